package io.smm.chaos.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Threads of which exactly one runs at a time; which one goes on at each step, and when time passes, is drawn from the seed. Not a
 * simulation of memory: what they share, they share through the stores. Whoever pauses hands the turn on itself, so that nothing is
 * spent on threads where only one has something to do.
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
            refuseIfKilled();
            wakesAt = Math.max(moment, now);
            handOn(this);
            refuseIfKilled();
        }

        void kill() {
            killed = true;
        }

        private void refuseIfKilled() {
            if (killed) {
                throw new Killed();
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private final SplittableRandom random;
    private final Executor threads;
    private final Semaphore end = new Semaphore(0);
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
    void start(String name, long moment, Runnable work) {
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
                actors.remove(actor);
                handOn(actor);
            }
        });
    }

    /** Kills all whose names begin so, and says who they were. */
    Set<String> kill(String prefix) {
        Set<String> names = new TreeSet<>();
        for (Actor actor : actors) {
            if (actor.name.startsWith(prefix)) {
                actor.kill();
                actor.wakesAt = now; // to find out
                names.add(actor.name);
            }
        }
        return names;
    }

    /** Lets all of them come to their ends. */
    void run() {
        Actor first = next();
        if (first == null) {
            return;
        }
        running = first;
        first.turn.release();
        end.acquireUninterruptibly();
        if (fault != null) {
            throw new IllegalStateException("an actor failed", fault);
        }
    }

    /** Gives the turn to whoever is next, perhaps to the one that has it. */
    private void handOn(Actor from) {
        Actor next = fault == null ? next() : null;
        if (next == null) {
            end.release();
            return;
        }
        running = next;
        if (next == from) {
            return;
        }
        next.turn.release();
        if (!from.over) {
            from.turn.acquireUninterruptibly();
        }
    }

    /** Draws one of those that are ready, after as much time as it takes that one is. */
    private @Nullable Actor next() {
        if (actors.isEmpty()) {
            return null;
        }
        long soonest = Long.MAX_VALUE;
        int ready = 0;
        for (Actor actor : actors) {
            soonest = Math.min(soonest, actor.wakesAt);
        }
        now = Math.max(now, soonest);
        for (Actor actor : actors) {
            ready += actor.wakesAt <= now ? 1 : 0;
        }
        int drawn = random.nextInt(ready);
        for (Actor actor : actors) {
            if (actor.wakesAt <= now && drawn-- == 0) {
                return actor;
            }
        }
        throw new IllegalStateException("nobody is ready");
    }
}
