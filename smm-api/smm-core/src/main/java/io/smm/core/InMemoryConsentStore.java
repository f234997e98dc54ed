package io.smm.core;

import io.smm.account.TenantId;
import io.smm.audience.ContactId;
import io.smm.privacy.Consent;
import io.smm.privacy.Purpose;
import io.smm.spi.ConsentStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps consents in memory, lost with the process: for tests, examples, and hosts that load them at the start. Thread-safe. */
public final class InMemoryConsentStore implements ConsentStore {

    private record Whose(TenantId tenant, ContactId contact) {}

    private final ConcurrentMap<Whose, Map<Purpose, Consent>> consents = new ConcurrentHashMap<>();

    /** Makes an empty store. */
    public InMemoryConsentStore() {}

    @Override
    public void put(TenantId tenant, Consent consent) {
        consents.merge(
                new Whose(tenant, consent.contact()), Map.of(consent.purpose(), consent), InMemoryConsentStore::joined);
    }

    @Override
    public Optional<Consent> find(TenantId tenant, ContactId contact, Purpose purpose) {
        return Optional.ofNullable(
                consents.getOrDefault(new Whose(tenant, contact), Map.of()).get(purpose));
    }

    @Override
    public List<Consent> all(TenantId tenant, ContactId contact) {
        return List.copyOf(
                consents.getOrDefault(new Whose(tenant, contact), Map.of()).values());
    }

    @Override
    public int remove(TenantId tenant, ContactId contact) {
        Map<Purpose, Consent> gone = consents.remove(new Whose(tenant, contact));
        return gone == null ? 0 : gone.size();
    }

    @Override
    public int removeBefore(Instant before) {
        AtomicInteger gone = new AtomicInteger();
        for (Whose whose : consents.keySet()) {
            consents.computeIfPresent(whose, (same, present) -> {
                Map<Purpose, Consent> left = new ConcurrentHashMap<>(present);
                left.values()
                        .removeIf(one -> one.withdrawnAt().orElse(one.givenAt()).isBefore(before));
                gone.addAndGet(present.size() - left.size());
                return left.isEmpty() ? null : Map.copyOf(left);
            });
        }
        return gone.get();
    }

    private static Map<Purpose, Consent> joined(Map<Purpose, Consent> present, Map<Purpose, Consent> added) {
        Map<Purpose, Consent> both = new ConcurrentHashMap<>(present);
        both.putAll(added);
        return Map.copyOf(both);
    }
}
