package io.smm.privacy;

import io.smm.Network;
import io.smm.error.Faults;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * How long a kind of data may be kept: a platform's policy, a law's, or the host's own.
 *
 * @param kind what kind of data
 * @param network the network that it came from; empty for any
 * @param keep how long, counted from when it was stored; more than zero
 * @param source where the rule comes from; not blank
 * @param asOf when that was last checked
 */
public record RetentionRule(DataKind kind, Optional<Network> network, Duration keep, String source, LocalDate asOf) {

    /**
     * Checks the length and that there is a source.
     *
     *
     * @param kind what kind of data
     * @param network the network that it came from
     * @param keep how long, counted from when it was stored
     * @param source where the rule comes from
     * @param asOf when that was last checked
     */
    public RetentionRule {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(asOf, "asOf");
        Faults.of("RetentionRule")
                .check(keep.compareTo(Duration.ZERO) > 0, "keep", "must be more than zero, is ", keep)
                .check(!source.isBlank(), "source", "must not be blank")
                .raise();
    }
}
