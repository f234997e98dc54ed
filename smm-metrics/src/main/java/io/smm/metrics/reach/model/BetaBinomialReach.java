package io.smm.metrics.reach.model;

import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import io.smm.metrics.Evidence;
import io.smm.metrics.MetricName;
import io.smm.metrics.internal.CompensatedSum;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;

/**
 * R-18, a reach curve by the beta-binomial distribution: each person is met by an insertion with a chance of their own, p ~ Beta(α, β).
 * Reach after n insertions is 1 − Π_{j&lt;n}(β + j)/(α + β + j). Unit: fraction of the population. Immutable. Source: Metheringham 1964;
 * Rust 1986.
 *
 * <p>Two limits are part of it: the same people each time (reach stays r₁), and independence (all with the same chance, 1 − (1 − r₁)ⁿ).
 */
public final class BetaBinomialReach {

    /** The most insertions whose exact distribution is computed. */
    public static final int MOST_INSERTIONS = 100_000_000;

    private static final MetricName REACH = MetricName.of("R-18", "reach(beta-binomial)");
    private static final MetricName EXACTLY = MetricName.of("R-18", "seen-exactly(beta-binomial)");
    private static final BigDecimal AS_GOOD_AS_INDEPENDENT = new BigDecimal("1e-12");

    private final MeetingChance chance;

    private BetaBinomialReach(MeetingChance chance) {
        this.chance = chance;
    }

    /**
     * A curve of known parameters.
     *
     * @param alpha α; finite, above zero
     * @param beta β; finite, above zero
     * @return the curve
     * @throws InvalidInputException when a parameter is out of range
     */
    public static BetaBinomialReach of(double alpha, double beta) {
        Faults.of("BetaBinomialReach")
                .check(
                        alpha > 0 && alpha < Double.POSITIVE_INFINITY,
                        "alpha",
                        "must be finite and above zero, is ",
                        alpha)
                .check(beta > 0 && beta < Double.POSITIVE_INFINITY, "beta", "must be finite and above zero, is ", beta)
                .raise();
        return new BetaBinomialReach(new MeetingChance.Beta(alpha, beta));
    }

    /**
     * Fits a curve to the reach of one insertion and that of two together: s = (r₂ − r₁)/(2r₁ − r₂ − r₁²), α = r₁·s, β = (1 − r₁)·s,
     * exactly over the decimals given. r₂ = r₁ is the limit of the same people; r₂ within 1e-12 of 1 − (1 − r₁)² is independence.
     *
     * @param r1 the share that one insertion reaches; above 0, below 1
     * @param r2 the share that two insertions reach; r₁ to 1 − (1 − r₁)²
     * @return the curve
     * @throws InvalidInputException when a share is out of range: two insertions cannot reach fewer than one, and the model knows none
     *     that reach more than independent ones
     */
    public static BetaBinomialReach fit(double r1, double r2) {
        Faults.of("BetaBinomialReach")
                .check(r1 > 0 && r1 < 1, "r1", "must be above 0 and below 1, is ", r1)
                .check(Double.isFinite(r2), "r2", "must be finite, is ", r2)
                .raise();
        BigDecimal one = BigDecimal.valueOf(r1);
        BigDecimal gained = BigDecimal.valueOf(r2).subtract(one);
        // 1 − (1 − r₁)² − r₂: what independent insertions would reach besides.
        BigDecimal lacking = one.subtract(one.multiply(one)).subtract(gained);
        Faults.of("BetaBinomialReach")
                .check(gained.signum() >= 0, "r2", "must not be below r1, is ", r2)
                .check(
                        lacking.compareTo(AS_GOOD_AS_INDEPENDENT.negate()) >= 0,
                        "r2",
                        "must be at most 1 - (1 - r1)^2, is ",
                        r2)
                .raise();
        if (gained.signum() == 0) {
            return new BetaBinomialReach(new MeetingChance.SamePeople(r1));
        }
        if (lacking.abs().compareTo(AS_GOOD_AS_INDEPENDENT) <= 0) {
            return new BetaBinomialReach(new MeetingChance.Alike(r1));
        }
        BigDecimal s = gained.divide(lacking, MathContext.DECIMAL128);
        return new BetaBinomialReach(new MeetingChance.Beta(
                one.multiply(s).doubleValue(),
                BigDecimal.ONE.subtract(one).multiply(s).doubleValue()));
    }

    /** {@return α; empty in the two limits} */
    public OptionalDouble alpha() {
        return chance instanceof MeetingChance.Beta beta ? OptionalDouble.of(beta.alpha()) : OptionalDouble.empty();
    }

    /** {@return β; empty in the two limits} */
    public OptionalDouble beta() {
        return chance instanceof MeetingChance.Beta beta ? OptionalDouble.of(beta.beta()) : OptionalDouble.empty();
    }

    /** {@return whether the curve is the limit in which each insertion meets the same people} */
    public boolean isSamePeople() {
        return chance instanceof MeetingChance.SamePeople;
    }

    /** {@return whether the curve is the limit in which insertions meet people independently} */
    public boolean isIndependent() {
        return chance instanceof MeetingChance.Alike;
    }

    /**
     * Who is reached at least once. O(min(n, 100 000)).
     *
     * @param insertions n; not below zero
     * @return the share
     * @throws InvalidInputException when the number is below zero
     */
    public ReachEstimate reachAfter(long insertions) {
        Faults.of("BetaBinomialReach")
                .check(insertions >= 0, "insertions", "must not be below zero, are ", insertions)
                .raise();
        double share = insertions == 0 ? 0 : 0 - Math.expm1(chance.logOfNone(insertions));
        return ReachEstimate.of(REACH, share, chance.toString(), Evidence.none());
    }

    /**
     * Who is met by exactly k of n insertions: C(n,k)·B(α+k, β+n−k)/B(α,β). O(n).
     *
     * @param times k; 0 to n
     * @param insertions n; 0 to {@value #MOST_INSERTIONS}
     * @return the share
     * @throws InvalidInputException when a number is out of range
     */
    public ReachEstimate exactly(int times, int insertions) {
        Faults.of("BetaBinomialReach")
                .check(
                        insertions >= 0 && insertions <= MOST_INSERTIONS,
                        "insertions",
                        "must be 0 to " + MOST_INSERTIONS + ", are ",
                        insertions)
                .check(times >= 0 && times <= insertions, "times", "must be 0 to the insertions, are ", times)
                .raise();
        CompensatedSum log = new CompensatedSum();
        // C(n,k) from the shorter side: the other factors cancel.
        for (int i = 0; i < Math.min(times, insertions - times); i++) {
            log.add(Math.log((insertions - (double) i) / (i + 1)));
        }
        chance.addLogOfOrder(times, insertions, log);
        return ReachEstimate.of(EXACTLY, Math.exp(log.value()), chance.toString(), Evidence.none());
    }

    @Override
    public String toString() {
        return "BetaBinomialReach[" + chance + "]";
    }
}
