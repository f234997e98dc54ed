package io.smm.adapter.jdbc;

import io.smm.account.ConnectionId;
import io.smm.json.StoredValue;
import io.smm.post.RequestKey;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.spi.PlanEntry;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Entries of the plan as rows: the document, and beside it what is searched by and what changes with a lease, which is why a lease
 * writes no document.
 */
final class PlanRows {

    private static final String SELECT =
            "select id, document, not_before, leased_until, version, doc_version from {plan}";

    /**
     * Lets this transaction of PostgreSQL end before it is on the disk. The next one that waits brings it there too, for its log is one:
     * the outbox's, before a sending. What a crash of the server takes is a worker's, and is done again by the next.
     */
    static final String NOT_WAITING = "set_config('synchronous_commit', 'off', true) = 'off'";

    /** What begins to be delivered stands where it was claimed: no index has to learn of that. */
    static final String UPDATE = "update {plan} set series_hash = ?, state = ?, priority = ?, planned_at = ?,"
            + " not_before = ?, leased_until = ?, due_at = case when ? = 1 and due_at = planned_at then due_at else ? end,"
            + " version = ?, doc_version = ?, document = ?"
            + " where id = ? and version = ?";

    private static final String INSERT =
            "insert into {plan} (id, key_hash, tenant, account_hash, series_hash, state, priority, planned_at,"
                    + " not_before, leased_until, due_at, version, doc_version, document, network)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Documents documents;
    private final Kept kept = new Kept();

    PlanRows(Documents documents) {
        this.documents = documents;
    }

    boolean insert(Sql sql, PlanEntry entry, String keyHash) throws SQLException {
        return sql.insert(INSERT, line(entry, keyHash));
    }

