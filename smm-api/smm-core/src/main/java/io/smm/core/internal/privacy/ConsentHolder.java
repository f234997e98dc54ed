package io.smm.core.internal.privacy;

import io.smm.account.TenantId;
import io.smm.privacy.Consent;
import io.smm.privacy.DataKind;
import io.smm.privacy.DataSubject;
import io.smm.privacy.Erasure;
import io.smm.privacy.PersonalDetail;
import io.smm.privacy.PersonalRecord;
import io.smm.privacy.RetentionRule;
import io.smm.spi.ConsentStore;
import io.smm.spi.PersonalDataHolder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The consents, as data of people. Without a record nobody is uploaded, so forgetting one harms nobody. */
final class ConsentHolder implements PersonalDataHolder {

    private final ConsentStore store;

    ConsentHolder(ConsentStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "consents";
    }

    @Override
    public Set<DataKind> kinds() {
        return Set.of(DataKind.CONSENT);
    }

    @Override
    public List<PersonalRecord> export(TenantId tenant, DataSubject subject) {
        return subject.contact().map(contact -> store.all(tenant, contact)).orElse(List.of()).stream()
                .map(consent -> new PersonalRecord(DataKind.CONSENT, name(), consent.givenAt(), details(consent)))
                .toList();
    }

    private static List<PersonalDetail> details(Consent consent) {
        List<PersonalDetail> details = new ArrayList<>();
        details.add(new PersonalDetail("purpose", consent.purpose().id()));
        details.add(new PersonalDetail("lawful basis", consent.basis().name()));
        details.add(new PersonalDetail("source", consent.source()));
        consent.withdrawnAt().ifPresent(at -> details.add(new PersonalDetail("withdrawn at", at.toString())));
        return details;
    }

    @Override
    public List<Erasure> erase(TenantId tenant, DataSubject subject) {
        int erased =
                subject.contact().map(contact -> store.remove(tenant, contact)).orElse(0);
        return List.of(Erasure.all(name(), DataKind.CONSENT, erased));
    }

    @Override
    public List<Erasure> expire(RetentionRule rule, Instant before) {
        return rule.kind().equals(DataKind.CONSENT) && rule.network().isEmpty()
                ? List.of(Erasure.all(name(), DataKind.CONSENT, store.removeBefore(before)))
                : List.of();
    }
}
