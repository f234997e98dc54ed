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
 * @param resetAt when the window ends; the ledger passes over one that is later than a whole window and a minute from now,
 *     because no such window can be: a longer refusal is reported as that much and found out again after it
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
