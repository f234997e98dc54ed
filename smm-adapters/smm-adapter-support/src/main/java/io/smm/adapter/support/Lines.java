package io.smm.adapter.support;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/**
 * The lines that stand in one {@code Smm}, and the threads that read them: one a line, gone with the line, a thousand at most.
 * Closed with the {@code Smm}. Thread-safe.
 */
final class Lines implements AutoCloseable {

    private static final int MOST = 1_000;

    private final Set<OpenLine> open = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicInteger number = new AtomicInteger();
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(0, MOST, 0, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                Thread thread = new Thread(task, "smm-line-" + number.incrementAndGet());
                thread.setDaemon(true);
                return thread;
            });
    private final Dispatcher dispatcher = new Dispatcher(threads);

    Lines() {
        // A line that waits for others to end would wait for ever: the bound is that of the threads, which refuses.
        dispatcher.setMaxRequests(Integer.MAX_VALUE);
        dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
    }

    /** The client for a line: the engine's, without a bound for the whole call, and with the network's signs of life. */
    OkHttpClient client(OkHttpClient engine, LineCall call) {
        OkHttpClient.Builder client = engine.newBuilder().dispatcher(dispatcher).callTimeout(Duration.ZERO);
        return call.framing().isPresent()
                ? client.readTimeout(call.silence()).build()
                : client.pingInterval(call.silence().dividedBy(2)).build();
    }

    boolean isClosed() {
        return closed.get();
    }

    void add(OpenLine line) {
        open.add(line);
        if (closed.get()) {
            line.shutDown();
        }
    }

    void remove(OpenLine line) {
        open.remove(line);
    }

    boolean isFull() {
        return open.size() >= MOST;
    }

    /** How many stand or are being opened. */
    int count() {
        return open.size();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            open.forEach(OpenLine::shutDown);
            threads.shutdown();
        }
    }
}
