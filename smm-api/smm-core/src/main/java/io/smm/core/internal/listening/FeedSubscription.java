package io.smm.core.internal.listening;

import io.smm.listening.SignalEvent;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One subscriber of a feed. Signals are serial and come from the executor, where one task at a time reads while events are
 * requested; it gives its thread back after each second and each hundred events. Rules of the Reactive Streams specification are
 * named by their numbers.
 */
final class FeedSubscription implements Flow.Subscription {

    private static final Logger LOG = LoggerFactory.getLogger(FeedSubscription.class);
    private static final Duration SLICE = Duration.ofSeconds(1);
    private static final int MOST_AT_ONCE = 100;

    private final Supplier<LiveReader> readers;
    private final Executor executor;
    private final Consumer<FeedSubscription> onEnd;
    private final AtomicLong demand = new AtomicLong();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile Flow.@Nullable Subscriber<? super SignalEvent> subscriber;
    private volatile @Nullable LiveReader reader;
    private volatile @Nullable Throwable failure;
    private volatile boolean complete;

    FeedSubscription(
            Flow.Subscriber<? super SignalEvent> subscriber,
            Supplier<LiveReader> readers,
            Executor executor,
            Consumer<FeedSubscription> onEnd) {
        this.subscriber = subscriber;
        this.readers = readers;
        this.executor = executor;
        this.onEnd = onEnd;
    }

    /** Tells the subscriber; what it requests meanwhile is served when it has returned (1.3). */
    void begin() {
        calls.incrementAndGet();
        Flow.Subscriber<? super SignalEvent> told = subscriber;
        try {
            if (told != null) {
                told.onSubscribe(this);
            }
        } catch (RuntimeException fault) {
            broken(fault);
        }
        if (calls.getAndSet(0) > 1) {
            schedule();
        }
    }

    @Override
    public void request(long n) {
        if (n <= 0) { // 3.9
            failure = new IllegalArgumentException("one event at least must be requested, not " + n + " (3.9)");
        } else { // 3.17
            demand.accumulateAndGet(n, (before, more) -> before + more < 0 ? Long.MAX_VALUE : before + more);
        }
        schedule();
    }

    @Override
    public void cancel() {
        release();
        subscriber = null; // 3.13
    }

    /** The {@code Smm} is being closed. */
    void end() {
        complete = true;
        LiveReader open = reader;
        if (open != null) {
            open.close();
        }
        schedule();
    }

    /** Sees to it that the work goes on, in one task at a time. */
    private void schedule() {
        if (over.get() || calls.getAndIncrement() > 0) {
            return;
        }
        try {
            executor.execute(this::run);
        } catch (RejectedExecutionException | IllegalStateException refused) {
            if (!complete) {
                failure = refused;
            }
            run(); // nothing is read then, the subscriber is told
        }
    }

    private void run() {
        int seen = calls.get();
        boolean more = work();
        // Whoever came while it worked has left the rest to this task.
        if (calls.addAndGet(-seen) > 0) {
            calls.set(0);
            schedule();
        } else if (more) {
            schedule();
        }
    }

    /** Gives what is requested for a while; whether more is to be done. */
    private boolean work() {
        try {
            for (int given = 0; given < MOST_AT_ONCE && !over.get(); given++) {
                if (failure != null || complete) {
                    finish();
                    return false;
                }
                if (demand.get() == 0) {
                    return false;
                }
                Optional<SignalEvent> event = open().next(SLICE);
                if (event.isEmpty()) {
                    return true;
                }
                give(event.get());
            }
        } catch (RuntimeException error) {
            failure = complete ? null : error;
            finish();
        }
        return !over.get();
    }

    private void give(SignalEvent event) {
        Flow.Subscriber<? super SignalEvent> told = subscriber;
        if (told == null || over.get()) {
            return; // cancelled: the event was not received, and comes again
        }
        demand.updateAndGet(left -> left == Long.MAX_VALUE ? left : left - 1);
        try {
            told.onNext(event);
        } catch (RuntimeException fault) {
            broken(fault);
            return;
        }
        if (!over.get()) {
            open().acknowledge();
        }
    }

    private LiveReader open() {
        LiveReader present = reader;
        if (present == null) {
            present = readers.get();
            reader = present;
            if (over.get()) {
                present.close();
            }
        }
        return present;
    }

    private void finish() {
        Flow.Subscriber<? super SignalEvent> told = subscriber;
        Throwable why = failure;
        if (!release() || told == null) {
            return;
        }
        subscriber = null;
        try {
            if (why != null) {
                told.onError(why);
            } else {
                told.onComplete();
            }
        } catch (RuntimeException fault) {
            LOG.warn(
                    "a subscriber failed when it was told of the end: {}",
                    fault.getClass().getName());
        }
    }

    /** A subscriber that throws is gone (2.13). Its message may quote what people wrote. */
    private void broken(RuntimeException fault) {
        LOG.warn(
                "a subscriber failed, its subscription ends: {}",
                fault.getClass().getName());
        cancel();
    }

    private boolean release() {
        if (!over.compareAndSet(false, true)) {
            return false;
        }
        LiveReader open = reader;
        if (open != null) {
            open.close();
        }
        onEnd.accept(this);
        return true;
    }
}
