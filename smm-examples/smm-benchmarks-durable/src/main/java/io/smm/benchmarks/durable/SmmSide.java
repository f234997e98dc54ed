package io.smm.benchmarks.durable;

import io.smm.Smm;
import io.smm.account.AppId;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.adapter.jdbc.JdbcOptions;
import io.smm.adapter.jdbc.JdbcStores;
import io.smm.core.SmmBuilder;
import io.smm.post.Post;
import io.smm.post.RequestKey;
import io.smm.post.plan.PlanWorker;
import io.smm.post.plan.ScheduleRequest;
import io.smm.post.plan.WorkerOptions;
import io.smm.spi.PublishIntent;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import javax.sql.DataSource;

/** Planned posts, published by a worker: to the network goes only what the outbox holds, with the moment of the attempt. */
final class SmmSide implements Side {

    /** An account publishes one post at a time: there are enough of them for every thread. */
    static final int ACCOUNTS = 500;

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final int threads;

    SmmSide(int threads) {
        this.threads = threads;
    }

    @Override
    public void prepare(DataSource pool) {
        Postgres.run(pool, "create schema if not exists smm");
        stores(pool);
        Postgres.run(pool, "truncate smm.smm_plan, smm.smm_plan_change, smm.smm_outbox", "checkpoint");
    }

    static JdbcStores stores(DataSource pool) {
        return JdbcStores.open(JdbcOptions.of(pool).schema("smm").build());
    }

    @Override
    public long nanosecondsFor(DataSource pool, int many) {
        return nanosecondsFor(pool, many, (intent, moment) -> {}, done -> {});
    }

    /** With somebody who looks at each call, and somebody who looks from time to time how many there were. */
    long nanosecondsFor(DataSource pool, int many, BiConsumer<PublishIntent, Instant> called, IntConsumer progress) {
        InstantPublisher publisher = new InstantPublisher(called);
        try (Smm planner = before(pool);
                Smm smm = smm(pool, publisher)) {
            Instant due = Instant.now().minus(A_MINUTE);
            Work.inParallel(many, i -> planner.planning().schedule(request(i, due.plusNanos(i * 1_000L))));
            Postgres.run(pool, "analyze smm.smm_plan");
            long began = System.nanoTime();
            PlanWorker worker = smm.planning().startWorker(options());
            Work.until(() -> {
                progress.accept(publisher.calls());
                return publisher.calls() >= many && allPublished(pool);
            });
            long took = System.nanoTime() - began;
            worker.close();
            return took;
        }
    }

    /** With a clock that is slow: nothing is planned for a time that has passed. */
    static Smm before(DataSource pool) {
        return SmmBuilder.create()
                .stores(stores(pool))
                .clock(Clock.fixed(Instant.now().minus(A_MINUTE.multipliedBy(2)), ZoneOffset.UTC))
                .register(new InstantNetwork(new InstantPublisher((intent, moment) -> {})))
                .build();
    }

    Smm smm(DataSource pool, InstantPublisher publisher) {
        return SmmBuilder.create()
                .stores(stores(pool))
                .register(new InstantNetwork(publisher))
                .build();
    }

    WorkerOptions options() {
        return WorkerOptions.defaults()
                .named("bench")
                .withThreads(threads)
                .waiting(Duration.ofMillis(10), Duration.ofMillis(100));
    }

    static ScheduleRequest request(int number, Instant at) {
        Connection connection = Connection.of(
                new TenantId("tenant-" + number % 10),
                new AppId("app"),
                URI.create("https://instant.example"),
                InstantNetwork.account(number % ACCOUNTS));
        return ScheduleRequest.of(connection, Post.of(Work.text(number)), at, new RequestKey("post-" + number));
    }

    private static boolean allPublished(DataSource pool) {
        return Postgres.ask(pool, "select 1 from smm.smm_plan where state <> 'PUBLISHED' limit 1")
                .isEmpty();
    }
}
