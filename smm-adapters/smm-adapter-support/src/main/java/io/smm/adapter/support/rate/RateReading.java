package io.smm.adapter.support.rate;

import io.smm.error.Faults;
import io.smm.spi.QuotaObservation;
import java.time.Instant;
import java.util.Objects;

/**
 * How a quota stands by an answer, before anybody knows which.
 *
 * @param limit the points of a window; one or more
 * @param remaining the points left
 * @param resetAt when the window ends, or use is possible again
 */
public record RateReading(long limit, long remaining, Instant resetAt) {

    /**
     * Checks the numbers.
     *
     * @param limit the points of a window
     * @param remaining the points left
     * @param resetAt when the window ends
     */
    public RateReading {
        Objects.requireNonNull(resetAt, "resetAt");
        Faults.of("RateReading")
                .check(limit > 0, "limit", "must be positive, is ", limit)
                .check(remaining >= 0, "remaining", "must not be negative, is ", remaining)
                .raise();
    }

    /**
     * The reading as one of a rule.
     *
     * @param rule the id of the rule
     * @return the observation of the whole quota
     */
    public QuotaObservation of(String rule) {
        return new QuotaObservation(rule, limit, remaining, resetAt);
    }
}
