package io.smm.privacy;

import io.smm.account.TenantId;
import io.smm.audience.ContactId;
import java.util.List;

/**
 * Consents, export and erasure over everything that the stores of the SDK hold of people. Thread-safe. Each tenant's people are
 * its own.
 */
public interface Privacy {

    /**
     * Records for what a contact's data may be used, in place of an earlier record for the same purpose. No call to a network.
     *
     * @param tenant whose contact
     * @param consent the record
     */
    void record(TenantId tenant, Consent consent);

    /**
     * Withdraws a consent from now on, and takes the contact out of the custom audiences that it was uploaded to for that
     * purpose: one call an audience. Where a call fails, the report says so, and withdrawing again tries again.
     *
     * @param tenant whose contact
     * @param contact the contact
     * @param purpose for what its data may not be used any more
     * @return what was taken out where; nothing when nothing was there
     */
    ErasureReport withdraw(TenantId tenant, ContactId contact, Purpose purpose);

    /**
     * Lists the records about a contact, withdrawn ones too. No call to a network.
     *
     * @param tenant whose contact
     * @param contact the contact
     * @return the records, at most one a purpose
     */
    List<Consent> consents(TenantId tenant, ContactId contact);

    /**
     * Gathers everything that the stores hold of a person. No call to a network.
     *
     * @param tenant who is asked
     * @param subject who asks
     * @return the data
     */
    PersonalDataExport export(TenantId tenant, DataSubject subject);

    /**
     * Erases everything that the stores hold of a person and takes the person out of custom audiences: one call to the network
     * an audience. A store or network that fails hinders no other; asking again finishes what is left.
     *
     * @param tenant who is asked
     * @param subject who asks
     * @return what was erased where, and what not and why
     */
    ErasureReport erase(TenantId tenant, DataSubject subject);

    /**
     * Erases what was kept as long as it may be, by the rules that the host gave; of all tenants. A host calls it regularly.
     *
     * @return what was erased where
     */
    ErasureReport enforceRetention();
}
