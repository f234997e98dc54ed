package io.smm.audience;

import io.smm.error.Faults;
import java.math.BigDecimal;

/**
 * A distance on the ground.
 *
 * @param metres its length, 1 to 1,000,000
 */
public record Distance(int metres) {

    private static final int MOST_METRES = 1_000_000;

    /**
     * Checks the length.
     *
     * @param metres its length, 1 to 1,000,000
     */
    public Distance {
        Faults.of("Distance")
                .check(metres >= 1 && metres <= MOST_METRES, "metres", "must be 1 to " + MOST_METRES + ", is " + metres)
                .raise();
    }

    /**
     * A distance in kilometres.
     *
     * @param kilometres how many, 1 to 1,000
     * @return the distance
     */
    public static Distance kilometres(int kilometres) {
        return new Distance(Math.multiplyExact(kilometres, 1_000));
    }

    /** {@return the length in kilometres, such as {@code 2.5 km}} */
    @Override
    public String toString() {
        return BigDecimal.valueOf(metres, 3).stripTrailingZeros().toPlainString() + " km";
    }
}
