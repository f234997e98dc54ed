package io.smm.core.internal.async;

import io.smm.account.TenantId;
import io.smm.audience.ContactId;
import io.smm.privacy.AsyncPrivacy;
import io.smm.privacy.Consent;
import io.smm.privacy.DataSubject;
import io.smm.privacy.ErasureReport;
import io.smm.privacy.PersonalDataExport;
import io.smm.privacy.Privacy;
import io.smm.privacy.Purpose;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The twin of {@link Privacy}. */
record PrivacyTwin(Runner runner, Privacy blocking) implements AsyncPrivacy {

    @Override
    public CompletableFuture<Void> record(TenantId tenant, Consent consent) {
        return runner.run(() -> blocking.record(tenant, consent));
    }

    @Override
    public CompletableFuture<ErasureReport> withdraw(TenantId tenant, ContactId contact, Purpose purpose) {
        return runner.run(() -> blocking.withdraw(tenant, contact, purpose));
    }

    @Override
    public CompletableFuture<List<Consent>> consents(TenantId tenant, ContactId contact) {
        return runner.run(() -> blocking.consents(tenant, contact));
    }

    @Override
    public CompletableFuture<PersonalDataExport> export(TenantId tenant, DataSubject subject) {
        return runner.run(() -> blocking.export(tenant, subject));
    }

    @Override
    public CompletableFuture<ErasureReport> erase(TenantId tenant, DataSubject subject) {
        return runner.run(() -> blocking.erase(tenant, subject));
    }

    @Override
    public CompletableFuture<ErasureReport> enforceRetention() {
        return runner.run(() -> blocking.enforceRetention());
    }
}
