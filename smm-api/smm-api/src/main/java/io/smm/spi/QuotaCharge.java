package io.smm.spi;

import io.smm.error.Faults;
import java.util.Objects;

/**
 * What one call uses of one quota.
 *
 * @param rule the id of the {@link QuotaRule}
 * @param points how much; one or more
 */
public record QuotaCharge(String rule, long points) {

    /**
     * Checks the points.
     *
     * @param rule the id of the {@link QuotaRule}
     * @param points how much
     */
    public QuotaCharge {
        Objects.requireNonNull(rule, "rule");
        Faults.of("QuotaCharge")
                .check(points > 0, "points", "must be positive, is " + points)
                .raise();
    }
}
