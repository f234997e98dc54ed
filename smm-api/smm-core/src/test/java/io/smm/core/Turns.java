package io.smm.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Lets several threads take turns: one runs until it comes to {@link #yieldTurn} or waits for another, then chance chooses the next.
 * With the same seed the same order, as far as nobody is woken by anybody else.
 */
final class Turns {

    private final Random random;
    private final List<Member> members = new ArrayList<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    /** One thread and whether it may run. */
    private static final class Member {
        private final Semaphore turn = new Semaphore(0);
        private Thread thread = Thread.currentThread();
        private volatile boolean parked = true;
        private volatile boolean running;
        private volatile boolean done;

        private void park() {
            running = false;
            parked = true;
            turn.acquireUninterruptibly();
            running = true;
        }

        private boolean waitsForAnother() {
            return running
                    && !parked
                    && (thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING);
        }
    }

    Turns(Random random) {
        this.random = random;
    }

    /** Runs the tasks, each in a thread of its own, until all have ended; throws what one of them threw. */
    void run(List<Runnable> tasks) throws InterruptedException {
        for (Runnable task : tasks) {
            Member member = new Member();
            members.add(member);
            member.thread = new Thread(() -> work(member, task), "turn-" + members.size());
        }
        members.forEach(member -> member.thread.start());
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (members.stream().anyMatch(member -> !member.done)) {
            if (System.nanoTime() > giveUp) {
                members.forEach(member -> member.thread.interrupt());
                throw new AssertionError("nobody goes on: "
                        + members.stream()
                                .map(member -> member.thread.getState())
                                .toList());
            }
            List<Member> ready = members.stream()
                    .filter(member -> member.parked && !member.done)
                    .toList();
            if (ready.isEmpty()) {
                Thread.onSpinWait();
                continue;
            }
            Member next = ready.get(random.nextInt(ready.size()));
            next.parked = false;
            next.turn.release();
            while (!next.parked && !next.done && !next.waitsForAnother() && System.nanoTime() <= giveUp) {
                Thread.onSpinWait();
            }
        }
        for (Member member : members) {
            member.thread.join();
        }
        members.clear();
        Throwable thrown = failure.get();
        if (thrown != null) {
            throw new AssertionError(thrown.getMessage(), thrown);
        }
    }

    /** Gives others the chance to go first; does nothing outside of {@link #run}. */
    void yieldTurn() {
        for (Member member : members) {
            if (member.thread == Thread.currentThread()) {
                member.park();
                return;
            }
        }
    }

    private void work(Member member, Runnable task) {
        member.turn.acquireUninterruptibly();
        member.running = true;
        try {
            task.run();
        } catch (RuntimeException | Error thrown) {
            failure.compareAndSet(null, thrown);
        } finally {
            member.done = true;
        }
    }
}
