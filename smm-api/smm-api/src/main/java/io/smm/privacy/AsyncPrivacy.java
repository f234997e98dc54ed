package io.smm.privacy;

import io.smm.account.TenantId;
import io.smm.audience.ContactId;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The twin of {@link Privacy}: the same pipeline on the executor of the {@code Smm}. A future fails with the exception that the
 * blocking call would throw; cancelling it does not stop a call that runs.
 */
public interface AsyncPrivacy {

    /**
     * The twin of {@link Privacy#record}.
     *
     * @param tenant whose contact
     * @param consent the record
     * @return when it is recorded
     */
    CompletableFuture<Void> record(TenantId tenant, Consent consent);

    /**
     * The twin of {@link Privacy#withdraw}.
     *
     * @param tenant whose contact
     * @param contact the contact
     * @param purpose for what its data may not be used any more
     * @return the report to come
     */
    CompletableFuture<ErasureReport> withdraw(TenantId tenant, ContactId contact, Purpose purpose);

    /**
     * The twin of {@link Privacy#consents}.
     *
     * @param tenant whose contact
     * @param contact the contact
     * @return the records to come
     */
    CompletableFuture<List<Consent>> consents(TenantId tenant, ContactId contact);

    /**
     * The twin of {@link Privacy#export}.
     *
     * @param tenant who is asked
     * @param subject who asks
     * @return the data to come
     */
    CompletableFuture<PersonalDataExport> export(TenantId tenant, DataSubject subject);

    /**
     * The twin of {@link Privacy#erase}.
     *
     * @param tenant who is asked
     * @param subject who asks
     * @return the report to come
     */
    CompletableFuture<ErasureReport> erase(TenantId tenant, DataSubject subject);

    /**
     * The twin of {@link Privacy#enforceRetention}.
     *
     * @return the report to come
     */
    CompletableFuture<ErasureReport> enforceRetention();
}
