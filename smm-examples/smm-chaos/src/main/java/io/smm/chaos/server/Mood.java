package io.smm.chaos.server;

import java.util.SplittableRandom;
import java.util.concurrent.locks.ReentrantLock;

/** Decides what the next call meets, by a seed. */
final class Mood {

    /** What a call that would make a post meets. */
    enum Effect {
        /** Accepted and answered. */
        FAIR,
        /** Accepted, and the answer never comes. */
        ACCEPTED_UNTOLD,
        /** Nothing happens until the sender has given up; then it is accepted. */
        ACCEPTED_LATE,
        /** Accepted, and the line is cut. */
        ACCEPTED_CUT,
        /** Accepted, and answered with 500. */
        ACCEPTED_500,
        /** The line is cut before anything happened. */
        CUT,
        /** Nothing happens, and the answer never comes. */
        IGNORED,
        /** Answered with 503, and nothing happened. */
        REFUSED_503
    }

    /** What a call that makes nothing meets. */
    enum Reading {
        FAIR,
        UNTOLD,
        CUT,
        TROUBLE
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final SplittableRandom random;

    Mood(long seed) {
        random = new SplittableRandom(seed);
    }

    Effect effect() {
        return draw(100) < 76 ? Effect.FAIR : Effect.values()[1 + (int) draw(Effect.values().length - 1)];
    }

    Reading reading() {
        return draw(100) < 92 ? Reading.FAIR : Reading.values()[1 + (int) draw(Reading.values().length - 1)];
    }

    /** A number from zero to a bound, the bound left out. */
    long upTo(long bound) {
        return bound <= 0 ? 0 : draw(bound);
    }

    /** True once in so many times. */
    boolean onceIn(int times) {
        return draw(times) == 0;
    }

    private long draw(long bound) {
        lock.lock();
        try {
            return random.nextLong(bound);
        } finally {
            lock.unlock();
        }
    }
}
