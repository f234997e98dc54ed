package io.smm.adapter.jdbc;

import io.smm.Network;
import io.smm.account.ConnectionId;
import io.smm.insight.CollectionTask;
import io.smm.insight.InsightSubject;
import io.smm.json.StoredValue;
import io.smm.spi.CollectionEntry;
import io.smm.spi.CollectionStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps whose numbers are being collected. A lease changes columns only. */
final class JdbcCollectionStore implements CollectionStore {

    private static final String SELECT = "select subject_hash, leased_until, version, document from {collection}";

    private final Database database;
    private final Documents documents;

    /** Over tables that are up to date. */
    JdbcCollectionStore(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    @Override
    public CollectionEntry insert(CollectionEntry entry) {
        CollectionTask task = entry.task();
        String hash = SubjectHash.of(task.subject());
        return database.write(sql -> sql.insert(
                        "insert into {collection} (subject_hash, connection_hash, network, next_try, leased_until,"
                                + " version, document) values (?, ?, ?, ?, ?, ?, ?)",
                        hash,
                        SubjectHash.of(task.connection().id()),
                        task.connection().network().id(),
                        Sql.orNoMoment(task.progress().nextTry()),
                        Sql.orNoMoment(entry.leasedUntil()),
                        entry.version(),
                        documents.write(task))
                ? entry
                : find(sql, hash).orElse(entry));
    }

    @Override
    public Optional<CollectionEntry> find(InsightSubject subject) {
        return database.read(sql -> find(sql, SubjectHash.of(subject)));
    }

    private Optional<CollectionEntry> find(Sql sql, String hash) throws SQLException {
        return sql.find(SELECT + " where subject_hash = ?", row -> read(row).value(), hash);
    }

    private StoredValue<CollectionEntry> read(Row row) throws SQLException {
        StoredValue<CollectionTask> task = documents.keeping(CollectionTask.class, row.text("document"));
        CollectionEntry entry =
                new CollectionEntry(task.value(), row.findMoment("leased_until"), row.number("version"));
        return new StoredValue<>(entry, task.unknown(), task.degraded());
    }

    @Override
    public boolean replace(CollectionEntry next) {
        CollectionTask task = next.task();
        return database.change(sql -> sql.change(
                        "update {collection} set next_try = ?, leased_until = ?, version = ?, document = ?"
                                + " where subject_hash = ? and version = ?",
                        Sql.orNoMoment(task.progress().nextTry()),
                        Sql.orNoMoment(next.leasedUntil()),
                        next.version(),
                        documents.write(task),
                        SubjectHash.of(task.subject()),
                        next.version() - 1))
                == 1;
    }

    @Override
    public boolean remove(InsightSubject subject) {
        return database.change(
                        sql -> sql.change("delete from {collection} where subject_hash = ?", SubjectHash.of(subject)))
                == 1;
    }

    @Override
    public int removeAll(ConnectionId connection) {
        return database.change(
                sql -> sql.change("delete from {collection} where connection_hash = ?", SubjectHash.of(connection)));
    }

    @Override
    public List<CollectionEntry> claim(Set<Network> networks, Instant now, Instant leaseUntil, int most) {
        if (networks.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(List.of(now, now));
        networks.stream().map(Network::id).sorted().forEach(values::add);
        values.add(most);
        return database.write(sql -> {
            List<Optional<CollectionEntry>> due = sql.list(
                    SELECT + " where next_try <= ? and (leased_until is null or leased_until <= ?) and network in ("
                            + Sql.marks(networks.size()) + ") order by next_try, subject_hash limit ?"
                            + sql.skippingLocked(),
                    row -> Documents.understood("collection", row.text("subject_hash"), () -> Optional.of(read(row))),
                    values.toArray());
            List<CollectionEntry> claimed = due.stream()
                    .flatMap(Optional::stream)
                    .map(entry -> entry.leased(leaseUntil))
                    .toList();
            List<Object[]> leases = new ArrayList<>();
            for (CollectionEntry entry : claimed) {
                leases.add(new Object[] {
                    leaseUntil, entry.version(), SubjectHash.of(entry.task().subject())
                });
            }
            sql.batch("update {collection} set leased_until = ?, version = ? where subject_hash = ?", leases);
            return claimed;
        });
    }
}