    /** All in one trip, but in H2, which makes none. 1 for each that is new, as drivers count, 0 for each that is not. */
    int[] insertAll(Sql sql, List<PlanEntry> entries, List<String> keyHashes, Dialect dialect) throws SQLException {
        if (dialect == Dialect.H2) {
            int[] inserted = new int[entries.size()];
            for (int i = 0; i < inserted.length; i++) {
                inserted[i] = insert(sql, entries.get(i), keyHashes.get(i)) ? 1 : 0;
            }
            return inserted;
        }
        List<Object[]> lines = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            lines.add(line(entries.get(i), keyHashes.get(i)));
        }
        return sql.insertAll(INSERT, lines);
    }

    private Object[] line(PlanEntry entry, String keyHash) {
        PlannedPost planned = entry.planned();
        return new Object[] {
            planned.id().value(),
            keyHash,
            planned.connection().tenant().value(),
            KeyHash.of(planned.connection().id().value()),
            series(planned),
            planned.state().name(),
            rank(planned),
            planned.at(),
            Sql.orNoMoment(entry.notBefore()),
            Sql.orNoMoment(entry.leasedUntil()),
            dueAt(entry),
            entry.version(),
            entry.version(),
            documents.write(entry),
            planned.connection().network().id()
        };
    }

    boolean update(Sql sql, PlanEntry next) throws SQLException {
        return sql.change(UPDATE, values(next)) == 1;
    }

    /**
     * Changes an entry and writes down the change in one statement: where there is nothing to change, nothing is written down.
     *
     * @param waits whether the commit waits for the disk
     */
    boolean updateAndLog(Sql sql, PlanEntry next, String change, boolean waits) throws SQLException {
        Object[] values = values(next);
        Object[] all = Arrays.copyOf(values, values.length + 2);
        all[values.length] = next.version();
        all[values.length + 1] = change;
        return sql.change(
                        "with changed as (" + UPDATE + " returning id) insert into {plan_change}"
                                + " (plan_id, version, document) select id, ?, ? from changed"
                                + (waits ? "" : " where " + NOT_WAITING),
                        all)
                == 1;
    }

    /** For the question marks of {@link #UPDATE}. */
    Object[] values(PlanEntry next) {
        PlannedPost planned = next.planned();
        return new Object[] {
            series(planned),
            planned.state().name(),
            rank(planned),
            planned.at(),
            Sql.orNoMoment(next.notBefore()),
            Sql.orNoMoment(next.leasedUntil()),
            planned.state() == PlanState.DELIVERING ? 1 : 0,
            dueAt(next),
            next.version(),
            next.version(),
            document(next),
            planned.id().value(),
            next.version() - 1
        };
    }

    /** What a next version says, with what a newer node wrote into the one before. */
    String document(PlanEntry next) {
        return kept.find(next.planned().id().value(), next.version() - 1)
                .map(more -> withMore(more, next))
                .orElseGet(() -> documents.write(next));
    }

    private String withMore(StoredValue<?> more, PlanEntry next) {
        StoredValue<PlanEntry> changed = new StoredValue<>(next, more.unknown(), more.degraded());
        kept.remember(next.planned().id().value(), next.version(), changed);
        return documents.write(changed);
    }

    /** Empty when there is none, or it was forgotten. */
    Optional<PlanEntry> find(Sql sql, String id) throws SQLException {
        return list(sql, " where id = ?", id).stream().findFirst();
    }

    /** Empty when the key was never used; of what was forgotten it is told that it was. */
    Optional<PlanEntry> findByKey(Sql sql, String keyHash) throws SQLException {
        return sql.find(
                        SELECT + " where key_hash = ?",
                        row -> read(sql, row).orElseThrow(() -> Archive.forgotten("planned post")),
                        keyHash)
                .map(StoredValue::value);
    }

    List<PlanEntry> list(Sql sql, String where, Object... values) throws SQLException {
        return sql.list(SELECT + where, row -> read(sql, row), values).stream()
                .flatMap(Optional::stream)
                .map(StoredValue::value)
                .toList();
    }

    /** Each row; empty where this version does not understand it to the last word, which must not stop what works on others. */
    List<Optional<PlanEntry>> understood(Sql sql, String where, Object... values) throws SQLException {
        return sql.list(SELECT + where, row -> understood(sql, row), values);
    }

    /** The same, as {@link Sql#listByIndexes} does it. */
    List<Optional<PlanEntry>> understoodByIndexes(Sql sql, String where, Object... values) throws SQLException {
        return sql.listByIndexes(SELECT + where, row -> understood(sql, row), values);
    }

    private Optional<PlanEntry> understood(Sql sql, Row row) throws SQLException {
        return Documents.understood("planned post", row.text("id"), () -> read(sql, row));
    }

    private Optional<StoredValue<PlanEntry>> read(Sql sql, Row row) throws SQLException {
        Optional<String> document = Archive.document(sql, "plan", row);
        return document.isEmpty() ? Optional.empty() : Optional.of(read(row, document.get()));
    }

    private StoredValue<PlanEntry> read(Row row, String document) throws SQLException {
        StoredValue<PlanEntry> stored = documents.keeping(PlanEntry.class, document);
        PlanEntry written = stored.value();
        long version = row.number("version");
        PlanEntry entry = new PlanEntry(
                written.planned(),
                row.findMoment("not_before"),
                row.findMoment("leased_until"),
                version,
                version == row.number("doc_version") ? written.note() : Optional.empty());
        StoredValue<PlanEntry> read = new StoredValue<>(entry, stored.unknown(), stored.degraded());
        kept.remember(row.text("id"), version, read);
        return read;
    }

    static String keyHash(ConnectionId connection, RequestKey key) {
        return KeyHash.of(connection.value(), key.value());
    }

    /** A state that a newer version wrote is unknown here, as in the document. */
    static PlanState state(String name) {
        for (PlanState state : PlanState.values()) {
            if (state.name().equals(name)) {
                return state;
            }
        }
        return PlanState.UNKNOWN;
    }

    /** From when on a worker has to look at an entry; what is being delivered stands in its line whenever it was planned for. */
    static Object dueAt(PlanEntry entry) {
        return switch (entry.planned().state()) {
            case SCHEDULED -> entry.planned().at();
            case DELIVERING -> Long.MIN_VALUE;
            case PENDING -> later(entry.notBefore(), entry.leasedUntil());
            case PUBLISHED, PARTLY_PUBLISHED ->
                entry.notBefore().isPresent() ? later(entry.notBefore(), entry.leasedUntil()) : Sql.Absent.NUMBER;
            default -> Sql.Absent.NUMBER;
        };
    }

    /** Whether it waits for others of its account, and they for it. */
    static boolean standsInLine(PlannedPost planned) {
        return planned.state() == PlanState.SCHEDULED || planned.state() == PlanState.DELIVERING;
    }

    static Object later(Optional<Instant> one, Optional<Instant> other) {
        if (one.isPresent() && other.isPresent()) {
            return one.get().isAfter(other.get()) ? one.get() : other.get();
        }
        return one.or(() -> other).<Object>map(moment -> moment).orElse(Long.MIN_VALUE);
    }

    /** What is stored stays, whatever order the constants come in. */
    private static int rank(PlannedPost planned) {
        return switch (planned.priority()) {
            case URGENT -> 0;
            case NORMAL -> 1;
            case BULK -> 2;
        };
    }

    private static Object series(PlannedPost planned) {
        return Sql.orNone(
                planned.series().map(place -> KeyHash.of(place.series().value())));
    }
}
