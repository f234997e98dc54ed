package io.smm.spi;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Keeps the use of quota windows, shared by all who use the same app or account. Thread-safe. */
public interface QuotaStore {

    /**
     * The use of one quota in its present window.
     *
     * @param from when the window began
     * @param resetAt when it ends
     * @param limit the points of the window
     * @param used the points used
     */
    record Window(Instant from, Instant resetAt, long limit, long used) {
        /**
         * Checks that no component is null.
         *
         * @param from when the window began
         * @param resetAt when it ends
         * @param limit the points of the window
         * @param used the points used
         */
        public Window {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(resetAt, "resetAt");
        }

        /**
         * The same window with another use.
         *
         * @param points the points used
         * @return the changed window
         */
        public Window withUsed(long points) {
            return new Window(from, resetAt, limit, points);
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
