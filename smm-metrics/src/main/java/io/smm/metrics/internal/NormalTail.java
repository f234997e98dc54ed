package io.smm.metrics.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * Two-sided p-values of a standard normal statistic that a double cannot hold or holds with fewer digits: 2·(1 − Φ(z)) =
 * √(2/π)·e^(−z²/2)/z·(1 − 1/z² + 3/z⁴ − 15/z⁶ + …), in decimal digits. Takes z² rather than z, because what z lacks of its
 * seventeenth digit is multiplied by z². Pure. Source: Abramowitz, Stegun 26.2.12.
 */
public final class NormalTail {

    /** From here on the series below holds more digits than a double, and a double's tail begins to lose its own. */
    public static final double FROM = 37;

    /** The most zeros behind the point. */
    private static final int MOST_ZEROS = 999;

    /** The least probability that is told as it is; below it is only told that it is less. */
    public static final BigDecimal LEAST = BigDecimal.ONE.movePointLeft(MOST_ZEROS + 1);

    private static final BigDecimal LN_10 = new BigDecimal("2.302585092994045684017991454684364");
    private static final int TERMS = 8;

    private NormalTail() {}

    /**
     * The p-value.
     *
     * @param squared z², at least the square of {@value #FROM}
     * @return the probability to a relative error of 1e-13; empty when it is below {@link #LEAST}
     */
    public static Optional<BigDecimal> beyond(BigDecimal squared) {
        BigDecimal tens =
                squared.divide(BigDecimal.valueOf(2), MathContext.DECIMAL128).divide(LN_10, MathContext.DECIMAL128);
        if (tens.compareTo(BigDecimal.valueOf(MOST_ZEROS)) > 0) {
            return Optional.empty();
        }
        double z = Math.sqrt(squared.doubleValue());
        double series = 0;
        double term = 1;
        for (int k = 1; k <= TERMS; k++) {
            series += term;
            term *= -(2 * k - 1) / squared.doubleValue();
        }
        int zeros = tens.intValue();
        double rest = tens.subtract(BigDecimal.valueOf(zeros)).doubleValue();
        double digits = Math.sqrt(2 / Math.PI) / z * series * Math.pow(10, -rest);
        return Optional.of(BigDecimal.valueOf(digits).movePointLeft(zeros)).filter(p -> p.compareTo(LEAST) >= 0);
    }
}
