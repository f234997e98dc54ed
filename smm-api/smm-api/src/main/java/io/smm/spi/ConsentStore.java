package io.smm.spi;

import io.smm.account.TenantId;
import io.smm.audience.ContactId;
import io.smm.privacy.Consent;
import io.smm.privacy.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps for what contacts' data may be used. Asked once for each contact that is uploaded, so it should be quick. Thread-safe. */
public interface ConsentStore {

    /**
     * Stores a record in place of the one for the same contact and purpose.
     *
     * @param tenant whose contact
     * @param consent the record
     */
    void put(TenantId tenant, Consent consent);

    /**
     * Looks a record up.
     *
     * @param tenant whose contact
     * @param contact the contact
     * @param purpose for what
     * @return the record, withdrawn or not; empty when there is none
     */
    Optional<Consent> find(TenantId tenant, ContactId contact, Purpose purpose);

    /**
     * Lists all records about a contact.
     *
     * @param tenant whose contact
     * @param contact the contact
     * @return the records
     */
    List<Consent> all(TenantId tenant, ContactId contact);

    /**
     * Forgets all records about a contact.
     *
     * @param tenant whose contact
     * @param contact the contact
     * @return how many there were
     */
    int remove(TenantId tenant, ContactId contact);

    /**
     * Forgets records that were given, or withdrawn if they were, before a moment.
     *
     * @param before the moment
     * @return how many there were
     */
    int removeBefore(Instant before);
}
