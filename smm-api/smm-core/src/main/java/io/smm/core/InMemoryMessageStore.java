package io.smm.core;

import io.smm.account.ConnectionId;
import io.smm.account.TenantId;
import io.smm.error.ErrorDetails;
import io.smm.error.RetryAdvice;
import io.smm.listening.MessageDelivery;
import io.smm.listening.MessageOutcome;
import io.smm.post.RequestKey;
import io.smm.privacy.DataKind;
import io.smm.privacy.DataSubject;
import io.smm.privacy.Erasure;
import io.smm.privacy.PersonalDetail;
import io.smm.privacy.PersonalRecord;
import io.smm.privacy.RetentionRule;
import io.smm.spi.MessageEntry;
import io.smm.spi.MessageStore;
import io.smm.spi.PersonalDataHolder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * Keeps messages in memory, lost with the process. Has no bound of its own, because forgetting a key would let its message be sent
 * again; a {@link RetentionRule} on {@link DataKind#SENT_MESSAGE} forgets what is old enough. For tests, examples and hosts that send
 * little; a backend service takes a durable store. Thread-safe.
 *
 * <p>Erasing a person forgets to whom a message went and what became of it. The host's own key stays, so that the message cannot go
 * out twice.
 */
public final class InMemoryMessageStore implements MessageStore, PersonalDataHolder {

    private record Key(ConnectionId connection, RequestKey key) {}

    private final ConcurrentMap<Key, MessageEntry> entries = new ConcurrentHashMap<>();
    private final Set<Key> erased = ConcurrentHashMap.newKeySet();

    /** Makes an empty store. */
    public InMemoryMessageStore() {}

    @Override
    public Optional<MessageDelivery> find(ConnectionId connection, RequestKey key) {
        return Optional.ofNullable(entries.get(new Key(connection, key))).map(MessageEntry::delivery);
    }

    @Override
    public Optional<MessageDelivery> insert(MessageEntry entry) {
        return Optional.ofNullable(entries.putIfAbsent(
                        new Key(entry.connection(), entry.delivery().key()), entry))
                .map(MessageEntry::delivery);
    }

    @Override
    public void settle(ConnectionId connection, MessageDelivery delivery) {
        entries.computeIfPresent(
                new Key(connection, delivery.key()),
                (key, present) -> erased.contains(key) ? present : present.with(delivery));
    }

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public Set<DataKind> kinds() {
        return Set.of(DataKind.SENT_MESSAGE);
    }

    @Override
    public List<PersonalRecord> export(TenantId tenant, DataSubject subject) {
        return entries.values().stream()
                .filter(entry -> isTo(tenant, subject, entry))
                .map(entry -> new PersonalRecord(DataKind.SENT_MESSAGE, name(), entry.since(), details(entry)))
                .toList();
    }

    private static List<PersonalDetail> details(MessageEntry entry) {
        List<PersonalDetail> details = new ArrayList<>();
        details.add(new PersonalDetail("sent by", entry.connection().value()));
        if (entry.delivery().outcome() instanceof MessageOutcome.Sent sent) {
            details.add(new PersonalDetail("conversation", sent.conversation().value()));
            details.add(new PersonalDetail("message", sent.ref().id()));
        }
        return details;
    }

    @Override
    public List<Erasure> erase(TenantId tenant, DataSubject subject) {
        AtomicLong gone = new AtomicLong();
        for (Map.Entry<Key, MessageEntry> stored : entries.entrySet()) {
            entries.computeIfPresent(stored.getKey(), (key, entry) -> {
                if (!isTo(tenant, subject, entry)) {
                    return entry;
                }
                gone.incrementAndGet();
                erased.add(key);
                return new MessageEntry(
                        entry.tenant(), entry.connection(), Set.of(), entry.since(), forgotten(key.key()));
            });
        }
        return List.of(new Erasure(name(), DataKind.SENT_MESSAGE, gone.get(), notKnown(tenant, subject)));
    }

    private static MessageDelivery forgotten(RequestKey key) {
        return new MessageDelivery(
                key,
                new MessageOutcome.Unknown(
                        ErrorDetails.of("what became of it was erased with the data of who got it", RetryAdvice.never())
                                .build()));
    }

    /** Of messages whose recipients the network did not name, nobody can say whether they went to the person. */
    private List<String> notKnown(TenantId tenant, DataSubject subject) {
        long many = entries.entrySet().stream()
                .filter(stored -> !erased.contains(stored.getKey()))
                .map(Map.Entry::getValue)
                .filter(entry -> entry.tenant().equals(tenant) && entry.to().isEmpty())
                .filter(entry -> !subject.accounts().isEmpty())
                .count();
        return many == 0
                ? List.of()
                : List.of("of " + many + " messages the network did not say who got them; their words are not kept");
    }

    @Override
    public List<Erasure> expire(RetentionRule rule, Instant before) {
        if (!rule.kind().equals(DataKind.SENT_MESSAGE)) {
            return List.of();
        }
        Predicate<MessageEntry> old = entry -> entry.since().isBefore(before)
                && rule.network()
                        .map(network -> entry.to().stream()
                                .anyMatch(account -> account.network().equals(network)))
                        .orElse(true);
        AtomicLong gone = new AtomicLong();
        for (Key key : entries.keySet()) {
            entries.computeIfPresent(key, (same, entry) -> {
                if (!old.test(entry)) {
                    return entry;
                }
                gone.incrementAndGet();
                erased.remove(same);
                return null;
            });
        }
        return List.of(Erasure.all(name(), DataKind.SENT_MESSAGE, gone.get()));
    }

    private static boolean isTo(TenantId tenant, DataSubject subject, MessageEntry entry) {
        return entry.tenant().equals(tenant) && entry.to().stream().anyMatch(subject::owns);
    }
}
