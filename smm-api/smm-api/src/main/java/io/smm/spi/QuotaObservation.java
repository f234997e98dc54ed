package io.smm.spi;

import io.smm.error.Faults;
import java.time.Instant;
import java.util.Objects;

/**
 * What a network's answer says of a quota; it outranks the ledger's own count.
 *
 * @param rule the id of the {@link QuotaRule}
 * @param limit the points of a window, as the network says now
 * @param remaining the points left in this window; zero after a refusal
 * @param resetAt when the window ends
 */
public record QuotaObservation(String rule, long limit, long remaining, Instant resetAt) {

    /**
     * Checks the numbers.
     *
     * @param rule the id of the {@link QuotaRule}
     * @param limit the points of a window, as the network says now
     * @param remaining the points left in this window
     * @param resetAt when the window ends
     */
    public QuotaObservation {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(resetAt, "resetAt");
        Faults.of("QuotaObservation")
                .check(limit > 0, "limit", "must be positive, is " + limit)
                .check(remaining >= 0, "remaining", "must not be negative, is " + remaining)
                .raise();
    }
}
