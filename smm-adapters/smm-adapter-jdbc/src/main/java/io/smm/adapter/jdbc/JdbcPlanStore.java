package io.smm.adapter.jdbc;

import io.smm.Cursor;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.ConnectionId;
import io.smm.post.RequestKey;
import io.smm.post.plan.Actor;
import io.smm.post.plan.ChangeNote;
import io.smm.post.plan.PlanChange;
import io.smm.post.plan.PlanChanges;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlanQuery;
import io.smm.post.plan.PlanState;
import io.smm.spi.OutboxStore;
import io.smm.spi.PlanClaim;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import io.smm.spi.TurnStore;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps planned posts, and the log of their changes in the same transactions. */
final class JdbcPlanStore implements PlanStore {

    private final Database database;
    private final PlanRows rows;
    private final PlanLogTable log;
    private final PlanClaims claims;
    private final DatabaseClock clock;
    private final LastStates states = new LastStates();
    private final TurnChanges beginnings;
    private final TurnChanges ends;

    JdbcPlanStore(Database database, Documents documents, DatabaseClock clock) {
        this.database = database;
        this.rows = new PlanRows(documents);
        this.log = new PlanLogTable(database, documents);
        this.claims = new PlanClaims(database, rows, clock);
        this.clock = clock;
        this.beginnings = new TurnChanges(database, JdbcTurnStore.BEGIN);
        this.ends = new TurnChanges(database, JdbcTurnStore.END);
    }

    @Override
    public PlanEntry insert(PlanEntry entry) {
        String hash = keyHash(entry);
        return database.write(sql -> {
            claims.planned();
            if (rows.insert(sql, entry, hash)) {
                log.write(sql, entry, Optional.empty());
                return entry;
            }
            return standing(sql, entry, hash);
        });
    }

    /** In the order of their keys, so that no two who import the same wait for each other. */
    @Override
    public List<PlanEntry> insertAll(List<PlanEntry> entries) {
        Map<String, List<PlanEntry>> byKey = new TreeMap<>();
        for (PlanEntry entry : entries) {
            byKey.computeIfAbsent(keyHash(entry), hash -> new ArrayList<>()).add(entry);
        }
        List<PlanEntry> first = byKey.values().stream().map(same -> same.get(0)).toList();
        List<String> hashes = List.copyOf(byKey.keySet());
        Map<String, PlanEntry> stand = database.write(sql -> {
            claims.planned();
            return insertNew(sql, first, hashes);
        });
        return entries.stream()
                .map(entry -> Objects.requireNonNull(stand.get(keyHash(entry))))
                .toList();
    }

