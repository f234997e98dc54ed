package io.smm.spi;

import io.smm.account.QuotaSource;
import io.smm.error.InvalidInputException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Keeps how quotas stand, shared by all who use the same app or account. Thread-safe. What it keeps of a key is one value, so
 * that two nodes never count past each other.
 */
public interface QuotaStore {

    /**
     * How one quota stands.
     *
     * @param from since when use is counted here
     * @param resetAt when all of it will be free again, by what is known now; a bucket's is exact
     * @param limit the points that there are; 0 while no number is known
     * @param used the points used
     * @param uses what was used when, the oldest first; empty for a bucket, and for what an earlier version stored
     * @param word what is known beyond our own count; empty while nothing is
     * @param closed for how long the network wants no calls, whatever the count says
     */
    record Window(
            Instant from,
            Instant resetAt,
            long limit,
            long used,
            List<Use> uses,
            Optional<Word> word,
            Optional<Closure> closed) {
        /**
         * Copies the list.
         *
         * @param from since when use is counted here
         * @param resetAt when all of it will be free again
         * @param limit the points that there are
         * @param used the points used
         * @param uses what was used when
         * @param word what is known beyond our own count
         * @param closed for how long the network wants no calls
         */
        public Window {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(resetAt, "resetAt");
            Objects.requireNonNull(word, "word");
            Objects.requireNonNull(closed, "closed");
            uses = List.copyOf(uses);
        }

        /**
         * A window of which nothing but its sum is known.
         *
         * @param from when it began
         * @param resetAt when it ends
         * @param limit the points of the window
         * @param used the points used
         */
        public Window(Instant from, Instant resetAt, long limit, long used) {
            this(from, resetAt, limit, used, List.of(), Optional.empty(), Optional.empty());
        }

        /**
         * The same window with another use.
         *
         * @param points the points used
         * @return the changed window
         */
        public Window withUsed(long points) {
            return new Window(from, resetAt, limit, points, uses, word, closed);
        }
    }

    /**
     * Points that were used at about the same time.
     *
     * @param at when the last of them were used
     * @param until when they stop counting
     * @param points how many; not negative
     * @param holder what holds them and may give them back; empty text for what nobody gives back
     */
    record Use(Instant at, Instant until, long points, String holder) {
        /**
         * Checks the points.
         *
         * @param at when the last of them were used
         * @param until when they stop counting
         * @param points how many
         * @param holder what holds them and may give them back
         */
        public Use {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(until, "until");
            Objects.requireNonNull(holder, "holder");
            if (points < 0) {
                throw InvalidInputException.of("QuotaStore.Use", "points", "must not be negative, is " + points);
            }
        }
    }

    /**
     * Where the knowledge of a quota comes from.
     *
     * @param source from what
     * @param at since when
     * @param until the end of the present window, where the network said it
     */
    record Word(QuotaSource source, Instant at, Optional<Instant> until) {
        /**
         * Checks that no component is null.
         *
         * @param source from what
         * @param at since when
         * @param until the end of the present window
         */
        public Word {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(until, "until");
        }
    }

    /**
     * A time in which the network wants no calls.
     *
     * @param at when it said so
     * @param until to when
     */
    record Closure(Instant at, Instant until) {
        /**
         * Checks that no component is null.
         *
         * @param at when it said so
         * @param until to when
         */
        public Closure {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(until, "until");
        }
    }

    /**
     * Looks a window up.
     *
     * @param key what is counted: network, holder and rule in one opaque text
     * @return the window stored last, perhaps ended; empty when there is none
     */
    Optional<Window> find(String key);

    /**
     * Stores a window unless somebody else did meanwhile.
     *
     * @param key what is counted
     * @param expected what is stored as far as the caller knows
     * @param next what shall be stored
     * @return whether it was stored
     */
    boolean replace(String key, Optional<Window> expected, Window next);
}
