package io.smm.core.internal.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.smm.core.InMemoryCursorStore;
import io.smm.error.ErrorDetails;
import io.smm.error.RetryAdvice;
import io.smm.error.TokenRevokedException;
import io.smm.listening.FeedRequest;
import io.smm.listening.Listening;
import io.smm.listening.SignalEvent;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules of Reactive Streams 1.0.4 that a publisher can break, by their numbers; the test runs the executor's tasks itself. */
class FeedSubscriptionTest {

    private final ManualTime time = new ManualTime();
    private final ScriptedLines network = new ScriptedLines(time, true);
    private final InMemoryCursorStore places = new InMemoryCursorStore();
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final Set<FeedSubscription> all = new HashSet<>();
    private Executor executor = tasks::add;
    private boolean smmClosed;
    private final FeedPublisher publisher =
            new FeedPublisher(readers(), task -> executor.execute(task), all, () -> smmClosed);
    private final Heard subscriber = new Heard();

    @Test
    void nothingIsReadBeforeItIsRequestedAndNoMoreThanThat() { // 1.1
        say("1", "2", "3");
        publisher.subscribe(subscriber);
        run();
        assertThat(network.openings).isEmpty();

        subscriber.subscription.request(2);
        run();

        assertThat(subscriber.heard).containsExactly("1", "2");
        assertThat(network.says).hasSize(1);
        assertThat(tasks).isEmpty();
    }

    @Test
    void aRequestFromWithinOnNextIsServedAndDoesNotGrowTheStack() { // 3.3
        for (int i = 0; i < 5_000; i++) {
            network.says.add("" + i);
        }
        subscriber.onEach = () -> subscriber.subscription.request(1);
        publisher.subscribe(subscriber);

        subscriber.subscription.request(1);
        runUntil(() -> subscriber.heard.size() == 5_000);

        assertThat(subscriber.deepest - subscriber.shallowest).isLessThan(10);
    }

    @Test
    void theThreadIsGivenBackWhileNothingComes() {
        publisher.subscribe(subscriber);
        subscriber.subscription.request(1);

        for (int second = 0; second < 10; second++) {
            assertThat(tasks).hasSize(1);
            tasks.remove().run();
        }
        say("late");
        runUntil(() -> !subscriber.heard.isEmpty());

        assertThat(subscriber.heard).containsExactly("late");
    }

    @Test
    void requestsAddUpAndNeverOverflow() { // 3.17
        say("1", "2", "3");
        publisher.subscribe(subscriber);
        subscriber.subscription.request(Long.MAX_VALUE);
        subscriber.subscription.request(Long.MAX_VALUE);

        runUntil(() -> subscriber.heard.size() == 3);

        assertThat(subscriber.error).isNull();
    }

    @Test
    void aRequestOfNothingIsAnError() { // 3.9
        publisher.subscribe(subscriber);
        subscriber.subscription.request(0);
        run();

        assertThat(subscriber.error)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3.9");
        assertReleased();
    }

    @Test
    void cancellingReleasesTheLineAndEndsAllSignals() { // 1.8, 3.5 to 3.7, 3.12
        say("1", "2", "3");
        subscriber.onEach = () -> subscriber.subscription.cancel();
        publisher.subscribe(subscriber);
        subscriber.subscription.request(3);
        run();

        subscriber.subscription.cancel();
        subscriber.subscription.request(5);
        subscriber.subscription.request(-1);
        run();

        assertThat(subscriber.heard).containsExactly("1");
        assertThat(subscriber.error).isNull();
        assertReleased();
    }

    @Test
    void whoCancelsInOnNextGetsTheEventAgain() {
        say("1");
        subscriber.onEach = () -> subscriber.subscription.cancel();
        publisher.subscribe(subscriber);
        subscriber.subscription.request(1);
        run();
        say("1");
        Heard next = new Heard();
        publisher.subscribe(next);
        next.subscription.request(1);
        runUntil(() -> !next.heard.isEmpty());

        assertThat(next.heard).containsExactly("1");
    }

    @Test
    void anEventCountsAsReceivedWhenOnNextReturned() {
        say("1");
        publisher.subscribe(subscriber);
        subscriber.subscription.request(1);
        run();
        subscriber.subscription.cancel();
        say("1", "2");
        Heard next = new Heard();
        publisher.subscribe(next);
        next.subscription.request(1);
        runUntil(() -> !next.heard.isEmpty());

        assertThat(next.heard).containsExactly("2");
    }

    @Test
    void aSubscriberThatThrowsIsGoneAndTheEventComesAgain() { // 2.13
        say("1");
        subscriber.onEach = () -> {
            throw new IllegalStateException("broken");
        };
        publisher.subscribe(subscriber);
        subscriber.subscription.request(5);
        run();
        assertThat(subscriber.error).isNull();
        assertReleased();

        say("1");
        Heard next = new Heard();
        publisher.subscribe(next);
        next.subscription.request(1);
        runUntil(() -> !next.heard.isEmpty());
        assertThat(next.heard).containsExactly("1");
    }

