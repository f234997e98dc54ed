package io.smm.core;

import io.smm.Network;
import io.smm.TimeWindow;
import io.smm.account.ConnectionId;
import io.smm.account.TenantId;
import io.smm.post.Delivery;
import io.smm.post.DeliveryId;
import io.smm.post.RequestKey;
import io.smm.post.TextSpan;
import io.smm.privacy.DataKind;
import io.smm.privacy.DataSubject;
import io.smm.privacy.Erasure;
import io.smm.privacy.PersonalDetail;
import io.smm.privacy.PersonalRecord;
import io.smm.privacy.RetentionRule;
import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;
import io.smm.spi.PersonalDataHolder;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps deliveries in memory, lost with the process. Grows with every delivery: for tests, examples and hosts that publish
 * little; a backend service takes a durable store. Thread-safe.
 *
 * <p>Of a person it tells the posts that mention them. It erases none: an entry is what keeps its post from going out twice, and what it
 * says is the host's own word, which {@code publishing().delete} takes back.
 */
public final class InMemoryOutboxStore implements OutboxStore, PersonalDataHolder {

    private final KeyedEntries<DeliveryId, OutboxEntry> entries =
            new KeyedEntries<>(entry -> entry.delivery().id(), OutboxEntry::version);

    /** Makes an empty store. */
    public InMemoryOutboxStore() {}

    @Override
    public OutboxEntry insert(OutboxEntry entry) {
        return entries.insert(entry, entry.delivery().connection().id(), entry.key());
    }

    @Override
    public Optional<OutboxEntry> find(DeliveryId id) {
        return entries.find(id);
    }

    @Override
    public boolean replace(OutboxEntry next) {
        return entries.replace(next);
    }

    @Override
    public Optional<OutboxEntry> findByKey(ConnectionId connection, RequestKey key) {
        return entries.findByKey(connection, key);
    }

    @Override
    public List<OutboxEntry> createdIn(ConnectionId connection, TimeWindow window, int most) {
        return entries.choose(
                all -> all.filter(entry -> entry.delivery().connection().id().equals(connection))
                        .filter(entry -> window.contains(entry.delivery().createdAt()))
                        .sorted(Comparator.comparing(
                                        (OutboxEntry entry) -> entry.delivery().createdAt())
                                .thenComparing(entry -> entry.delivery().id().value()))
                        .limit(most));
    }

    @Override
    public List<OutboxEntry> claimLeft(Set<Network> networks, Instant now, Instant leaseUntil, int most) {
        return entries.take(
                all -> all.filter(entry ->
                                networks.contains(entry.delivery().connection().network()))
                        .filter(entry -> resumeAt(entry).compareTo(now) <= 0)
                        .sorted(Comparator.comparing(InMemoryOutboxStore::resumeAt)
                                .thenComparing(entry -> entry.delivery().id().value()))
                        .limit(most)
                        .toList(),
                entry -> entry.leased(leaseUntil));
    }

    private static Instant resumeAt(OutboxEntry entry) {
        return entry.resumeAt().orElse(Instant.MAX);
    }

    @Override
    public String name() {
        return "deliveries";
    }

    @Override
    public Set<DataKind> kinds() {
        return Set.of(DataKind.PUBLISHED_POST);
    }

    @Override
    public List<PersonalRecord> export(TenantId tenant, DataSubject subject) {
        return about(tenant, subject).stream()
                .map(delivery -> new PersonalRecord(
                        DataKind.PUBLISHED_POST,
                        name(),
                        delivery.createdAt(),
                        delivery.post().parts().stream()
                                .map(part ->
                                        new PersonalDetail("text", part.text().text()))
                                .toList()))
                .toList();
    }

    @Override
    public List<Erasure> erase(TenantId tenant, DataSubject subject) {
        List<String> kept = about(tenant, subject).stream()
                .map(delivery -> "delivery " + delivery.id()
                        + " mentions the person: it keeps the post from going out twice; take the post back with"
                        + " publishing().delete")
                .toList();
        return List.of(new Erasure(name(), DataKind.PUBLISHED_POST, 0, kept));
    }

    @Override
    public List<Erasure> expire(RetentionRule rule, Instant before) {
        return List.of();
    }

    private List<Delivery> about(TenantId tenant, DataSubject subject) {
        return entries.choose(all -> all.map(OutboxEntry::delivery)
                .filter(delivery -> delivery.connection().tenant().equals(tenant))
                .filter(delivery -> mentions(delivery, subject)));
    }

    private static boolean mentions(Delivery delivery, DataSubject subject) {
        return delivery.post().parts().stream()
                .flatMap(part -> part.text().spans().stream())
                .filter(TextSpan.Mention.class::isInstance)
                .map(TextSpan.Mention.class::cast)
                .anyMatch(mention -> subject.accounts().stream()
                        .filter(account ->
                                account.network().equals(delivery.connection().network()))
                        .anyMatch(account -> mention.accountId().equals(Optional.of(account.id()))
                                || account.handle().equals(Optional.of(mention.handle()))));
    }
}
