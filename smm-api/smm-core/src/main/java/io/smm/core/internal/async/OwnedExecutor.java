package io.smm.core.internal.async;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The pool of a host that injected none: made at the first use, bounded, named, closed with the {@code Smm}. */
public final class OwnedExecutor implements Executor, AutoCloseable {

    private static final int THREADS = 16;
    private static final int WAITING = 10_000;
    private static final long IDLE_SECONDS = 30;

    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicInteger number = new AtomicInteger();
    private @Nullable ThreadPoolExecutor pool;
    private boolean closed;

    /** A pool that has no thread yet. */
    public OwnedExecutor() {
        // Only for its comment: the class is public for other packages of core.
    }

    @Override
    public void execute(Runnable task) {
        pool().execute(task);
    }

    private ThreadPoolExecutor pool() {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("this Smm is closed");
            }
            ThreadPoolExecutor present = pool;
            if (present == null) {
                present = new ThreadPoolExecutor(
                        THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), task -> {
                            Thread thread = new Thread(task, "smm-async-" + number.incrementAndGet());
                            thread.setDaemon(true);
                            return thread;
                        });
                present.allowCoreThreadTimeOut(true);
                pool = present;
            }
            return present;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            if (pool != null) {
                pool.shutdown();
            }
        } finally {
            lock.unlock();
        }
    }
}
