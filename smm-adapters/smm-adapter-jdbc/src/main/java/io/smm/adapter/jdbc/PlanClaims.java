package io.smm.adapter.jdbc;

import io.smm.Network;
import io.smm.error.StorageException;
import io.smm.spi.PlanClaim;
import io.smm.spi.PlanEntry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private static final int MOST_AT_ONCE = 1_000;

    /**
     * What a look at candidates came to.
     *
     * @param mine those that may be taken
     * @param left how many are for others to take: the next look goes past as many again, so that they do not hide the rest
     */
    private record Look(Map<String, PlanEntry> mine, int left) {}

    /** Heads of lines that nobody works on, then what the network works on; of each tenant one, then of each a second, … */
    private static final String NEXT = "select id, version, account_hash, tenant, network from ("
            + " select id, version, account_hash, tenant, network,"
            + " row_number() over (partition by tenant order by priority, planned_at, id) as turn from ("
            + "  select id, version, account_hash, tenant, network, priority, planned_at from ("
            + "   select id, version, account_hash, tenant, network, priority, planned_at, not_before,"
            + "    row_number() over (partition by account_hash order by planned_at, id) as place,"
            + "    max(case when leased_until > ? then 1 else 0 end) over (partition by account_hash) as worked"
            + "   from {plan} where due_at between ? and ? and state in ('SCHEDULED', 'DELIVERING')<mine>) as line"
            + "  where place = 1 and worked = 0 and (not_before is null or not_before <= ?)"
            + "  union all"
            + "  select id, version, account_hash, tenant, network, priority, planned_at from {plan}"
            + "  where due_at between ? and ? and state in ('PENDING', 'PUBLISHED', 'PARTLY_PUBLISHED')<mine>) as heads) as turns"
            + " order by turn, case when tenant > ? then 0 else 1 end, tenant limit ?";

    private static final Long ALWAYS = Long.MIN_VALUE;

    /** Two heads of one line, the second of which came in between, are not taken by two nodes. */
    private static final String AND_THE_ACCOUNT = " and pg_try_advisory_xact_lock(hashtextextended(account_hash, 0))";

    /** Who is next is leased unless somebody works on the account by now; what the network works on stands in no line. */
    static final String LEASE = "update {plan} set leased_until = ?,"
            + " due_at = case when ? = 1 then ? else due_at end, version = ? where id = ? and (? = 1 or not exists"
            + " (select id from {plan} other where other.account_hash = ? and other.leased_until > ? and other.due_at <= ?"
            + " and other.state in ('SCHEDULED', 'DELIVERING')))";

    /** The same for many on PostgreSQL, in one statement. What is locked is still at the version that it was locked at. */
    static final String LEASE_ALL = "with given as (select * from unnest(?::text[], ?::bigint[], ?::bigint[])"
            + " as given (id, alone, due_at))"
            + " update {plan} plan set leased_until = ?,"
            + " due_at = case when given.alone = 1 then given.due_at else plan.due_at end, version = plan.version + 1"
            + " from given where plan.id = given.id and (given.alone = 1 or not exists"
            + " (select id from {plan} other where other.account_hash = plan.account_hash and other.leased_until > ?"
            + " and other.due_at <= ? and other.state in ('SCHEDULED', 'DELIVERING'))) returning plan.id";

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
        List<PlanEntry> taken = new ArrayList<>();
        try {
            database.write(sql -> {
                if (!mayHurry()) {
                    taken.clear(); // of an earlier try, which was taken back
                }
                clock.follow(sql);
                take(sql, claim, taken);
                return true;
            });
        } catch (StorageException failed) {
            if (!mayHurry() || taken.isEmpty()) {
                throw failed;
            }
            LOG.warn(
                    "A claim has {} of {}, for then it failed: {}",
                    taken.size(),
                    claim.most(),
                    failed.details().message());
        }
        taken.forEach(entry -> ahead.after(entry.planned().connection().tenant()));
        return List.copyOf(taken);
    }

    /** Where a claim may hurry, what it has taken is committed. */
    private void take(Sql sql, PlanClaim claim, List<PlanEntry> taken) throws SQLException {
        Set<String> tried = new HashSet<>();
        int left = 0;
        for (int round = 0; round < MOST_ROUNDS && taken.size() < claim.most(); round++) {
            int wanted = Math.min(MOST_AT_ONCE, claim.most() - taken.size() + 2 * left);
            List<Candidate> fresh = round == 0 ? ahead.next(claim) : List.of();
            if (fresh.isEmpty()) {
                List<Candidate> found = next(sql, claim, wanted + tried.size()).stream()
                        .filter(candidate -> !tried.contains(candidate.id()))
                        .toList();
                fresh = found.subList(0, Math.min(wanted, found.size()));
                ahead.keep(claim, found.subList(fresh.size(), found.size()));
            }
            if (fresh.isEmpty()) {
                break;
            }
            fresh.forEach(candidate -> tried.add(candidate.id()));
            Look look = look(sql, claim, fresh);
            left += look.left();
            List<PlanEntry> mine = new ArrayList<>();
            for (Candidate candidate : fresh) {
                PlanEntry entry = look.mine().get(candidate.id());
                if (entry != null
                        && entry.version() == candidate.version()
                        && taken.size() + mine.size() < claim.most()) {
                    mine.add(entry);
                }
            }
            taken.addAll(lease(sql, claim, mine));
        }
    }

    private List<Candidate> next(Sql sql, PlanClaim claim, int many) throws SQLException {
        List<Object> mine = new ArrayList<>(ids(claim.networks()));
        claim.tenant().ifPresent(tenant -> mine.add(tenant.value()));
        List<Object> values = new ArrayList<>(List.of(claim.now(), ALWAYS, claim.now()));
        values.addAll(mine);
        values.add(claim.now());
        values.add(ALWAYS);
        values.add(claim.now());
        values.addAll(mine);
        values.add(claim.after().map(tenant -> tenant.value()).orElse(""));
        values.add(many + ReadAhead.MOST);
        return mayHurry()
                ? sql.listByIndexes(question(claim), PlanClaims::candidate, values.toArray())
                : sql.list(question(claim), PlanClaims::candidate, values.toArray());
    }

    private static Candidate candidate(Row row) throws SQLException {
        return new Candidate(
                row.text("id"),
                row.number("version"),
                row.text("account_hash"),
                row.text("tenant"),
                row.text("network"));
    }

    /** What asks for the posts that a claim may be given, and for those of which it has to be looked up. */
    static String question(PlanClaim claim) {
        String mine = " and network in ('', " + Sql.marks(claim.networks().size()) + ")"
                + (claim.tenant().isPresent() ? " and tenant = ?" : "");
        return NEXT.replace("<mine>", mine);
    }

    private static List<String> ids(Set<Network> networks) {
        return networks.stream().map(Network::id).sorted().toList();
    }

    /** Those of the candidates that nobody else is taking and that this version understands to the last word. */
    private Look look(Sql sql, PlanClaim claim, List<Candidate> candidates) throws SQLException {
        List<String> ids = candidates.stream().map(Candidate::id).toList();
        String where = " where " + Sql.isOneOf(database.dialect(), "id", ids.size())
                + (database.dialect() == Dialect.POSTGRESQL ? AND_THE_ACCOUNT : "")
                + (mayHurry() ? " and " + PlanRows.NOT_WAITING : "")
                + sql.skippingLocked();
        Object[] values = Sql.valuesOf(database.dialect(), ids);
        List<Optional<PlanEntry>> locked =
                mayHurry() ? rows.understoodByIndexes(sql, where, values) : rows.understood(sql, where, values);
        Map<String, PlanEntry> mine = new LinkedHashMap<>();
        locked.stream()
                .flatMap(Optional::stream)
                .forEach(entry -> mine.put(entry.planned().id().value(), entry));
        nameNetworks(sql, candidates, mine);
        mine.values().removeIf(entry -> !claim.networks().contains(network(entry)));
        int left = locked.size() - mine.size();
        return new Look(mine, left);
    }

    /** Of posts that a node of the version before has planned: the next claim need not look at those of others any more. */
    private static void nameNetworks(Sql sql, List<Candidate> candidates, Map<String, PlanEntry> found)
            throws SQLException {
        List<Object[]> batch = new ArrayList<>();
        for (Candidate candidate : candidates) {
            PlanEntry entry = found.get(candidate.id());
            if (entry != null && candidate.network().isEmpty()) {
                batch.add(new Object[] {network(entry).id(), candidate.id()});
            }
        }
        sql.batch("update {plan} set network = ? where id = ?", batch);
    }

    private static Network network(PlanEntry entry) {
        return entry.planned().connection().network();
    }

    /** A lease that a crash of the server takes back was nobody's promise; a host's transaction keeps its own settings. */
    private boolean mayHurry() {
        return database.dialect() == Dialect.POSTGRESQL && !database.isJoined();
    }

    /** Leases those of whose account nobody has begun to work on another since they were chosen, which is looked up under the locks. */
    private List<PlanEntry> lease(Sql sql, PlanClaim claim, List<PlanEntry> entries) throws SQLException {
        if (entries.isEmpty()) {
            return List.of();
        }
        Set<String> leased = mayHurry() ? leasedAtOnce(sql, claim, entries) : leasedEach(sql, claim, entries);
        return entries.stream()
                .filter(entry -> leased.contains(entry.planned().id().value()))
                .map(entry -> entry.leased(claim.leaseUntil()))
                .toList();
    }

    private static Set<String> leasedAtOnce(Sql sql, PlanClaim claim, List<PlanEntry> entries) throws SQLException {
        List<Object[]> lines = new ArrayList<>();
        for (PlanEntry entry : entries) {
            lines.add(new Object[] {entry.planned().id().value(), alone(entry), dueAfter(claim, entry)});
        }
        return new HashSet<>(sql.listAndCommit(
                LEASE_ALL,
                row -> row.text("id"),
                Sql.column(lines, 0),
                Sql.column(lines, 1),
                Sql.column(lines, 2),
                claim.leaseUntil(),
                claim.now(),
                claim.now()));
    }

    private static Set<String> leasedEach(Sql sql, PlanClaim claim, List<PlanEntry> entries) throws SQLException {
        List<Object[]> batch = new ArrayList<>();
        for (PlanEntry entry : entries) {
            batch.add(new Object[] {
                claim.leaseUntil(),
                alone(entry),
                dueAfter(claim, entry),
                entry.version() + 1,
                entry.planned().id().value(),
                alone(entry),
                KeyHash.of(entry.planned().connection().id().value()),
                claim.now(),
                claim.now()
            });
        }
        int[] counts = sql.batch(LEASE, batch);
        Set<String> leased = new HashSet<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 1) {
                leased.add(entries.get(i).planned().id().value());
            }
        }
        return leased;
    }

    private static long alone(PlanEntry entry) {
        return PlanRows.standsInLine(entry.planned()) ? 0 : 1;
    }

    private static Object dueAfter(PlanClaim claim, PlanEntry entry) {
        return PlanRows.later(entry.notBefore(), Optional.of(claim.leaseUntil()));
    }
}
