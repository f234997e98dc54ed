package io.smm.metrics.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Tails and quantiles of the distributions that intervals and tests need, to a relative error of 1e-9 or better far into the tails.
 * A tail is named by its side and its probability, so that 1e-40 stays 1e-40 and is not lost beside one. Pure.
 */
public final class Distributions {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Distributions() {}

    /**
     * Φ(x), the probability that a standard normal variable is at most x.
     *
     * @param x where
     * @return the probability
     */
    public static double normalBelow(double x) {
        return NORMAL.cumulativeProbability(x);
    }

    /**
     * 2·(1 − Φ(|z|)) = erfc(|z|/√2), the two-sided p-value of a standard normal statistic.
     *
     * @param z the statistic
     * @return the probability, without loss where it is tiny
     */
    public static double normalBeyond(double z) {
        return 2 * NORMAL.survivalProbability(Math.abs(z));
    }

    /**
     * Φ⁻¹(p).
     *
     * @param p a probability, 0 to 1
     * @return the quantile; infinite at 0 and 1
     */
    public static double normalQuantile(double p) {
        return NORMAL.inverseCumulativeProbability(p);
    }

    /**
     * How many standard errors a two-sided interval reaches to each side: Φ⁻¹((1 + confidence) / 2), 1.959963984540054 at 0.95.
     *
     * @param confidence above 0, below 1
     * @return the factor
     */
    public static double twoSided(double confidence) {
        return NORMAL.inverseSurvivalProbability(tail(confidence));
    }

    /**
     * The probability left on each side of a two-sided interval: (1 − confidence)/2 of the decimal number that the double stands for, so
     * that 0.999999999999 leaves 5e-13 and not what rounding made of it.
     *
     * @param confidence above 0, below 1
     * @return the probability
     */
    public static double tail(double confidence) {
        return BigDecimal.ONE
                .subtract(BigDecimal.valueOf(confidence))
                .divide(BigDecimal.valueOf(2), MathContext.UNLIMITED)
                .doubleValue();
    }

    /**
     * The x with P(X ≤ x) = tail for X ~ Beta(a, b).
     *
     * @param tail above 0, below 1
     * @param a above 0
     * @param b above 0
     * @return the quantile
     */
    public static double betaLower(double tail, double a, double b) {
        return IncompleteBeta.sigmoid(Inverse.lower(new IncompleteBeta(a, b), tail));
    }

    /**
     * The x with P(X &gt; x) = tail for X ~ Beta(a, b).
     *
     * @param tail above 0, below 1
     * @param a above 0
     * @param b above 0
     * @return the quantile
     */
    public static double betaUpper(double tail, double a, double b) {
        return IncompleteBeta.sigmoid(Inverse.upper(new IncompleteBeta(a, b), tail));
    }

    /**
     * The x with P(X ≤ x) = tail for X ~ χ² with so many degrees of freedom.
     *
     * @param tail above 0, below 1
     * @param degrees above 0
     * @return the quantile
     */
    public static double chiSquareLower(double tail, double degrees) {
        return Math.exp(Inverse.lower(new Positive(ChiSquaredDistribution.of(degrees)), tail));
    }

    /**
     * The x with P(X &gt; x) = tail for X ~ χ² with so many degrees of freedom.
     *
     * @param tail above 0, below 1
     * @param degrees above 0
     * @return the quantile
     */
    public static double chiSquareUpper(double tail, double degrees) {
        return Math.exp(Inverse.upper(new Positive(ChiSquaredDistribution.of(degrees)), tail));
    }

    /**
     * P(X &gt; x) for X ~ χ² with so many degrees of freedom.
     *
     * @param x at least 0
     * @param degrees above 0
     * @return the probability, without loss where it is tiny
     */
    public static double chiSquareBeyond(double x, double degrees) {
        return ChiSquaredDistribution.of(degrees).survivalProbability(x);
    }

    /**
     * The x with P(X &gt; x) = tail for X ~ Student's t with so many degrees of freedom, which need not be whole.
     *
     * @param tail above 0, below 0.5
     * @param degrees above 0
     * @return the quantile, above 0
     */
    public static double studentUpper(double tail, double degrees) {
        return Math.exp(Inverse.upper(new Positive(TDistribution.of(degrees)), tail));
    }
}
