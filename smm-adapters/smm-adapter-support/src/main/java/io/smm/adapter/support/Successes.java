package io.smm.adapter.support;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How many calls to a host succeeded lately, by seconds: all that a breaker has to know of a host that is well. Not thread-safe. */
final class Successes {

    /** Takes in what happened within one second. */
    @FunctionalInterface
    interface Reader {
        void read(long epochSecond, int count);
    }

    private static final class Second {
        private final long epochSecond;
        private int count;

        Second(long epochSecond) {
            this.epochSecond = epochSecond;
        }
    }

    private final long window;
    private final Deque<Second> seconds = new ArrayDeque<>();

    /** Remembers those of a window that ends with the newest of them. */
    Successes(Duration window) {
        this.window = window.toSeconds();
    }

    void add(Instant now) {
        Second newest = seconds.peekLast();
        // A clock that was set back goes on counting into the second it had reached.
        if (newest == null || newest.epochSecond < now.getEpochSecond()) {
            newest = new Second(now.getEpochSecond());
            seconds.add(newest);
            while (seconds.getFirst().epochSecond <= newest.epochSecond - window) {
                seconds.removeFirst();
            }
        }
        newest.count++;
    }

    /** Tells of all that is remembered, the oldest second first. */
    void forEach(Reader reader) {
        seconds.forEach(second -> reader.read(second.epochSecond, second.count));
    }
}
