package io.smm.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who goes with whom, and what becomes of each. */
class CombinerTest {

    private final ConcurrentLinkedQueue<List<Integer>> trips = new ConcurrentLinkedQueue<>();
    private final CountDownLatch firstIsUnderWay = new CountDownLatch(1);
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);

    @Test
    void whoFindsNobodyGoesAtOnceAndAlone() throws SQLException {
        Combiner<Integer, Integer> combiner = new Combiner<>(1, this::twice);
        firstMayEnd.countDown();

        assertThat(combiner.of(1)).hasValue(2);
        assertThat(combiner.of(2)).hasValue(4);
        assertThat(trips).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void whoComesMeanwhileGoesTogetherAndEachGetsItsOwn() throws Exception {
        List<Call> calls = callsDuringTheFirst(new Combiner<>(1, this::twice), 5);
        firstMayEnd.countDown();

        for (Call call : calls) {
            assertThat(call.get()).hasValue(2 * call.item);
        }
        assertThat(trips)
                .hasSize(2)
                .element(1)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5);
    }

    @Test
    void noMoreThanItsMostGoTogether() throws Exception {
        List<Call> calls = callsDuringTheFirst(new Combiner<>(1, this::twice), Combiner.MOST + 1);
        firstMayEnd.countDown();

        for (Call call : calls) {
            assertThat(call.get()).hasValue(2 * call.item);
        }
        assertThat(trips).extracting(List::size).containsExactly(1, Combiner.MOST, 1);
    }

    @Test
    void theFailureOfATripIsEverybodysAndTheNextOneGoes() throws Exception {
        Combiner<Integer, Integer> combiner = new Combiner<>(1, seats -> {
            twice(seats);
            if (seats.size() > 1) {
                throw new SQLException("the commit was lost");
            }
        });
        List<Call> calls = callsDuringTheFirst(combiner, 3);
        firstMayEnd.countDown();

        assertThat(calls.get(0).get()).hasValue(0);
        for (Call call : calls.subList(1, 4)) {
            assertThatThrownBy(call::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseMessage("the commit was lost");
        }
        assertThat(combiner.of(7)).hasValue(14);
    }

    @Test
    void whatATripSettlesForNobodyIsLeftToEach() throws SQLException {
        Combiner<Integer, Integer> combiner = new Combiner<>(1, seats -> {});

        assertThat(combiner.of(1)).isEmpty();
    }

    @Test
    void anInterruptDoesNotPartSomebodyFromItsResult() throws Exception {
        List<Call> calls = callsDuringTheFirst(new Combiner<>(1, this::twice), 3);
        calls.forEach(call -> call.thread.interrupt());
        firstMayEnd.countDown();

        for (Call call : calls) {
            assertThat(call.get()).hasValue(2 * call.item);
            assertThat(call.stillInterrupted).isTrue();
        }
    }

    @Test
    void severalTripsAreUnderWayAtATimeWhereThatIsAllowed() throws Exception {
        Combiner<Integer, Integer> combiner = new Combiner<>(2, this::twice);
        Call first = call(combiner, 0);
        firstIsUnderWay.await();

        assertThat(combiner.of(1)).as("beside the first").hasValue(2);
        firstMayEnd.countDown();
        assertThat(first.get()).hasValue(0);
    }

    /** The first trip waits until it may end. */
    private void twice(List<Combiner.Seat<Integer, Integer>> seats) {
        trips.add(seats.stream().map(Combiner.Seat::item).toList());
        if (seats.get(0).item() == 0) {
            firstIsUnderWay.countDown();
            awaitUninterruptibly(firstMayEnd);
        }
        seats.forEach(seat -> seat.settle(2 * seat.item()));
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        boolean interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The first call, which is under way, and so many that wait for it. */
    private List<Call> callsDuringTheFirst(Combiner<Integer, Integer> combiner, int many) throws InterruptedException {
        List<Call> calls = new ArrayList<>();
        calls.add(call(combiner, 0));
        firstIsUnderWay.await();
        IntStream.rangeClosed(1, many).forEach(item -> calls.add(call(combiner, item)));
        for (Call call : calls) {
            while (call.thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
        return calls;
    }

    private static Call call(Combiner<Integer, Integer> combiner, int item) {
        Call call = new Call(combiner, item);
        call.thread.start();
        return call;
    }

    /** Somebody's call, in a thread of its own. */
    private static final class Call {
        private final int item;
        private final FutureTask<Optional<Integer>> task;
        private final Thread thread;
        private volatile boolean stillInterrupted;

        Call(Combiner<Integer, Integer> combiner, int item) {
            this.item = item;
            task = new FutureTask<>(() -> {
                Optional<Integer> found = combiner.of(item);
                stillInterrupted = Thread.currentThread().isInterrupted();
                return found;
            });
            thread = new Thread(task, "call " + item);
        }

        Optional<Integer> get() throws InterruptedException, ExecutionException {
            return task.get();
        }
    }
}
