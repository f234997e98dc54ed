package io.smm.core;

import io.smm.Network;
import io.smm.account.TenantId;
import io.smm.audience.ContactId;
import io.smm.audience.CustomAudienceRef;
import io.smm.audience.HashedContact;
import io.smm.spi.AudienceMember;
import io.smm.spi.AudienceMemberStore;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps the members of custom audiences in memory, lost with the process; then nobody can be taken out by the contact's id any more.
 * Has no bound,
 * because forgetting a member would leave them in the audience for ever; {@code privacy().enforceRetention} takes out who is in it for
 * too long. For tests and examples. Thread-safe.
 */
public final class InMemoryAudienceMemberStore implements AudienceMemberStore {

    private record Whose(TenantId tenant, ContactId contact) {}

    private record Place(CustomAudienceRef audience, HashedContact hashed) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Whose, Map<Place, AudienceMember>> members = new HashMap<>();

    /** Makes an empty store. */
    public InMemoryAudienceMemberStore() {}

    @Override
    public void put(Collection<AudienceMember> added) {
        locked(() -> added.forEach(member -> members.computeIfAbsent(whose(member), first -> new LinkedHashMap<>())
                .put(place(member), member)));
    }

    @Override
    public List<AudienceMember> find(TenantId tenant, ContactId contact) {
        lock.lock();
        try {
            return List.copyOf(
                    members.getOrDefault(new Whose(tenant, contact), Map.of()).values());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void remove(Collection<AudienceMember> gone) {
        locked(() -> gone.forEach(member -> members.computeIfPresent(whose(member), (whose, places) -> {
            places.remove(place(member));
            return places.isEmpty() ? null : places;
        })));
    }

    @Override
    public void removeAll(TenantId tenant, CustomAudienceRef audience) {
        locked(() -> {
            members.forEach((whose, places) -> {
                if (whose.tenant().equals(tenant)) {
                    places.keySet().removeIf(place -> place.audience().equals(audience));
                }
            });
            members.values().removeIf(Map::isEmpty);
        });
    }

    @Override
    public List<AudienceMember> olderThan(Optional<Network> network, Instant before, int limit) {
        lock.lock();
        try {
            return members.values().stream()
                    .flatMap(places -> places.values().stream())
                    .filter(member -> member.since().isBefore(before))
                    .filter(member -> network.filter(
                                    one -> !one.equals(member.audience().network()))
                            .isEmpty())
                    .limit(limit)
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }

    private static Whose whose(AudienceMember member) {
        return new Whose(member.connection().tenant(), member.contact());
    }

    private static Place place(AudienceMember member) {
        return new Place(member.audience(), member.hashed());
    }
}
