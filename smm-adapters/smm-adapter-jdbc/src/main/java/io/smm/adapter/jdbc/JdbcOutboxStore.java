package io.smm.adapter.jdbc;

import io.smm.Network;
import io.smm.TimeWindow;
import io.smm.account.ConnectionId;
import io.smm.account.TenantId;
import io.smm.json.StoredValue;
import io.smm.post.Delivery;
import io.smm.post.DeliveryId;
import io.smm.post.RequestKey;
import io.smm.privacy.DataSubject;
import io.smm.spi.DeliveryDataHolder;
import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps deliveries. A lease writes columns, no document. Of a person it tells the posts that mention them, and reads all deliveries of
 * the tenant for it, a page at a time; it erases none: an entry is what keeps its post from going out twice.
 */
final class JdbcOutboxStore implements OutboxStore, DeliveryDataHolder {

    private static final String SELECT = "select id, document, leased_until, version, doc_version from {outbox}";

    private static final String INSERT =
            "insert into {outbox} (id, key_hash, tenant, account_hash, created_at, leased_until, resume_at, version,"
                    + " doc_version, document, network) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String UPDATE = "update {outbox} set leased_until = ?, resume_at = ?, version = ?,"
            + " doc_version = ?, document = ? where id = ? and version = ?";

    private static final int A_PAGE = 500;
    private static final int MOST_ROUNDS = 10;
    private static final int MOST_AT_ONCE = 1_000;

    private record Found(String id, Optional<OutboxEntry> entry) {}

    private final Database database;
    private final Documents documents;
    private final DatabaseClock clock;
    private final Commits commits;
    private final Kept kept = new Kept();

    JdbcOutboxStore(Database database, Documents documents, DatabaseClock clock) {
        this.database = database;
        this.documents = documents;
        this.clock = clock;
        this.commits = new Commits(database);
    }

    @Override
    public OutboxEntry insert(OutboxEntry entry) {
        Optional<String> hash = hash(entry);
        if (commits.make(Change.insert(hash.orElse(entry.delivery().id().value()), INSERT, inserted(entry)))) {
            return entry;
        }
        return hash.flatMap(this::findByKey)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the id " + entry.delivery().id() + " is in use already"));
    }

    /** For the columns of {@link #INSERT}. */
    private Object[] inserted(OutboxEntry entry) {
        Delivery delivery = entry.delivery();
        return new Object[] {
            delivery.id().value(),
            Sql.orNone(hash(entry)),
            delivery.connection().tenant().value(),
            KeyHash.of(delivery.connection().id().value()),
            delivery.createdAt(),
            Sql.orNoMoment(entry.leasedUntil()),
            Sql.orNoMoment(entry.resumeAt()),
            entry.version(),
            entry.version(),
            documents.write(entry),
            delivery.connection().network().id()
        };
    }

    private static Optional<String> hash(OutboxEntry entry) {
        return entry.key().map(key -> hash(entry.delivery().connection().id(), key));
    }

    boolean isIn(Database other) {
        return database.equals(other);
    }

    @Override
    public Optional<OutboxEntry> find(DeliveryId id) {
        return database.read(sql -> first(sql, " where id = ?", id.value()));
    }

    @Override
    public Optional<OutboxEntry> findByKey(ConnectionId connection, RequestKey key) {
        return findByKey(hash(connection, key));
    }

    /** Empty when the key was never used; of what was forgotten it is told that it was. */
    private Optional<OutboxEntry> findByKey(String hash) {
        return database.read(sql -> sql.find(
                        SELECT + " where key_hash = ?",
                        row -> read(sql, row).orElseThrow(() -> Archive.forgotten("delivery")),
                        hash))
                .map(StoredValue::value);
    }

    @Override
    public boolean replace(OutboxEntry next) {
        return commits.make(Change.update(next.delivery().id().value(), UPDATE, replaced(next)));
    }

    /** For the question marks of {@link #UPDATE}. */
    private Object[] replaced(OutboxEntry next) {
        return new Object[] {
            Sql.orNoMoment(next.leasedUntil()),
            Sql.orNoMoment(next.resumeAt()),
            next.version(),
            next.version(),
            document(next),
            next.delivery().id().value(),
            next.version() - 1
        };
    }

    /** What a next version says, with what a newer node wrote into the one before. */
    String document(OutboxEntry next) {
        return kept.find(next.delivery().id().value(), next.version() - 1)
                .map(more -> withMore(more, next))
                .orElseGet(() -> documents.write(next));
    }

    private String withMore(StoredValue<?> more, OutboxEntry next) {
        StoredValue<OutboxEntry> changed = new StoredValue<>(next, more.unknown(), more.degraded());
        kept.remember(next.delivery().id().value(), next.version(), changed);
        return documents.write(changed);
    }

    @Override
    public List<OutboxEntry> createdIn(ConnectionId connection, TimeWindow window, int most) {
        return database.read(sql -> list(
                sql,
                " where account_hash = ? and created_at >= ? and created_at < ? and document is not null order by created_at, id limit ?",
                KeyHash.of(connection.value()),
                window.from(),
                window.to(),
                most));
    }

