package io.smm.metrics.reach.model;

import io.smm.error.InvalidInputException;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * R-03, between which numbers the reach of several posts lies when only the reach of each is known: at least the largest, at most the sum
 * and the population. Bounds, and no estimate: the truth may be either end. Where it is known how many people two posts share, the
 * tightest of these is taken, each of them sound with some overlaps unknown as well:
 *
 * <ul>
 *   <li>below: the union of two posts, rᵢ + rⱼ − oᵢⱼ; Dawson and Sankoff 1967, 2S₁/(k+1) − 2S₂/(k(k+1)) with k = 1 + ⌊2S₂/S₁⌋, which is never
 *       below Bonferroni's S₁ − S₂; de Caen 1997, Σ rᵢ²/Σⱼoᵢⱼ. Overlaps that are not known count as large as they can be.
 *   <li>above: Hunter and Worsley, S₁ − the heaviest tree of overlaps, which is never above that of Kounias 1968. Overlaps that are not
 *       known count as small as they can be.
 * </ul>
 *
 * <p>Unit: people. Exact and whole: a bound from below is rounded up, as people come whole. Immutable. O(n) without overlaps, O(n²) with
 * them. Source: Boole, Bonferroni 1936; Hunter 1976; Worsley 1982.
 */
public final class ReachBounds {

    private final MetricResult lower;
    private final MetricResult upper;

    private ReachBounds(MetricResult lower, MetricResult upper) {
        this.lower = lower;
        this.upper = upper;
    }

    /**
     * Bounds from nothing but the reach of each post.
     *
     * @param reaches the reach of each post
     * @return the bounds; see {@link Builder#build()}
     */
    public static ReachBounds of(long... reaches) {
        return builder(reaches).build();
    }

    /**
     * Starts from the reach of each post.
     *
     * @param reaches the reach of each post
     * @return a builder that takes what else is known
     */
    public static Builder builder(long... reaches) {
        return new Builder(reaches.clone());
    }

    /** {@return how many people were reached at least} */
    public MetricResult lower() {
        return lower;
    }

    /** {@return how many people were reached at most} */
    public MetricResult upper() {
        return upper;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReachBounds bounds && lower.equals(bounds.lower) && upper.equals(bounds.upper);
    }

    @Override
    public int hashCode() {
        return Objects.hash(lower, upper);
    }

    @Override
    public String toString() {
        return "ReachBounds[" + lower + "; " + upper + "]";
    }

    /** Gathers what is known. Not thread-safe. */
    public static final class Builder {

        /** The most posts of which overlaps are taken: they are a square of this. */
        public static final int MOST_WITH_OVERLAPS = 2_000;

        private static final MetricName LOWER = MetricName.of("R-03", "reach-lower-bound");
        private static final MetricName UPPER = MetricName.of("R-03", "reach-upper-bound");

        private final long[] reaches;
        private OptionalLong population = OptionalLong.empty();
        private final Map<PairwiseOverlaps.Pair, Long> overlaps = new LinkedHashMap<>();

        private Builder(long[] reaches) {
            this.reaches = reaches;
        }

        /**
         * Everybody who could be reached.
         *
         * @param people how many
         * @return this
         */
        public Builder population(long people) {
            population = OptionalLong.of(people);
            return this;
        }

        /**
         * How many people two posts both reached.
         *
         * @param one the place of a post, from 0
         * @param other the place of another post
         * @param people how many; a later number for the same two replaces it
         * @return this
         * @throws InvalidInputException when there are no such two posts, or too many posts for overlaps
         */
        public Builder overlap(int one, int other, long people) {
            if (reaches.length > MOST_WITH_OVERLAPS) {
                throw InvalidInputException.of(
                        "ReachBounds", "overlap", "is taken of at most " + MOST_WITH_OVERLAPS + " posts");
            }
            if (one == other || Math.min(one, other) < 0 || Math.max(one, other) >= reaches.length) {
                throw InvalidInputException.of(
                        "ReachBounds", "overlap", "there are no two posts " + one + " and " + other);
            }
            overlaps.put(new PairwiseOverlaps.Pair(Math.min(one, other), Math.max(one, other)), people);
            return this;
        }

        /**
         * Computes the bounds.
         *
         * @return the bounds; undefined without posts ({@link UndefinedReason#TOO_FEW}), and ({@link UndefinedReason#INVALID_INPUT}, with
         *     what is wrong by place) when a reach is below zero or above the population, or an overlap cannot be that of its two posts
         */
        public ReachBounds build() {
            if (reaches.length == 0) {
                return undefined(UndefinedReason.TOO_FEW, "there are no posts", Evidence.none());
            }
            PairwiseOverlaps known = new PairwiseOverlaps(reaches, population, overlaps);
            String faults = known.faults();
            if (!faults.isEmpty()) {
                return undefined(
                        UndefinedReason.INVALID_INPUT,
                        faults,
                        Evidence.none().leavingOut(UndefinedReason.INVALID_INPUT, reaches.length));
            }
            Evidence evidence = Evidence.counting(reaches.length);
            return new ReachBounds(
                    MetricResult.exact(LOWER, Unit.PEOPLE, Fraction.of(known.lower(), BigInteger.ONE), evidence),
                    MetricResult.exact(UPPER, Unit.PEOPLE, Fraction.of(known.upper(), BigInteger.ONE), evidence));
        }

        private static ReachBounds undefined(UndefinedReason reason, String why, Evidence evidence) {
            return new ReachBounds(
                    MetricResult.undefined(LOWER, Unit.PEOPLE, reason, why, evidence),
                    MetricResult.undefined(UPPER, Unit.PEOPLE, reason, why, evidence));
        }
    }
}