    private Map<String, PlanEntry> insertNew(Sql sql, List<PlanEntry> entries, List<String> hashes)
            throws SQLException {
        int[] inserted = rows.insertAll(sql, entries, hashes, database.dialect());
        Map<String, PlanEntry> stand = new HashMap<>();
        List<PlanEntry> fresh = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            PlanEntry entry = entries.get(i);
            PlanEntry stands = inserted[i] == 1 ? entry : standing(sql, entry, hashes.get(i));
            // A driver that makes one insert of many does not say which row was new.
            boolean joined = inserted[i] == Statement.SUCCESS_NO_INFO
                    && stands.planned().id().equals(entry.planned().id());
            if (inserted[i] == 1 || joined) {
                fresh.add(entry);
            }
            stand.put(hashes.get(i), stands);
        }
        log.writeNew(sql, fresh);
        return stand;
    }

    private PlanEntry standing(Sql sql, PlanEntry entry, String hash) throws SQLException {
        return rows.findByKey(sql, hash)
                .orElseThrow(() ->
                        new IllegalArgumentException("the id " + entry.planned().id() + " is in use already"));
    }

    private static String keyHash(PlanEntry entry) {
        return PlanRows.keyHash(
                entry.planned().connection().id(), entry.planned().key());
    }

    @Override
    public Optional<PlanEntry> find(PlanId id) {
        return database.read(sql -> rows.find(sql, id.value()));
    }

    @Override
    public Optional<PlanEntry> findByKey(ConnectionId connection, RequestKey key) {
        return database.read(sql -> {
            clock.followSlowly(sql); // whoever plans asks this first, and may run for weeks without a claim
            return rows.findByKey(sql, PlanRows.keyHash(connection, key));
        });
    }

    @Override
    public boolean replace(PlanEntry next) {
        PlanId id = next.planned().id();
        Optional<ChangeNote> note = next.note();
        if (note.isEmpty()) {
            return database.change(sql -> rows.update(sql, next));
        }
        Optional<PlanState> known = states.find(id.value(), next.version() - 1);
        boolean replaced = database.dialect() == Dialect.POSTGRESQL && known.isPresent()
                ? database.change(
                        sql -> rows.updateAndLog(sql, next, log.document(next, note.get(), known), waits(note.get())))
                : database.write(sql -> replaceAndLog(sql, next));
        if (replaced) {
            if (next.planned().state() == PlanState.SCHEDULED) {
                claims.planned();
            }
            remember(next);
        }
        return replaced;
    }

    /** A person's word waits for the disk, and so does all that happens in a transaction of the host's. */
    private boolean waits(ChangeNote note) {
        return note.by().kind() != Actor.Kind.WORKER || database.isJoined();
    }

    private boolean replaceAndLog(Sql sql, PlanEntry next) throws SQLException {
        Optional<PlanState> before = sql.find(
                "select state from {plan} where id = ? and version = ?",
                row -> PlanRows.state(row.text("state")),
                next.planned().id().value(),
                next.version() - 1);
        if (before.isEmpty() || !rows.update(sql, next)) {
            return false;
        }
        log.write(sql, next, before);
        return true;
    }

    @Override
    public Optional<TurnStore> together(OutboxStore outbox) {
        boolean mine = outbox instanceof JdbcOutboxStore other && other.isIn(database);
        return mine && database.dialect() == Dialect.POSTGRESQL
                ? Optional.of(new JdbcTurnStore(database, this, (JdbcOutboxStore) outbox, beginnings, ends))
                : Optional.empty();
    }

    /** What the log will say of a change; empty where the state before it must be asked first. */
    Optional<String> change(PlanEntry next) {
        Optional<PlanState> before = states.find(next.planned().id().value(), next.version() - 1);
        return next.note().isPresent() && before.isPresent()
                ? Optional.of(log.document(next, next.note().get(), before))
                : Optional.empty();
    }

    String document(PlanEntry next) {
        return rows.document(next);
    }

    /** Only what is committed: what the host takes back was never at its version. */
    void remember(PlanEntry entry) {
        if (!database.isJoined()) {
            states.remember(
                    entry.planned().id().value(),
                    entry.version(),
                    entry.planned().state());
        }
    }

    @Override
    public List<PlanEntry> claim(PlanClaim claim) {
        List<PlanEntry> claimed = claims.claim(claim);
        claimed.forEach(this::remember);
        return claimed;
    }

    @Override
    public Page<PlanEntry> list(PlanQuery query, PageRequest page) {
        PlanWhere where =
                PlanWhere.of(query, database.dialect()).after(page.from().map(PlanPlace::read));
        List<PlanEntry> found = database.read(
                sql -> rows.list(sql, where.text() + " order by planned_at, id limit ?", where.with(page.limit() + 1)));
        if (found.size() <= page.limit()) {
            return Page.last(wanted(query, found));
        }
        List<PlanEntry> items = found.subList(0, page.limit());
        Cursor cursor = PlanPlace.of(items.get(items.size() - 1)).cursor();
        return Page.of(wanted(query, items), cursor, from -> list(query, page.from(from)));
    }

    private static List<PlanEntry> wanted(PlanQuery query, List<PlanEntry> found) {
        return query.networks().isEmpty()
                ? found
                : found.stream()
                        .filter(entry -> query.networks()
                                .contains(entry.planned().connection().network()))
                        .toList();
    }

    @Override
    public Map<PlanState, Long> counts(PlanQuery query) {
        boolean byNetwork = !query.networks().isEmpty();
        PlanWhere where = byNetwork
                ? PlanWhere.of(query, database.dialect()).named(true)
                : PlanWhere.of(query, database.dialect());
        Map<PlanState, Long> counts = new EnumMap<>(PlanState.class);
        database.read(sql -> sql.list(
                        "select state, count(*) as many from {plan}" + where.text() + " group by state",
                        row -> Map.entry(PlanRows.state(row.text("state")), row.number("many")),
                        where.values()))
                .forEach(one -> counts.merge(one.getKey(), one.getValue(), Long::sum));
        if (byNetwork) {
            PlanWhere unnamed = PlanWhere.of(query, database.dialect()).named(false);
            List<PlanEntry> older = database.read(sql -> rows.list(sql, unnamed.text(), unnamed.values()));
            wanted(query, older).forEach(entry -> counts.merge(entry.planned().state(), 1L, Long::sum));
        }
        return counts;
    }

    @Override
    public List<PlanChange> history(PlanId id) {
        return log.of(id);
    }

    @Override
    public PlanChanges changes(Optional<Cursor> after, int most) {
        return log.after(after, most);
    }

    @Override
    public Cursor endOfChanges() {
        return log.end();
    }
}
