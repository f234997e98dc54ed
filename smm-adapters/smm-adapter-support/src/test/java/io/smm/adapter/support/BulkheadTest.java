package io.smm.adapter.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.adapter.support.Bulkhead.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Places at once, and the line before them. */
@Timeout(60)
class BulkheadTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void noMoreThanSoManyOfOneKeyAreInAtOnce() throws Exception {
        Bulkhead<String> bulkhead = new Bulkhead<>(3, 100);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            threads.add(started(() -> {
                for (int round = 0; round < 200; round++) {
                    assertThat(bulkhead.enter("a", LONG)).isEqualTo(Entry.IN);
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    Thread.onSpinWait();
                    now.decrementAndGet();
                    bulkhead.leave("a");
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(most).hasValueLessThanOrEqualTo(3);
        assertThat(now).hasValue(0);
        assertThat(bulkhead.size()).as("a key without calls is forgotten").isZero();
    }

    @Test
    void anotherKeyIsNotConcerned() throws Exception {
        Bulkhead<String> bulkhead = new Bulkhead<>(1, 0);

        assertThat(bulkhead.enter("a", LONG)).isEqualTo(Entry.IN);
        assertThat(bulkhead.enter("b", Duration.ZERO)).isEqualTo(Entry.IN);
        assertThat(bulkhead.size()).isEqualTo(2);
    }

    @Test
    void whoCameFirstGoesFirst() throws Exception {
        Bulkhead<String> bulkhead = new Bulkhead<>(1, 10);
        ConcurrentLinkedQueue<Integer> order = new ConcurrentLinkedQueue<>();
        bulkhead.enter("a", LONG);
        List<Thread> waiting = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int mine = i;
            Thread thread = started(() -> {
                bulkhead.enter("a", LONG);
                order.add(mine);
                bulkhead.leave("a");
            });
            awaitWaiting(thread);
            waiting.add(thread);
        }

        bulkhead.leave("a");
        for (Thread thread : waiting) {
            thread.join();
        }

        assertThat(order).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void whoLeavesAndComesBackAtOnceDoesNotOvertakeWhoWaits() throws Exception {
        for (int round = 0; round < 50; round++) {
            Bulkhead<String> bulkhead = new Bulkhead<>(1, 10);
            CountDownLatch hold = new CountDownLatch(1);
            bulkhead.enter("a", LONG);
            Thread waiting = started(() -> {
                assertThat(bulkhead.enter("a", LONG)).isEqualTo(Entry.IN);
                hold.await();
                bulkhead.leave("a");
            });
            awaitWaiting(waiting);

            bulkhead.leave("a");
            Entry back = bulkhead.enter("a", Duration.ZERO);

            assertThat(back).isEqualTo(Entry.TOO_LATE);
            hold.countDown();
            waiting.join();
        }
    }

    @Test
    void theWaitEndsWithThePatienceAndTheLineMovesOn() throws Exception {
        Bulkhead<String> bulkhead = new Bulkhead<>(1, 10);
        bulkhead.enter("a", LONG);

        assertThat(bulkhead.enter("a", Duration.ofMillis(5))).isEqualTo(Entry.TOO_LATE);
        assertThat(bulkhead.enter("a", Duration.ofMillis(-5))).isEqualTo(Entry.TOO_LATE);

        bulkhead.leave("a");
        assertThat(bulkhead.enter("a", Duration.ZERO)).isEqualTo(Entry.IN);
        bulkhead.leave("a");
        assertThat(bulkhead.size()).isZero();
    }

    @Test
    void aLineThatIsFullTakesNobodyMore() throws Exception {
        Bulkhead<String> bulkhead = new Bulkhead<>(1, 1);
        bulkhead.enter("a", LONG);
        Thread waiting = started(() -> {
            bulkhead.enter("a", LONG);
            bulkhead.leave("a");
        });
        awaitWaiting(waiting);

        assertThat(bulkhead.enter("a", LONG)).isEqualTo(Entry.LINE_FULL);

        bulkhead.leave("a");
        waiting.join();
        assertThat(bulkhead.enter("a", LONG)).isEqualTo(Entry.IN);
    }

    @Test
    void anInterruptFreesWhoWaitsAndHisPlaceInTheLine() throws Exception {
        Bulkhead<String> bulkhead = new Bulkhead<>(1, 1);
        bulkhead.enter("a", LONG);
        CountDownLatch freed = new CountDownLatch(1);
        Thread waiting = new Thread(() -> {
            try {
                bulkhead.enter("a", LONG);
            } catch (InterruptedException expected) {
                freed.countDown();
            }
        });
        waiting.start();
        awaitWaiting(waiting);

        waiting.interrupt();
        freed.await();

        waiting.join();
        bulkhead.leave("a");
        assertThat(bulkhead.size()).isZero();
    }

    /** Waits until a thread stands in line. */
    static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            assertThat(thread.isAlive()).isTrue();
            Thread.onSpinWait();
        }
    }

    /** Something that may be interrupted. */
    private interface Work {
        void run() throws InterruptedException;
    }

    private static Thread started(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (InterruptedException unexpected) {
                throw new AssertionError(unexpected);
            }
        });
        thread.start();
        return thread;
    }
}
