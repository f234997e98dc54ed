package io.smm.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Connections that are given from the moment when it is opened, and counted. */
final class Gate {

    private final CountDownLatch open = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();

    /** How often somebody asked for a connection. */
    int asked() {
        return asked.get();
    }

    void open() {
        open.countDown();
    }

    /** Over tables that are there. */
    Database before(TestDatabase database, String prefix) {
        DataSource source = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, values) -> {
                    asked.incrementAndGet();
                    open.await();
                    return method.invoke(database.source(), values);
                });
        return new Database(source, database.dialect(), new Names("", prefix), Duration.ofSeconds(10));
    }

    /** Begins something, and comes back when it waits: for a connection, or for somebody else. */
    static <T> FutureTask<T> waiting(Callable<T> doing) {
        FutureTask<T> task = new FutureTask<>(doing);
        Thread thread = new Thread(task);
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
            assertThat(thread.isAlive()).isTrue();
            Thread.onSpinWait();
        }
        return task;
    }
}
