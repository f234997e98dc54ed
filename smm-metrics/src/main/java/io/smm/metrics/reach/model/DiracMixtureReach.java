package io.smm.metrics.reach.model;

import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import io.smm.metrics.Evidence;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.Unit;
import io.smm.metrics.internal.CompensatedSum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * R-20, a reach curve as a mixture of groups of people ("virtual people"): group j is a share αⱼ of the population and is met at a rate λⱼ,
 * so that reach at t impressions per head is Σ αⱼ(1 − e^(−λⱼt)). It rises from 0, ever more slowly; who is in no group is never met.
 * Unit: fraction of the population. Immutable. Source: Koehler, Skvortsov, Vos (Google), "A Method for Measuring Online Audiences", 2013,
 * and the WFA's cross-media programme.
 */
public final class DiracMixtureReach {

    /** The most groups. */
    public static final int MOST_GROUPS = 1_000;

    private static final MetricName REACH = MetricName.of("R-20", "reach(dirac-mixture)");
    private static final MetricName RESIDUAL = MetricName.of("R-20", "residual-sum-of-squares(dirac-mixture)");
    private static final double ROUNDING = 1e-12;
    private static final int RATES_PER_TENFOLD = 8;

    private final List<Group> groups;
    private final Optional<MetricResult> residual;

    private DiracMixtureReach(List<Group> groups, Optional<MetricResult> residual) {
        this.groups = groups;
        this.residual = residual;
    }

    /**
     * A share of the population that is met at one rate.
     *
     * @param share α, its share of the population, 0 to 1
     * @param rate λ, how often it is met at one impression per head of the population; finite, above zero
     */
    public record Group(double share, double rate) {

        /**
         * Checks both numbers.
         *
         * @param share α, its share of the population, 0 to 1
         * @param rate λ, how often it is met at one impression per head of the population
         */
        public Group {
            Faults.of("Group")
                    .check(share >= 0 && share <= 1, "share", "must be 0 to 1, is ", share)
                    .check(
                            rate > 0 && rate < Double.POSITIVE_INFINITY,
                            "rate",
                            "must be finite and above zero, is ",
                            rate)
                    .raise();
        }
    }

    /**
     * A curve of known groups.
     *
     * @param groups the groups, up to {@value #MOST_GROUPS}; their shares add up to at most 1 (by 1e-12 more, for rounding)
     * @return the curve
     * @throws InvalidInputException when there are too many groups or their shares add up to more
     */
    public static DiracMixtureReach of(List<Group> groups) {
        CompensatedSum sum = new CompensatedSum();
        groups.forEach(group -> sum.add(group.share));
        Faults.of("DiracMixtureReach")
                .check(
                        groups.size() <= MOST_GROUPS,
                        "groups",
                        "must be at most " + MOST_GROUPS + ", are ",
                        groups.size())
                .check(
                        sum.value() <= 1 + ROUNDING,
                        "groups",
                        "shares must add up to at most 1, add up to ",
                        sum.value())
                .raise();
        return new DiracMixtureReach(List.copyOf(groups), Optional.empty());
    }

    /**
     * Fits a curve to measured reach, by least squares under the constraints (no share below zero, all together at most 1), over rates
     * λ on a grid: eight to each power of ten from a tenth of 1/t of the largest t to ten times 1/t of the smallest. Groups that take no
     * share are left out. By Lawson and Hanson's active sets; the same points give the same curve.
     *
     * @param points measured reach, each with t above zero; at least one
     * @return the curve, with the residual of the fit
     * @throws InvalidInputException when there is no point, or a point's t is zero
     */
    public static DiracMixtureReach fit(List<Point> points) {
        Faults.of("DiracMixtureReach")
                .check(!points.isEmpty(), "points", "must not be empty")
                .check(points.stream().allMatch(point -> point.frequency > 0), "points", "must have t above zero")
                .raise();
        double least = points.stream().mapToDouble(Point::frequency).min().orElseThrow();
        double most = points.stream().mapToDouble(Point::frequency).max().orElseThrow();
        double lowest = 0.1 / most;
        int rates = 1 + (int) Math.ceil(RATES_PER_TENFOLD * Math.log10(10 / least / lowest));
        double[] grid = new double[Math.min(rates, MOST_GROUPS)];
        for (int j = 0; j < grid.length; j++) {
            grid[j] = lowest * Math.pow(10, (double) j / RATES_PER_TENFOLD);
        }
        return fit(points, grid);
    }

