package io.smm.core.internal.listening;

import io.smm.listening.SignalEvent;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Pushes a feed to one subscriber at a time. */
final class FeedPublisher implements Flow.Publisher<SignalEvent> {

    private final Supplier<LiveReader> readers;
    private final Executor executor;
    private final Set<FeedSubscription> all;
    private final BooleanSupplier smmClosed;
    private final AtomicBoolean taken = new AtomicBoolean();

    FeedPublisher(
            Supplier<LiveReader> readers, Executor executor, Set<FeedSubscription> all, BooleanSupplier smmClosed) {
        this.readers = readers;
        this.executor = executor;
        this.all = all;
        this.smmClosed = smmClosed;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super SignalEvent> subscriber) {
        Objects.requireNonNull(subscriber, "subscriber");
        if (smmClosed.getAsBoolean()) {
            refuse(subscriber, "this Smm is closed");
        } else if (!taken.compareAndSet(false, true)) {
            refuse(subscriber, "this feed has a subscriber already");
        } else {
            FeedSubscription subscription = new FeedSubscription(subscriber, readers, executor, this::release);
            all.add(subscription);
            subscription.begin();
            if (smmClosed.getAsBoolean()) {
                subscription.end();
            }
        }
    }

    private void release(FeedSubscription subscription) {
        all.remove(subscription);
        taken.set(false);
    }

    private static void refuse(Flow.Subscriber<? super SignalEvent> subscriber, String why) {
        // A subscriber is always told of a subscription before anything else.
        subscriber.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long n) {}

            @Override
            public void cancel() {}
        });
        subscriber.onError(new IllegalStateException(why));
    }
}
