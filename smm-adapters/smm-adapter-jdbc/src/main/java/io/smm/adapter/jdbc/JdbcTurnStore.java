package io.smm.adapter.jdbc;

import io.smm.error.StorageException;
import io.smm.spi.OutboxEntry;
import io.smm.spi.PlanEntry;
import io.smm.spi.TurnStore;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Changes a planned post, its log and its delivery by one statement of PostgreSQL, which is sent with those of other threads. A statement
 * that cannot do all does nothing.
 */
final class JdbcTurnStore implements TurnStore {

    private static final String LOG = " insert into {plan_change} (plan_id, version, document) select id, ?, ? from ";

    /** Of a key that is in use the unique index tells, and takes all back. */
    private static final String BEGIN = "with begun as (" + PlanRows.UPDATE + " returning id), logged as (" + LOG
            + "begun) " + JdbcOutboxStore.INSERT_INTO + " select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from begun";

    /** The lock is what makes both or neither of it: a version that was right under it stays right. */
    private static final String END = "with mine as (select id from {plan} where id = ? and version = ? for update),"
            + " stored as (" + JdbcOutboxStore.UPDATE + " and exists (select id from mine) returning id),"
            + " ended as (" + PlanRows.UPDATE + " and exists (select id from stored) returning id)" + LOG + "ended";

    private static final String DUPLICATE = "23505";

    private final Database database;
    private final JdbcPlanStore plans;
    private final JdbcOutboxStore outbox;

    JdbcTurnStore(Database database, JdbcPlanStore plans, JdbcOutboxStore outbox) {
        this.database = database;
        this.plans = plans;
        this.outbox = outbox;
    }

    @Override
    public boolean begin(PlanEntry delivering, OutboxEntry intent) {
        Optional<String> change = plans.change(delivering);
        if (database.isJoined() || change.isEmpty()) {
            return false;
        }
        Object[] values = joined(
                plans.values(delivering), new Object[] {delivering.version(), change.get()}, outbox.inserted(intent));
        boolean begun = made(Change.update(id(delivering), BEGIN, values));
        if (begun) {
            plans.remember(delivering);
        }
        return begun;
    }

    @Override
    public boolean end(PlanEntry ended, OutboxEntry last) {
        Optional<String> change = plans.change(ended);
        if (database.isJoined() || change.isEmpty()) {
            return false;
        }
        Object[] values = joined(
                new Object[] {id(ended), ended.version() - 1},
                outbox.replaced(last),
                plans.values(ended),
                new Object[] {ended.version(), change.get()});
        return outbox.commits().make(Change.update(id(ended), END, values));
    }

    private boolean made(Change change) {
        try {
            return outbox.commits().make(change);
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

    private static Object[] joined(Object[]... values) {
        return Stream.of(values).flatMap(Stream::of).toArray();
    }
}
