package io.smm.adapter.jdbc;

import io.smm.json.StoredValue;
import io.smm.spi.PlanClaim;
import io.smm.spi.PlanEntry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the leases of what is next. The rows are chosen without a lock, by the index of what is due; then those that nobody else is just
 * taking are locked, looked at again and leased. What others take meanwhile is made up for by further rows.
 */
final class PlanClaims {

    private static final Logger LOG = LoggerFactory.getLogger(PlanClaims.class);

    /** A claim that is always outrun by others ends with less than it asked for. */
    private static final int MOST_ROUNDS = 10;

    /** Heads of lines that nobody works on, then what the network works on; of each tenant one, then of each a second, … */
    static final String NEXT = "select id, version, account_hash, tenant from ("
            + " select id, version, account_hash, tenant,"
            + " row_number() over (partition by tenant order by priority, planned_at, id) as turn from ("
            + "  select id, version, account_hash, tenant, priority, planned_at from ("
            + "   select id, version, account_hash, tenant, priority, planned_at, not_before,"
            + "    row_number() over (partition by account_hash order by planned_at, id) as place,"
            + "    max(case when leased_until > ? then 1 else 0 end) over (partition by account_hash) as worked"
            + "   from {plan} where due_at <= ? and state in ('SCHEDULED', 'DELIVERING')<tenant>) as line"
            + "  where place = 1 and worked = 0 and (not_before is null or not_before <= ?)"
            + "  union all"
            + "  select id, version, account_hash, tenant, priority, planned_at from {plan}"
            + "  where due_at <= ? and state in ('PENDING', 'PUBLISHED', 'PARTLY_PUBLISHED')<tenant>) as heads) as turns"
            + " order by turn, case when tenant > ? then 0 else 1 end, tenant limit ?";

    /** Two heads of one line, the second of which came in between, are not taken by two nodes. */
    private static final String AND_THE_ACCOUNT = " and pg_try_advisory_xact_lock(hashtextextended(account_hash, 0))";

    private final Database database;
    private final PlanRows rows;
    private final DatabaseClock clock;
    private final ReadAhead ahead = new ReadAhead();

    PlanClaims(Database database, PlanRows rows, DatabaseClock clock) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
    }

    /** Somebody planned or moved something: what was read ahead may no longer be next. */
    void planned() {
        ahead.forget();
    }

    List<PlanEntry> claim(PlanClaim claim) {
        return database.write(sql -> {
            clock.follow(sql);
            return taken(sql, claim);
        });
    }

    private List<PlanEntry> taken(Sql sql, PlanClaim claim) throws SQLException {
        Set<String> tried = new HashSet<>();
        Map<String, PlanEntry> taken = new LinkedHashMap<>();
        for (int round = 0; round < MOST_ROUNDS && taken.size() < claim.most(); round++) {
            int wanted = claim.most() - taken.size();
            List<Candidate> fresh = round == 0 ? ahead.next(claim) : List.of();
            if (fresh.isEmpty()) {
                List<Candidate> found = next(sql, claim, tried.size()).stream()
                        .filter(candidate -> !tried.contains(candidate.id()))
                        .toList();
                fresh = found.subList(0, Math.min(wanted, found.size()));
                ahead.keep(claim, found.subList(fresh.size(), found.size()));
            }
            if (fresh.isEmpty()) {
                break;
            }
            fresh.forEach(candidate -> tried.add(candidate.id()));
            Map<String, PlanEntry> locked = locked(sql, claim, fresh);
            for (Candidate candidate : fresh) {
                PlanEntry entry = locked.get(candidate.id());
                if (entry != null && entry.version() == candidate.version()) {
                    taken.put(candidate.id(), entry.leased(claim.leaseUntil()));
                }
            }
        }
        lease(sql, taken.values());
        taken.values().forEach(entry -> ahead.after(entry.planned().connection().tenant()));
        return List.copyOf(taken.values());
    }

    private List<Candidate> next(Sql sql, PlanClaim claim, int already) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(claim.now(), claim.now()));
        claim.tenant().ifPresent(tenant -> values.add(tenant.value()));
        values.add(claim.now());
        values.add(claim.now());
        claim.tenant().ifPresent(tenant -> values.add(tenant.value()));
        values.add(claim.after().map(tenant -> tenant.value()).orElse(""));
        values.add(claim.most() + already + ReadAhead.MOST);
        String ofTenant = claim.tenant().isPresent() ? " and tenant = ?" : "";
        return sql.list(
                NEXT.replace("<tenant>", ofTenant),
                row -> new Candidate(
                        row.text("id"), row.number("version"), row.text("account_hash"), row.text("tenant")),
                values.toArray());
    }

    /** Those of the candidates that nobody else is taking and that this version understands to the last word. */
    private Map<String, PlanEntry> locked(Sql sql, PlanClaim claim, List<Candidate> candidates) throws SQLException {
        Object[] ids = candidates.stream().map(Candidate::id).toArray();
        String where = " where id in (" + Sql.marks(ids.length) + ")"
                + (database.dialect() == Dialect.POSTGRESQL ? AND_THE_ACCOUNT : "")
                + (mayHurry() ? " and " + PlanRows.NOT_WAITING : "")
                + sql.skippingLocked();
        Map<String, PlanEntry> found = new LinkedHashMap<>();
        for (StoredValue<PlanEntry> stored : rows.stored(sql, where, ids)) {
            PlanEntry entry = stored.value();
            if (stored.isComplete()) {
                found.put(entry.planned().id().value(), entry);
            } else {
                LOG.warn(
                        "The planned post {} was written by a newer version and is left to a node that knows it",
                        entry.planned().id());
            }
        }
        Set<String> worked = workedOn(sql, claim, candidates);
        found.values()
                .removeIf(entry -> PlanRows.standsInLine(entry.planned())
                        && worked.contains(
                                KeyHash.of(entry.planned().connection().id().value())));
        return found;
    }

    /** A lease that a crash of the server takes back was nobody's promise. */
    private boolean mayHurry() {
        return database.dialect() == Dialect.POSTGRESQL && !database.isJoined();
    }

    /** Accounts that somebody has begun to work on since the candidates were chosen. */
    private Set<String> workedOn(Sql sql, PlanClaim claim, List<Candidate> candidates) throws SQLException {
        List<Object> values = candidates.stream()
                .map(Candidate::account)
                .distinct()
                .collect(Collectors.<Object, List<Object>>toCollection(ArrayList::new));
        String accounts = Sql.marks(values.size());
        Collections.addAll(values, claim.now(), claim.now());
        return Set.copyOf(sql.list(
                "select distinct account_hash from {plan} where account_hash in (" + accounts
                        + ") and leased_until > ? and due_at <= ? and state in ('SCHEDULED', 'DELIVERING')",
                row -> row.text("account_hash"),
                values.toArray()));
    }

    private static void lease(Sql sql, Iterable<PlanEntry> entries) throws SQLException {
        List<Object[]> batch = new ArrayList<>();
        for (PlanEntry entry : entries) {
            boolean alone = !PlanRows.standsInLine(entry.planned());
            batch.add(new Object[] {
                Sql.orNoMoment(entry.leasedUntil()),
                alone ? 1 : 0,
                PlanRows.later(entry.notBefore(), entry.leasedUntil()),
                entry.version(),
                entry.planned().id().value()
            });
        }
        sql.batch(
                "update {plan} set leased_until = ?, due_at = case when ? = 1 then ? else due_at end, version = ?"
                        + " where id = ?",
                batch);
    }
}
