package io.smm;

import io.smm.account.ConnectionId;
import io.smm.account.QuotaStanding;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Something happened to a quota that a host may want to see.
 *
 * @param network the network
 * @param connection for whom a call was made; empty while signing in
 * @param kind what happened
 * @param standing how the quota stands now
 * @param delay how long the call waits, or would have had to wait; zero when no call waits
 */
public record QuotaEvent(
        Network network, Optional<ConnectionId> connection, Kind kind, QuotaStanding standing, Duration delay) {

    /** What happens to quotas. */
    public enum Kind {
        /** A call waits for it. */
        WAITING,
        /** A call was refused, because the wait would be too long. */
        USED_UP,
        /** Nothing is known yet of what was used before: calls are let through with care until an answer tells. */
        NOT_CONFIRMED,
        /** An answer said something else than the count. */
        CORRECTED,
        /** A refusal taught a ceiling that the network does not publish. */
        LEARNED
    }

    /**
     * Checks that no component is null.
     *
     * @param network the network
     * @param connection for whom a call was made
     * @param kind what happened
     * @param standing how the quota stands now
     * @param delay how long the call waits
     */
    public QuotaEvent {
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(delay, "delay");
    }

    /** {@return the rule, as the adapter names it} */
    public String rule() {
        return standing.rule();
    }
}
