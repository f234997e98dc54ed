package io.smm;

import io.smm.account.AppId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The circuit breaker of a network's host has changed its state, for one app. Holds no secret and no content.
 *
 * @param network the network
 * @param host the host, with its port where that is not the scheme's own
 * @param app the app through which the host is called
 * @param state what holds from now on
 * @param triedAgainAt when calls go out again as a trial; present exactly when {@code state} is {@link State#OPEN}
 */
public record BreakerEvent(Network network, String host, AppId app, State state, Optional<Instant> triedAgainAt) {

    /** What a breaker does with calls. */
    public enum State {
        /** Lets them go. */
        CLOSED,
        /** Refuses them before anything is sent, because too many failed. */
        OPEN,
        /** Lets a few go to see whether the host is well again, and refuses the others. */
        TRYING
    }

    /**
     * Checks that no component is null.
     *
     * @param network the network
     * @param host the host
     * @param app the app through which the host is called
     * @param state what holds from now on
     * @param triedAgainAt when calls go out again as a trial
     */
    public BreakerEvent {
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(app, "app");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(triedAgainAt, "triedAgainAt");
    }
}