    @Test
    void whatNoWaitingMendsIsTheEnd() { // 1.4, 1.7
        say("1");
        network.says.add(new TokenRevokedException(ErrorDetails.of("gone", RetryAdvice.afterAction("connect again"))
                .build()));
        publisher.subscribe(subscriber);
        subscriber.subscription.request(9);
        runUntil(() -> subscriber.error != null);
        run();

        assertThat(subscriber.heard).containsExactly("1");
        assertThat(subscriber.error).isInstanceOf(TokenRevokedException.class);
        assertReleased();
    }

    @Test
    void closingTheSmmCompletesAlsoWhoRequestedNothing() { // 1.5
        publisher.subscribe(subscriber);
        List.copyOf(all).forEach(FeedSubscription::end);
        run();
        smmClosed = true;
        Heard late = new Heard();
        publisher.subscribe(late);

        assertThat(subscriber.completed).isTrue();
        assertThat(subscriber.error).isNull();
        assertThat(late.error).isInstanceOf(IllegalStateException.class);
        assertReleased();
    }

    @Test
    void anExecutorThatRefusesIsTold() {
        publisher.subscribe(subscriber);
        executor = task -> {
            throw new RejectedExecutionException("full");
        };

        subscriber.subscription.request(1);

        assertThat(subscriber.error).isInstanceOf(RejectedExecutionException.class);
        assertThat(network.openings).isEmpty();
    }

    @Test
    void aSecondSubscriberIsRefusedAfterItsOnSubscribe() { // 1.9, 1.11
        publisher.subscribe(subscriber);
        Heard second = new Heard();

        publisher.subscribe(second);

        assertThat(second.subscriptions).isEqualTo(1);
        assertThat(second.error).isInstanceOf(IllegalStateException.class);
        assertThatNullPointerException().isThrownBy(() -> publisher.subscribe(null));
    }

    @Test
    void signalsAreSerialOnRealThreads() throws Exception { // 1.3
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            network.says.add("" + i);
        }
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            executor = pool;
            publisher.subscribe(subscriber);
            List<Thread> requesters = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                int at = random.nextInt(5) + 1;
                requesters.add(new Thread(() -> {
                    for (int i = 0; i < 500; i++) {
                        subscriber.subscription.request(1);
                        if (i % at == 0) {
                            Thread.onSpinWait();
                        }
                    }
                }));
            }
            requesters.forEach(Thread::start);
            for (Thread requester : requesters) {
                requester.join();
            }
            while (subscriber.size() < 2_000) {
                Thread.onSpinWait();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(subscriber.overlaps).as("seed " + seed).isZero();
        assertThat(subscriber.heard)
                .containsExactlyElementsOf(
                        IntStream.range(0, 2_000).mapToObj(Integer::toString).toList());
    }

    private void assertReleased() {
        assertThat(network.standing).hasValue(0);
        assertThat(all).isEmpty();
    }

    private void say(String... ids) {
        network.says.addAll(List.of(ids));
    }

    private void run() {
        for (int i = 0; i < 50 && !tasks.isEmpty(); i++) {
            tasks.remove().run();
        }
    }

    private void runUntil(BooleanSupplier done) {
        for (int i = 0; i < 5_000 && !done.getAsBoolean(); i++) {
            if (!tasks.isEmpty()) {
                tasks.remove().run();
            }
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    private Supplier<LiveReader> readers() {
        FeedRequest request = FeedRequest.of("test", ScriptedLines.US);
        Listening none = (Listening) Proxy.newProxyInstance(
                Listening.class.getClassLoader(), new Class<?>[] {Listening.class}, (proxy, method, arguments) -> {
                    throw new AssertionError(method.getName());
                });
        HandedOver handedOver = new HandedOver(places, "handed-over");
        return () -> {
            FeedPlace place = new FeedPlace(places, handedOver, "line", time);
            return new LiveReader(
                    new FeedLists(request, none, places, time),
                    Duration.ofMinutes(1),
                    Optional.of(new LineKeeper(network, ScriptedLines.US, place.line(), time, new Random(7))),
                    place,
                    time,
                    time,
                    reader -> {});
        };
    }

    /** Writes down what it hears. */
    private static final class Heard implements Flow.Subscriber<SignalEvent> {
        final List<String> heard = new ArrayList<>();
        Runnable onEach = () -> {};
        Flow.@Nullable Subscription subscription;

        @Nullable
        Throwable error;

        boolean completed;
        int subscriptions;
        int deepest;
        int shallowest = Integer.MAX_VALUE;
        final AtomicInteger inside = new AtomicInteger();
        volatile int overlaps;

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            subscriptions++;
        }

        @Override
        public void onNext(SignalEvent event) {
            if (inside.incrementAndGet() > 1) {
                overlaps++;
            }
            int depth = new Throwable().getStackTrace().length;
            deepest = Math.max(deepest, depth);
            shallowest = Math.min(shallowest, depth);
            synchronized (heard) {
                heard.add(event.ref().id());
            }
            onEach.run();
            inside.decrementAndGet();
        }

        int size() {
            synchronized (heard) {
                return heard.size();
            }
        }

        @Override
        public void onError(Throwable given) {
            error = given;
        }

        @Override
        public void onComplete() {
            completed = true;
        }
    }
}
