package io.smm.chaos.server;

import java.util.SplittableRandom;

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

    private final SplittableRandom random;

    Mood(long seed) {
        random = new SplittableRandom(seed);
    }

    synchronized Effect effect() {
        int throwOf = random.nextInt(100);
        if (throwOf < 76) {
            return Effect.FAIR;
        }
        return Effect.values()[1 + random.nextInt(Effect.values().length - 1)];
    }

    synchronized Reading reading() {
        int throwOf = random.nextInt(100);
        if (throwOf < 92) {
            return Reading.FAIR;
        }
        return Reading.values()[1 + random.nextInt(Reading.values().length - 1)];
    }

    /** A number from zero to a bound, the bound left out. */
    synchronized long upTo(long bound) {
        return bound <= 0 ? 0 : random.nextLong(bound);
    }

    /** True once in so many times. */
    synchronized boolean onceIn(int times) {
        return random.nextInt(times) == 0;
    }
}
