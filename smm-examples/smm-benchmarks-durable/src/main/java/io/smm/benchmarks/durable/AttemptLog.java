package io.smm.benchmarks.durable;

import io.smm.spi.PublishIntent;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * Sees in the database's own log of commits that each delivery's attempt was committed before its call: a trigger keeps every state of
 * the outbox with its transaction, and PostgreSQL knows when that one was committed.
 */
final class AttemptLog {

    private static final String[] TRIGGER = {
        "create table smm.attempt_log (id text not null, xid xid8 not null)",
        "create function smm.keep_attempt() returns trigger language plpgsql as $$ begin"
                + " if new.document like '%\"effectSince\"%' then"
                + " insert into smm.attempt_log values (new.id, pg_current_xact_id()); end if;"
                + " return new; end $$",
        "create trigger keep_attempt after insert or update on smm.smm_outbox"
                + " for each row execute function smm.keep_attempt()"
    };

    private static final String COMMITTED = "select count(*) from smm.attempt_log where id = ?"
            + " and pg_xact_commit_timestamp(xid::xid) <= ?::timestamptz";

    private final Map<String, Instant> calls = new ConcurrentHashMap<>();

    /** {@return how many of the deliveries had their attempt committed before their call} */
    int committedBefore(DataSource pool, SmmSide side, int many) {
        side.prepare(pool);
        Postgres.run(pool, TRIGGER);
        side.nanosecondsFor(pool, many, this::called, done -> {});
        Postgres.run(pool, "drop trigger keep_attempt on smm.smm_outbox");
        int committed = 0;
        for (Map.Entry<String, Instant> call : calls.entrySet()) {
            String before = Postgres.ask(
                            pool, COMMITTED, call.getKey(), call.getValue().toString())
                    .get(0);
            committed += before.equals("0") ? 0 : 1;
        }
        return committed;
    }

    private void called(PublishIntent intent, Instant moment) {
        calls.putIfAbsent(intent.delivery().value(), moment);
    }
}
