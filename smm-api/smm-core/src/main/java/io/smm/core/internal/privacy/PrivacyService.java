package io.smm.core.internal.privacy;

import io.smm.account.TenantId;
import io.smm.audience.ContactId;
import io.smm.core.internal.FaultText;
import io.smm.core.internal.PeopleWiring;
import io.smm.core.internal.audience.MembershipHolder;
import io.smm.privacy.Consent;
import io.smm.privacy.DataSubject;
import io.smm.privacy.Erasure;
import io.smm.privacy.ErasureReport;
import io.smm.privacy.PersonalDataExport;
import io.smm.privacy.Privacy;
import io.smm.privacy.Purpose;
import io.smm.privacy.RetentionRule;
import io.smm.spi.ConsentStore;
import io.smm.spi.PersonalDataHolder;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks everything that holds data of people. Erases consents first: from then on nobody is uploaded any more. */
public final class PrivacyService implements Privacy {

    private static final Logger LOG = LoggerFactory.getLogger(PrivacyService.class);

    private final ConsentStore consents;
    private final MembershipHolder members;
    private final List<PersonalDataHolder> holders;
    private final List<RetentionRule> retention;
    private final Clock clock;

    /**
     * Makes the service.
     *
     * @param people what the host chose
     * @param members who is in which custom audience
     * @param clock the time
     */
    public PrivacyService(PeopleWiring people, MembershipHolder members, Clock clock) {
        consents = people.consents();
        this.members = members;
        this.clock = clock;
        retention = List.copyOf(people.retention());
        List<PersonalDataHolder> all = new ArrayList<>(List.of(new ConsentHolder(consents), members));
        all.addAll(people.holders());
        holders = List.copyOf(all);
    }

    @Override
    public void record(TenantId tenant, Consent consent) {
        consents.put(tenant, consent);
    }

    @Override
    public ErasureReport withdraw(TenantId tenant, ContactId contact, Purpose purpose) {
        Instant now = clock.instant();
        Optional<Consent> holding = consents.find(tenant, contact, purpose).filter(consent -> consent.holdsAt(now));
        holding.ifPresent(consent -> consents.put(tenant, consent.withdrawn(now)));
        return new ErasureReport(now, List.of(members.takeOut(tenant, contact, purpose)));
    }

    @Override
    public List<Consent> consents(TenantId tenant, ContactId contact) {
        return consents.all(tenant, contact);
    }

    @Override
    public PersonalDataExport export(TenantId tenant, DataSubject subject) {
        return new PersonalDataExport(
                subject,
                clock.instant(),
                holders.stream()
                        .flatMap(holder -> holder.export(tenant, subject).stream())
                        .toList());
    }

    @Override
    public ErasureReport erase(TenantId tenant, DataSubject subject) {
        return report(holders, holder -> holder.erase(tenant, subject));
    }

    @Override
    public ErasureReport enforceRetention() {
        Instant now = clock.instant();
        List<Erasure> all = new ArrayList<>();
        for (RetentionRule rule : retention) {
            List<PersonalDataHolder> concerned = holders.stream()
                    .filter(holder -> holder.kinds().contains(rule.kind()))
                    .toList();
            all.addAll(report(concerned, holder -> holder.expire(rule, now.minus(rule.keep())))
                    .erasures());
        }
        return new ErasureReport(now, all);
    }

    /** A holder that fails hinders no other, and is told as what still holds data. */
    private ErasureReport report(List<PersonalDataHolder> asked, Function<PersonalDataHolder, List<Erasure>> question) {
        List<Erasure> all = new ArrayList<>();
        for (PersonalDataHolder holder : asked) {
            try {
                all.addAll(question.apply(holder));
            } catch (RuntimeException failure) {
                LOG.warn("'{}' could not erase; asking again tries again: {}", holder.name(), FaultText.of(failure));
                holder.kinds()
                        .forEach(kind -> all.add(
                                new Erasure(holder.name(), kind, 0, List.of(holder.name() + " failed; ask again"))));
            }
        }
        return new ErasureReport(clock.instant(), all);
    }
}
