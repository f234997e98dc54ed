package io.smm.metrics;

import io.smm.error.Faults;
import java.math.BigDecimal;

/**
 * How far off a value may be that is not exact.
 *
 * @param low the lower end, in the value's unit
 * @param high the upper end; not below {@code low}
 * @param meaning what the two ends promise, such as {@code "95 % interval, 2 relative standard errors"}; not blank
 */
public record ErrorBound(BigDecimal low, BigDecimal high, String meaning) {

    /**
     * Checks the order of the ends.
     *
     * @param low the lower end, in the value's unit
     * @param high the upper end
     * @param meaning what the two ends promise, such as {@code "95 % interval, 2 relative standard errors"}
     */
    public ErrorBound {
        Faults.of("ErrorBound")
                .check(low.compareTo(high) <= 0, "high", "must not be below low")
                .check(!meaning.isBlank(), "meaning", "must not be blank")
                .raise();
    }
}