    @Override
    public List<OutboxEntry> claimLeft(Set<Network> networks, Instant now, Instant leaseUntil, int most) {
        return database.write(sql -> {
            clock.follow(sql);
            Set<String> tried = new HashSet<>();
            List<OutboxEntry> taken = new ArrayList<>();
            int past = 0;
            for (int round = 0; round < MOST_ROUNDS && taken.size() < most; round++) {
                // What is for others to take does not hide the rest.
                int wanted = Math.min(MOST_AT_ONCE, most - taken.size() + 2 * past);
                List<String> fresh = left(sql, networks, now, wanted + tried.size()).stream()
                        .filter(id -> !tried.contains(id))
                        .limit(wanted)
                        .toList();
                if (fresh.isEmpty()) {
                    break;
                }
                tried.addAll(fresh);
                List<Optional<OutboxEntry>> locked = locked(sql, now, fresh);
                List<OutboxEntry> mine = locked.stream()
                        .flatMap(Optional::stream)
                        .filter(entry ->
                                networks.contains(entry.delivery().connection().network()))
                        .toList();
                past += locked.size() - mine.size();
                mine.stream().limit(most - (long) taken.size()).forEach(entry -> taken.add(entry.leased(leaseUntil)));
            }
            lease(sql, taken);
            return List.copyOf(taken);
        });
    }

    private static List<String> left(Sql sql, Set<Network> networks, Instant now, int most) throws SQLException {
        List<Object> values = new ArrayList<>();
        values.add(now);
        networks.stream().map(Network::id).sorted().forEach(values::add);
        values.add(most);
        return sql.list(
                "select id from {outbox} where resume_at <= ? and network in ('', " + Sql.marks(networks.size())
                        + ") order by resume_at, id limit ?",
                row -> row.text("id"),
                values.toArray());
    }

    private List<Optional<OutboxEntry>> locked(Sql sql, Instant now, List<String> ids) throws SQLException {
        List<Object> values = new ArrayList<>(ids);
        values.add(now);
        String where = " where id in (" + Sql.marks(ids.size()) + ") and resume_at <= ? order by resume_at, id"
                + sql.skippingLocked();
        return sql.list(
                SELECT + where,
                row -> Documents.understood("delivery", row.text("id"), () -> read(sql, row)),
                values.toArray());
    }

    private static void lease(Sql sql, List<OutboxEntry> entries) throws SQLException {
        List<Object[]> batch = new ArrayList<>();
        for (OutboxEntry entry : entries) {
            batch.add(new Object[] {
                Sql.orNoMoment(entry.leasedUntil()),
                Sql.orNoMoment(entry.resumeAt()),
                entry.version(),
                entry.delivery().id().value()
            });
        }
        sql.batch("update {outbox} set leased_until = ?, resume_at = ?, version = ? where id = ?", batch);
    }

    private Optional<OutboxEntry> first(Sql sql, String where, Object... values) throws SQLException {
        return list(sql, where, values).stream().findFirst();
    }

    private List<OutboxEntry> list(Sql sql, String where, Object... values) throws SQLException {
        return sql.list(SELECT + where, row -> read(sql, row), values).stream()
                .flatMap(Optional::stream)
                .map(StoredValue::value)
                .toList();
    }

    private Optional<StoredValue<OutboxEntry>> read(Sql sql, Row row) throws SQLException {
        Optional<String> document = Archive.document(sql, "outbox", row);
        return document.isEmpty() ? Optional.empty() : Optional.of(read(row, document.get()));
    }

    private StoredValue<OutboxEntry> read(Row row, String document) throws SQLException {
        StoredValue<OutboxEntry> stored = documents.keeping(OutboxEntry.class, document);
        OutboxEntry written = stored.value();
        long version = row.number("version");
        OutboxEntry entry = new OutboxEntry(
                written.delivery(),
                written.key(),
                written.state(),
                written.effectSince(),
                version == row.number("doc_version") ? written.attempts() : 0,
                row.findMoment("leased_until"),
                version);
        StoredValue<OutboxEntry> read = new StoredValue<>(entry, stored.unknown(), stored.degraded());
        kept.remember(row.text("id"), version, read);
        return read;
    }

    private static String hash(ConnectionId connection, RequestKey key) {
        return KeyHash.of(connection.value(), key.value());
    }

    @Override
    public List<Delivery> mentioning(TenantId tenant, DataSubject subject) {
        List<Delivery> found = new ArrayList<>();
        String after = "";
        while (true) {
            String from = after;
            List<Found> page = database.read(sql -> sql.list(
                    SELECT + " where tenant = ? and id > ? order by id limit " + A_PAGE,
                    row -> new Found(row.text("id"), read(sql, row).map(StoredValue::value)),
                    tenant.value(),
                    from));
            page.stream()
                    .flatMap(row -> row.entry().stream())
                    .map(OutboxEntry::delivery)
                    .filter(subject::isMentionedIn)
                    .forEach(found::add);
            // Rows are counted, not documents: of what was forgotten the row alone stays.
            if (page.size() < A_PAGE) {
                return found;
            }
            after = page.get(page.size() - 1).id();
        }
    }
}
