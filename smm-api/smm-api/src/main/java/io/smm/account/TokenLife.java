package io.smm.account;

import io.smm.error.InvalidInputException;
import java.time.Duration;
import java.util.Objects;

/** How long a code or a token is good, as a network states it. The end that the network names with a token goes before it. */
public sealed interface TokenLife {

    /**
     * It ends after a time.
     *
     * @param duration the time; more than zero
     */
    record Lasting(Duration duration) implements TokenLife {
        /**
         * Checks the time.
         *
         * @param duration the time
         */
        public Lasting {
            if (Objects.requireNonNull(duration, "duration").compareTo(Duration.ZERO) <= 0) {
                throw InvalidInputException.of("TokenLife", "duration", "must be more than zero");
            }
        }
    }

    /** It has no end of its own: it is good until somebody takes it back. */
    record Endless() implements TokenLife {}

    /** The network does not say. */
    record NotStated() implements TokenLife {}

    /**
     * It ends after a time.
     *
     * @param duration the time; more than zero
     * @return the life
     */
    static TokenLife of(Duration duration) {
        return new Lasting(duration);
    }

    /** {@return a life without an end} */
    static TokenLife endless() {
        return new Endless();
    }

    /** {@return a life of unknown length} */
    static TokenLife notStated() {
        return new NotStated();
    }
}
