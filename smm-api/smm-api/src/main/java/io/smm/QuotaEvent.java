package io.smm;

import java.time.Duration;
import java.util.Objects;

/**
 * The quota ledger made a call wait, or refused it.
 *
 * @param network the network
 * @param rule the rule that was used up, as the adapter names it
 * @param delay how long the call waits, or would have had to wait
 * @param refused whether it was refused because the wait is too long
 */
public record QuotaEvent(Network network, String rule, Duration delay, boolean refused) {

    /**
     * Checks that no component is null.
     *
     * @param network the network
     * @param rule the rule that was used up, as the adapter names it
     * @param delay how long the call waits, or would have had to wait
     * @param refused whether it was refused because the wait is too long
     */
    public QuotaEvent {
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(delay, "delay");
    }
}
