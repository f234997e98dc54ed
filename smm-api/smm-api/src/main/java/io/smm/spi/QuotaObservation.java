package io.smm.spi;

import io.smm.error.Faults;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a network's answer says of a quota; it outranks the ledger's own count.
 *
 * @param rule the id of the {@link QuotaRule}
 * @param part which part of the quota, where it has any
 * @param limit the points of a window, as the network says now; 100 for a gauge in percent
 * @param remaining the points left; zero after a refusal
 * @param resetAt when the window ends, or when use is possible again; empty when the answer does not say. The ledger passes over
 *     one that no such window can have (later than a whole window and a minute from now), unless nothing remains: then calls
 *     are held until that moment, for 31 days at most
 */
public record QuotaObservation(String rule, QuotaPart part, long limit, long remaining, Optional<Instant> resetAt) {

    /**
     * Checks the numbers.
     *
     * @param rule the id of the {@link QuotaRule}
     * @param part which part of the quota
     * @param limit the points of a window, as the network says now
     * @param remaining the points left
     * @param resetAt when the window ends
     */
    public QuotaObservation {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(resetAt, "resetAt");
        Faults.of("QuotaObservation")
                .check(limit > 0, "limit", "must be positive, is ", limit)
                .check(remaining >= 0, "remaining", "must not be negative, is ", remaining)
                .raise();
    }

    /**
     * What an answer says of the whole quota.
     *
     * @param rule the id of the {@link QuotaRule}
     * @param limit the points of a window, as the network says now
     * @param remaining the points left in this window; zero after a refusal
     * @param resetAt when the window ends
     */
    public QuotaObservation(String rule, long limit, long remaining, Instant resetAt) {
        this(rule, QuotaPart.WHOLE, limit, remaining, Optional.of(resetAt));
    }

    /**
     * What an answer says of a gauge.
     *
     * @param rule the id of a {@link QuotaRule} whose limit is {@link QuotaLimit.Percent}
     * @param percent how much is used; more than 100 counts as 100, less than zero as none
     * @param regainedAt when calls are possible again; empty when the answer does not say
     * @return the observation
     */
    public static QuotaObservation percent(String rule, long percent, Optional<Instant> regainedAt) {
        return new QuotaObservation(rule, QuotaPart.WHOLE, 100, 100 - Math.max(0, Math.min(100, percent)), regainedAt);
    }

    /**
     * The same of a part of the quota.
     *
     * @param of the part
     * @return the observation
     */
    public QuotaObservation on(QuotaPart of) {
        return new QuotaObservation(rule, of, limit, remaining, resetAt);
    }
}
