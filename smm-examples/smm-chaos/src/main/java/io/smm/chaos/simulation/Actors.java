package io.smm.chaos.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Threads of which exactly one runs at a time; which one goes on at each step, and when time passes, is drawn from the seed. Not a
 * simulation of memory: what they share, they share through the stores.
 */
final class Actors {

    /** Ends an actor whose process was killed: from then on everything that it would do to the world throws this. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed", null, false, false);
        }
    }

    /** One thread of one process. */
    final class Actor {
        private final String name;
        private final Semaphore turn = new Semaphore(0);
        private long wakesAt;
        private boolean killed;
        private boolean over;

        private Actor(String name, long wakesAt) {
            this.name = name;
            this.wakesAt = wakesAt;
        }

        /** Lets others go on, for as long as the seed says; called by the actor itself, before and after all it does. */
        void step() {
            sleepUntil(now);
        }

        /** Lets others go on until a moment, at the least. */
        void sleepUntil(long moment) {
            if (killed) {
                throw new Killed();
            }
            wakesAt = Math.max(moment, now);
            back.release();
            turn.acquireUninterruptibly();
            if (killed) {
                throw new Killed();
            }
        }

        /** Stops the process where it stands: what it would have done next it does later, as if nothing had happened. */
        void stopUntil(long moment) {
            wakesAt = Math.max(wakesAt, moment);
        }

        void kill() {
            killed = true;
        }

        boolean isOver() {
            return over;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private final SplittableRandom random;
    private final Executor threads;
    private final Semaphore back = new Semaphore(0);
    private final List<Actor> actors = new ArrayList<>();
    private @Nullable Throwable fault;
    private @Nullable Actor running;
    private long now;

    Actors(SplittableRandom random, Executor threads, long now) {
        this.random = random;
        this.threads = threads;
        this.now = now;
    }

    long now() {
        return now;
    }

    /** Who runs; only an actor may ask. */
    Actor running() {
        return Objects.requireNonNull(running, "no actor runs");
    }

    /** Adds an actor whose work begins at a moment. */
    Actor start(String name, long moment, Runnable work) {
        Actor actor = new Actor(name, moment);
        actors.add(actor);
        threads.execute(() -> {
            actor.turn.acquireUninterruptibly();
            try {
                if (!actor.killed) {
                    work.run();
                }
            } catch (Killed killed) {
                // As it should be.
            } catch (Throwable broken) {
                fault = broken;
            } finally {
                actor.over = true;
                back.release();
            }
        });
        return actor;
    }

    /** Gives one actor its turn; false when there is none left. */
    boolean turn() {
        actors.removeIf(Actor::isOver);
        if (actors.isEmpty()) {
            return false;
        }
        List<Actor> ready = new ArrayList<>();
        long soonest = Long.MAX_VALUE;
        for (Actor actor : actors) {
            // The dead need no time.
            long at = actor.killed ? now : actor.wakesAt;
            if (at <= now) {
                ready.add(actor);
            }
            soonest = Math.min(soonest, at);
        }
        if (ready.isEmpty()) {
            now = soonest;
            return turn();
        }
        Actor next = ready.get(random.nextInt(ready.size()));
        running = next;
        next.turn.release();
        back.acquireUninterruptibly();
        running = null;
        if (fault != null) {
            throw new IllegalStateException(next + " failed", fault);
        }
        return true;
    }
}
