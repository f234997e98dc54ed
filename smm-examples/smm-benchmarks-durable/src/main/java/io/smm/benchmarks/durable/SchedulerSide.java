package io.smm.benchmarks.durable;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * Tasks of db-scheduler that are done once, with its quicker way of polling ({@code lock-and-fetch}): one row a task, one statement to
 * take many, one to remove each.
 */
final class SchedulerSide implements Side {

    /** The tables of its own tests for PostgreSQL at 16.12.0, with all of their indexes. */
    private static final String[] TABLE = {
        "create table if not exists scheduled_tasks (task_name text not null, task_instance text not null, task_data bytea,"
                + " execution_time timestamp with time zone, picked boolean not null, picked_by text,"
                + " last_success timestamp with time zone, last_failure timestamp with time zone,"
                + " consecutive_failures int, last_heartbeat timestamp with time zone, version bigint not null,"
                + " priority smallint, state text, primary key (task_name, task_instance))",
        "create index if not exists execution_time_idx on scheduled_tasks (execution_time)",
        "create index if not exists last_heartbeat_idx on scheduled_tasks (last_heartbeat)",
        "create index if not exists priority_execution_time_idx on scheduled_tasks (priority desc, execution_time asc)",
        "truncate scheduled_tasks",
        "checkpoint"
    };

    private final int threads;

    SchedulerSide(int threads) {
        this.threads = threads;
    }

    @Override
    public void prepare(DataSource pool) {
        Postgres.run(pool, TABLE);
    }

    @Override
    public long nanosecondsFor(DataSource pool, int many) {
        AtomicInteger done = new AtomicInteger();
        OneTimeTask<String> task =
                Tasks.oneTime("publish", String.class).execute((instance, context) -> done.incrementAndGet());
        Scheduler scheduler = Scheduler.create(pool, task)
                .threads(threads)
                .pollUsingLockAndFetch(1.0, 4.0)
                .pollingInterval(Duration.ofMillis(100))
                .build();
        List<TaskInstance<?>> tasks = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            tasks.add(task.instance("task-" + i, Work.text(i)));
        }
        scheduler.scheduleBatch(tasks, Instant.now());
        long began = System.nanoTime();
        scheduler.start();
        Work.until(() -> done.get() >= many
                && Postgres.ask(pool, "select 1 from scheduled_tasks limit 1").isEmpty());
        long took = System.nanoTime() - began;
        scheduler.stop();
        return took;
    }
}
