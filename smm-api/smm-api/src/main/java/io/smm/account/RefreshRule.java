package io.smm.account;

import io.smm.error.Faults;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What happens to tokens when access is renewed.
 *
 * @param behaviour what renewing does
 * @param minimumAge how old a token must be before the network renews it; empty when it need not be
 * @param idleEnd after how long without use the grant ends; empty when it does not or that is not known
 */
public record RefreshRule(Behaviour behaviour, Optional<Duration> minimumAge, Optional<Duration> idleEnd) {

    /** What renewing does. */
    public enum Behaviour {
        /** Each renewal gives a new refresh token and ends the old one. */
        ROTATES,
        /**
         * Each renewal gives a new refresh token, and the old one leads to the same new one for a while: a renewal whose answer was
         * lost may be repeated.
         */
        ROTATES_WITH_GRACE,
        /** The refresh token stays, without an end of its own. */
        KEEPS,
        /** The refresh token stays, and its end stays too: the account must be connected anew by then. */
        FIXED_END,
        /** There is no refresh token: the access token itself is renewed while it is still good. */
        EXTENDS,
        /** A short token is exchanged for a long one once; there is no renewal without the account's owner. */
        EXCHANGE,
        /** Nothing is renewed. */
        NONE
    }

    /**
     * Checks the durations.
     *
     * @param behaviour what renewing does
     * @param minimumAge how old a token must be before the network renews it
     * @param idleEnd after how long without use the grant ends
     */
    public RefreshRule {
        Objects.requireNonNull(behaviour, "behaviour");
        Objects.requireNonNull(minimumAge, "minimumAge");
        Objects.requireNonNull(idleEnd, "idleEnd");
        Faults.of("RefreshRule")
                .check(minimumAge.isEmpty() || !minimumAge.get().isNegative(), "minimumAge", "must not be negative")
                .check(
                        idleEnd.isEmpty() || idleEnd.get().compareTo(Duration.ZERO) > 0,
                        "idleEnd",
                        "must be more than zero")
                .raise();
    }

    /**
     * A rule with neither a minimum age nor an end by idleness.
     *
     * @param behaviour what renewing does
     * @return the rule
     */
    public static RefreshRule of(Behaviour behaviour) {
        return new RefreshRule(behaviour, Optional.empty(), Optional.empty());
    }

    /**
     * The same rule for tokens that must have an age.
     *
     * @param age how old a token must be before the network renews it
     * @return the changed rule
     */
    public RefreshRule notBefore(Duration age) {
        return new RefreshRule(behaviour, Optional.of(age), idleEnd);
    }

    /**
     * The same rule for a grant that ends when it is not used.
     *
     * @param time after how long without use
     * @return the changed rule
     */
    public RefreshRule endsWhenIdleFor(Duration time) {
        return new RefreshRule(behaviour, minimumAge, Optional.of(time));
    }
}
