package io.smm.core.internal.audience;

import io.smm.Capability;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.audience.ContactId;
import io.smm.audience.CustomAudienceRef;
import io.smm.core.internal.Registry;
import io.smm.error.SmmException;
import io.smm.privacy.DataKind;
import io.smm.privacy.DataSubject;
import io.smm.privacy.Erasure;
import io.smm.privacy.PersonalDetail;
import io.smm.privacy.PersonalRecord;
import io.smm.privacy.Purpose;
import io.smm.privacy.RetentionRule;
import io.smm.spi.AudienceMember;
import io.smm.spi.AudienceMemberStore;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.PersonalDataHolder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is in which custom audience. Erasing takes the person out on the network first, and forgets that only when it worked. */
public final class MembershipHolder implements PersonalDataHolder {

    private static final int SOME = 1_000;

    private record Place(Connection connection, CustomAudienceRef audience) {}

    private final Registry registry;
    private final AudienceMemberStore store;

    /**
     * Makes the holder.
     *
     * @param registry the adapters
     * @param store where members are kept
     */
    public MembershipHolder(Registry registry, AudienceMemberStore store) {
        this.registry = registry;
        this.store = store;
    }

    @Override
    public String name() {
        return "custom audiences";
    }

    @Override
    public Set<DataKind> kinds() {
        return Set.of(DataKind.AUDIENCE_MEMBERSHIP);
    }

    @Override
    public List<PersonalRecord> export(TenantId tenant, DataSubject subject) {
        return of(tenant, subject).stream()
                .map(member ->
                        new PersonalRecord(DataKind.AUDIENCE_MEMBERSHIP, name(), member.since(), details(member)))
                .toList();
    }

    private static List<PersonalDetail> details(AudienceMember member) {
        List<PersonalDetail> details = new ArrayList<>();
        details.add(new PersonalDetail("audience", member.audience().toString()));
        details.add(new PersonalDetail("purpose", member.purpose().id()));
        member.hashed().sha256().forEach((kind, hash) -> details.add(new PersonalDetail("SHA-256 of " + kind, hash)));
        return details;
    }

    @Override
    public List<Erasure> erase(TenantId tenant, DataSubject subject) {
        return List.of(takeOut(of(tenant, subject)));
    }

    /**
     * Takes a contact out of the audiences that it was uploaded to for a purpose.
     *
     * @param tenant whose contact
     * @param contact the contact
     * @param purpose for what
     * @return what was done
     */
    public Erasure takeOut(TenantId tenant, ContactId contact, Purpose purpose) {
        return takeOut(store.find(tenant, contact).stream()
                .filter(member -> member.purpose().equals(purpose))
                .toList());
    }

    @Override
    public List<Erasure> expire(RetentionRule rule, Instant before) {
        if (!rule.kind().equals(DataKind.AUDIENCE_MEMBERSHIP)) {
            return List.of();
        }
        long erased = 0;
        Erasure last;
        do { // ends at the latest when a whole round could not be taken out
            last = takeOut(store.olderThan(rule.network(), before, SOME));
            erased += last.erased();
        } while (last.erased() > 0);
        return List.of(new Erasure(name(), DataKind.AUDIENCE_MEMBERSHIP, erased, last.kept()));
    }

    private List<AudienceMember> of(TenantId tenant, DataSubject subject) {
        return subject.contact().map(contact -> store.find(tenant, contact)).orElse(List.of());
    }

    private Erasure takeOut(List<AudienceMember> members) {
        Map<Place, List<AudienceMember>> places = new LinkedHashMap<>();
        for (AudienceMember member : members) {
            places.computeIfAbsent(new Place(member.connection(), member.audience()), first -> new ArrayList<>())
                    .add(member);
        }
        long erased = 0;
        List<String> kept = new ArrayList<>();
        for (Map.Entry<Place, List<AudienceMember>> place : places.entrySet()) {
            Connection connection = place.getKey().connection();
            try {
                Removal.of(
                        registry.port(
                                connection.network(), Capability.CUSTOM_AUDIENCES, NetworkAdapter::audienceManager),
                        connection,
                        place.getKey().audience(),
                        place.getValue());
                store.remove(place.getValue());
                erased += place.getValue().size();
            } catch (SmmException failure) {
                kept.add("still in custom audience " + place.getKey().audience() + ": "
                        + failure.details().message());
            }
        }
        return new Erasure(name(), DataKind.AUDIENCE_MEMBERSHIP, erased, kept);
    }
}
