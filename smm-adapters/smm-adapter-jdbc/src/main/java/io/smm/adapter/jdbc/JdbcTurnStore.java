package io.smm.adapter.jdbc;

import io.smm.error.StorageException;
import io.smm.spi.OutboxEntry;
import io.smm.spi.PlanEntry;
import io.smm.spi.TurnStore;
import java.util.Optional;

/**
 * Changes planned posts, their log and their deliveries by one statement of PostgreSQL for all threads that do so at the same moment. A post
 * for which it cannot do all stays as it is. What a turn does not change of a post, such as its place and its account, is not written.
 */
final class JdbcTurnStore implements TurnStore {

    private static final String LOG = "insert into {plan_change} (plan_id, version, document)"
            + " select given.id, given.version, given.change from given join ";

    /** Of a key that is in use the unique index tells, and takes all back. */
    static final String BEGIN = "with given as (select * from unnest("
            + "?::text[], ?::bigint[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::text[],"
            + " ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[])"
            + " as given (id, version, state, not_before, leased_until, due_at, document, change,"
            + " delivery, created_at, held_until, resume_at, first, intent)),"
            + " begun as (update {plan} plan set state = given.state, not_before = given.not_before,"
            + "  leased_until = given.leased_until,"
            + "  due_at = case when plan.due_at = plan.planned_at then plan.due_at else given.due_at end,"
            + "  version = given.version, doc_version = given.version, document = given.document"
            + "  from given where plan.id = given.id and plan.version = given.version - 1"
            + "  returning plan.id, plan.key_hash, plan.tenant, plan.account_hash, plan.network),"
            + " stored as (insert into {outbox} (id, key_hash, tenant, account_hash, created_at, leased_until, resume_at,"
            + "   version, doc_version, document, network)"
            + "  select given.delivery, begun.key_hash, begun.tenant, begun.account_hash, given.created_at, given.held_until,"
            + "   given.resume_at, given.first, given.first, given.intent, begun.network"
            + "  from given join begun on begun.id = given.id) "
            + LOG + "begun on begun.id = given.id returning plan_id as id";

    /** The lock is what makes both or neither of it: a version that was right under it stays right. */
    static final String END = "with given as (select * from unnest("
            + "?::text[], ?::bigint[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::text[],"
            + " ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[])"
            + " as given (id, version, state, not_before, leased_until, due_at, document, change,"
            + " delivery, next, held_until, resume_at, last)),"
            + " mine as (select plan.id from given join {plan} plan on plan.id = given.id"
            + "  and plan.version = given.version - 1 for update of plan),"
            + " stored as (update {outbox} outbox set leased_until = given.held_until, resume_at = given.resume_at,"
            + "   version = given.next, doc_version = given.next, document = given.last"
            + "  from given join mine on mine.id = given.id"
            + "  where outbox.id = given.delivery and outbox.version = given.next - 1 returning given.id),"
            + " ended as (update {plan} plan set state = given.state, not_before = given.not_before,"
            + "   leased_until = given.leased_until, due_at = given.due_at,"
            + "   version = given.version, doc_version = given.version, document = given.document"
            + "  from given join stored on stored.id = given.id"
            + "  where plan.id = given.id returning plan.id) "
            + LOG + "ended on ended.id = given.id returning plan_id as id";

    private static final String DUPLICATE = "23505";

    private final Database database;
    private final JdbcPlanStore plans;
    private final JdbcOutboxStore outbox;
    private final TurnChanges beginnings;
    private final TurnChanges ends;

    /** With what other threads make their changes with too. */
    JdbcTurnStore(
            Database database, JdbcPlanStore plans, JdbcOutboxStore outbox, TurnChanges beginnings, TurnChanges ends) {
        this.database = database;
        this.plans = plans;
        this.outbox = outbox;
        this.beginnings = beginnings;
        this.ends = ends;
    }

    @Override
    public boolean begin(PlanEntry delivering, OutboxEntry intent) {
        Optional<String> change = plans.change(delivering);
        if (database.isJoined() || change.isEmpty()) {
            return false;
        }
        boolean begun = begun(
                id(delivering),
                delivering.version(),
                delivering.planned().state().name(),
                Sql.orNoMoment(delivering.notBefore()),
                Sql.orNoMoment(delivering.leasedUntil()),
                PlanRows.dueAt(delivering),
                plans.document(delivering),
                change.get(),
                intent.delivery().id().value(),
                intent.delivery().createdAt(),
                Sql.orNoMoment(intent.leasedUntil()),
                Sql.orNoMoment(intent.resumeAt()),
                intent.version(),
                outbox.document(intent));
        if (begun) {
            plans.remember(delivering);
        }
        return begun;
    }

    @Override
    public boolean end(PlanEntry ended, OutboxEntry last) {
        Optional<String> change = plans.change(ended);
        return !database.isJoined()
                && change.isPresent()
                && ends.make(
                        id(ended),
                        ended.version(),
                        ended.planned().state().name(),
                        Sql.orNoMoment(ended.notBefore()),
                        Sql.orNoMoment(ended.leasedUntil()),
                        PlanRows.dueAt(ended),
                        plans.document(ended),
                        change.get(),
                        last.delivery().id().value(),
                        last.version(),
                        Sql.orNoMoment(last.leasedUntil()),
                        Sql.orNoMoment(last.resumeAt()),
                        outbox.document(last));
    }

    private boolean begun(Object... values) {
        try {
            return beginnings.make(values);
        } catch (StorageException refused) {
            if (refused.details().nativeCode().filter(DUPLICATE::equals).isPresent()) {
                return false;
            }
            throw refused;
        }
    }

    private static String id(PlanEntry entry) {
        return entry.planned().id().value();
    }
}