    /**
     * Fits a curve to measured reach over given rates.
     *
     * @param points measured reach; at least one
     * @param rates λ of each group, up to {@value #MOST_GROUPS}; finite, above zero, each once
     * @return the curve, with the residual of the fit
     * @throws InvalidInputException when there is no point or no rate, or a rate is out of range
     * @see #fit(List)
     */
    public static DiracMixtureReach fit(List<Point> points, double... rates) {
        double[] grid = rates.clone();
        Faults.of("DiracMixtureReach")
                .check(!points.isEmpty(), "points", "must not be empty")
                .check(
                        grid.length > 0 && grid.length <= MOST_GROUPS,
                        "rates",
                        "must be 1 to " + MOST_GROUPS + ", are ",
                        grid.length)
                .check(
                        Arrays.stream(grid).allMatch(rate -> rate > 0 && rate < Double.POSITIVE_INFINITY),
                        "rates",
                        "must be finite and above zero")
                .check(Arrays.stream(grid).distinct().count() == grid.length, "rates", "must differ")
                .raise();
        double[] measured = points.stream().mapToDouble(Point::reach).toArray();
        double[][] columns = new double[grid.length][];
        for (int j = 0; j < grid.length; j++) {
            double rate = grid[j];
            columns[j] = points.stream()
                    .mapToDouble(point -> reached(rate, point.frequency))
                    .toArray();
        }
        double[] shares = new ShareFit(columns, measured).solve();
        List<Group> groups = new ArrayList<>();
        for (int j = 0; j < grid.length; j++) {
            if (shares[j] > ROUNDING) {
                groups.add(new Group(Math.min(1, shares[j]), grid[j]));
            }
        }
        DoubleUnaryOperator curve = t -> sum(groups, t);
        double squares = points.stream()
                .mapToDouble(point -> point.reach - curve.applyAsDouble(point.frequency))
                .map(error -> error * error)
                .sum();
        MetricResult residual =
                MetricResult.computed(RESIDUAL, Unit.of("squared fraction"), squares, Evidence.counting(points.size()));
        return new DiracMixtureReach(List.copyOf(groups), Optional.of(residual));
    }

    /**
     * Measured reach.
     *
     * @param frequency t, impressions per head of the population; finite, not below zero
     * @param reach the share of the population that was reached, 0 to 1
     */
    public record Point(double frequency, double reach) {

        /**
         * Checks both numbers.
         *
         * @param frequency t, impressions per head of the population
         * @param reach the share of the population that was reached, 0 to 1
         */
        public Point {
            Faults.of("Point")
                    .check(
                            frequency >= 0 && frequency < Double.POSITIVE_INFINITY,
                            "frequency",
                            "must be finite and not below zero, is ",
                            frequency)
                    .check(reach >= 0 && reach <= 1, "reach", "must be 0 to 1, is ", reach)
                    .raise();
        }
    }

    /** {@return the groups; after a fit by rising rate, or in the order of the rates given; unmodifiable} */
    public List<Group> groups() {
        return groups;
    }

    /** {@return the sum of the squared distances to the points of a fit; empty for a curve of known groups} */
    public Optional<MetricResult> residual() {
        return residual;
    }

    /**
     * Who is reached at least once. O(groups).
     *
     * @param frequency t, impressions per head of the population; finite, not below zero
     * @return the share
     * @throws InvalidInputException when t is out of range
     */
    public ReachEstimate reachAt(double frequency) {
        Faults.of("DiracMixtureReach")
                .check(
                        frequency >= 0 && frequency < Double.POSITIVE_INFINITY,
                        "frequency",
                        "must be finite and not below zero, is ",
                        frequency)
                .raise();
        Evidence evidence = residual.map(MetricResult::evidence).orElse(Evidence.none());
        return ReachEstimate.of(REACH, sum(groups, frequency), "dirac-mixture(" + groups.size() + " groups)", evidence);
    }

    private static double sum(List<Group> groups, double t) {
        CompensatedSum sum = new CompensatedSum();
        groups.forEach(group -> sum.add(group.share * reached(group.rate, t)));
        return sum.value();
    }

    private static double reached(double rate, double t) {
        return 0 - Math.expm1(-rate * t);
    }

    @Override
    public String toString() {
        return "DiracMixtureReach" + groups;
    }
}
