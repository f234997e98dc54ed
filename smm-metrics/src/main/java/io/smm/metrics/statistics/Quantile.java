package io.smm.metrics.statistics;

import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;

/**
 * S-08, a quantile by one of two named methods. <b>Nearest rank</b> is the ⌈p·n⌉-th smallest value, in integer arithmetic: always a
 * value that was seen. <b>Type 7</b> lies at (n − 1)·p between its neighbours, counted from 0: of an even number of values the median is
 * the mean of the two in the middle. Without values there is none ({@link UndefinedReason#TOO_FEW}). Of whole numbers, fractions and
 * decimals it is exact; of doubles nearest rank is the value itself, and type 7 is rounded once.
 *
 * <p>Quantiles are not mergeable: no quantile of quantiles. Immutable; O(n log n), one copy of the values. Source: Hyndman, Fan 1996.
 */
public final class Quantile {

    private static final int MOST_NAMED = 20;

    private final Fraction p;
    private final boolean nearestRank;

    private Quantile(Fraction p, boolean nearestRank) {
        this.p = p;
        this.nearestRank = nearestRank;
    }

    /**
     * By nearest rank.
     *
     * @param p the share of values at or below; above 0, at most 1
     * @return the quantile
     * @throws InvalidInputException when p is out of range
     */
    public static Quantile nearestRank(Fraction p) {
        Faults.of("Quantile")
                .check(p.signum() > 0 && p.compareTo(Fraction.ONE) <= 0, "p", "must be above 0 and at most 1, is ", p)
                .raise();
        return new Quantile(p, true);
    }

    /**
     * By nearest rank.
     *
     * @param p the share of values at or below, such as {@code new BigDecimal("0.9")}; above 0, at most 1
     * @return the quantile
     * @throws InvalidInputException when p is out of range
     */
    public static Quantile nearestRank(BigDecimal p) {
        return nearestRank(Fraction.of(p));
    }

    /**
     * By type 7.
     *
     * @param p the share of values below; 0 (the smallest) to 1 (the largest)
     * @return the quantile
     * @throws InvalidInputException when p is out of range
     */
    public static Quantile type7(Fraction p) {
        Faults.of("Quantile")
                .check(p.signum() >= 0 && p.compareTo(Fraction.ONE) <= 0, "p", "must be 0 to 1, is ", p)
                .raise();
        return new Quantile(p, false);
    }

    /**
     * By type 7.
     *
     * @param p the share of values below, such as {@code new BigDecimal("0.9")}; 0 to 1
     * @return the quantile
     * @throws InvalidInputException when p is out of range
     */
    public static Quantile type7(BigDecimal p) {
        return type7(Fraction.of(p));
    }

    /** {@return the median: type 7 at 1/2} */
    public static Quantile median() {
        return new Quantile(Fraction.of(1, 2), false);
    }

    /**
     * The quantile of whole numbers.
     *
     * @param values the values, in any order; not changed
     * @param unit their unit
     * @return the quantile, exactly
     */
    public MetricResult of(long[] values, Unit unit) {
        return of(values, 0, values.length, unit);
    }

    /**
     * The quantile of a span of whole numbers.
     *
     * @param values holds the values, in any order; not changed
     * @param from the first of them
     * @param to after the last of them
     * @param unit their unit
     * @return the quantile, exactly
     * @throws InvalidInputException when the span lies outside
     */
    public MetricResult of(long[] values, int from, int to, Unit unit) {
        Spans.check("Quantile", values.length, from, to);
        if (from == to) {
            return none(unit);
        }
        long[] sorted = Arrays.copyOfRange(values, from, to);
        Arrays.sort(sorted);
        Place place = place(sorted.length);
        Fraction low = Fraction.of(sorted[place.index]);
        return MetricResult.exact(
                name(),
                unit,
                place.isBetween() ? between(low, Fraction.of(sorted[place.index + 1]), place.beyond) : low,
                Evidence.counting(sorted.length));
    }

    /**
     * The quantile of floating numbers.
     *
     * @param values the values, in any order; not changed
     * @param unit their unit
     * @return the quantile; undefined ({@link UndefinedReason#INVALID_INPUT}) when a value is infinite or not a number
     */
    public MetricResult of(double[] values, Unit unit) {
        return of(values, 0, values.length, unit);
    }

    /**
     * The quantile of a span of floating numbers.
     *
     * @param values holds the values, in any order; not changed
     * @param from the first of them
     * @param to after the last of them
     * @param unit their unit
     * @return the quantile; undefined ({@link UndefinedReason#INVALID_INPUT}) when a value is infinite or not a number
     * @throws InvalidInputException when the span lies outside
     */
    public MetricResult of(double[] values, int from, int to, Unit unit) {
        Spans.check("Quantile", values.length, from, to);
        if (from == to) {
            return none(unit);
        }
        String faults = notFinite(values, from, to);
        if (!faults.isEmpty()) {
            return MetricResult.undefined(
                    name(),
                    unit,
                    UndefinedReason.INVALID_INPUT,
                    "not finite: " + faults,
                    Evidence.none().leavingOut(UndefinedReason.INVALID_INPUT, to - (long) from));
        }
        double[] sorted = Arrays.copyOfRange(values, from, to);
        Arrays.sort(sorted);
        Place place = place(sorted.length);
        double low = sorted[place.index];
        double value = place.isBetween() ? between(low, sorted[place.index + 1], place.beyond) : low;
        return MetricResult.computed(name(), unit, value, Evidence.counting(sorted.length));
    }

    /**
     * The quantile of exact numbers.
     *
     * @param values the values, in any order
     * @param unit their unit
     * @return the quantile, exactly
     */
    public MetricResult ofFractions(Collection<Fraction> values, Unit unit) {
        if (values.isEmpty()) {
            return none(unit);
        }
        List<Fraction> sorted = new ArrayList<>(values);
        sorted.sort(null);
        Place place = place(sorted.size());
        Fraction low = sorted.get(place.index);
        return MetricResult.exact(
                name(),
                unit,
                place.isBetween() ? between(low, sorted.get(place.index + 1), place.beyond) : low,
                Evidence.counting(sorted.size()));
    }

    /**
     * The quantile of decimal numbers.
     *
     * @param values the values, in any order; at most 1,000 digits on either side of the point
     * @param unit their unit
     * @return the quantile, exactly
     * @throws InvalidInputException when a value has more digits
     */
    public MetricResult ofDecimals(Collection<BigDecimal> values, Unit unit) {
        return ofFractions(values.stream().map(Fraction::of).toList(), unit);
    }

    /** Where among n sorted values: at an index, or beyond it by a part of the way to the next. */
    private record Place(int index, Fraction beyond) {
        boolean isBetween() {
            return beyond.signum() > 0;
        }
    }

    private Place place(int n) {
        BigInteger bottom = p.denominator();
        if (nearestRank) {
            BigInteger[] rank = p.numerator().multiply(BigInteger.valueOf(n)).divideAndRemainder(bottom);
            return new Place(rank[0].intValue() - (rank[1].signum() == 0 ? 1 : 0), Fraction.ZERO);
        }
        BigInteger[] way = p.numerator().multiply(BigInteger.valueOf(n - 1L)).divideAndRemainder(bottom);
        return new Place(way[0].intValue(), Fraction.of(way[1], bottom));
    }

    private static Fraction between(Fraction low, Fraction high, Fraction part) {
        return low.plus(high.minus(low).times(part));
    }

    /** Exactly, then rounded: neighbours of opposite signs would cancel. */
    private static double between(double low, double high, Fraction part) {
        BigDecimal bottom = new BigDecimal(part.denominator());
        BigDecimal top = new BigDecimal(part.numerator());
        return new BigDecimal(low)
                .multiply(bottom.subtract(top))
                .add(new BigDecimal(high).multiply(top))
                .divide(bottom, MathContext.DECIMAL128)
                .doubleValue();
    }

    private static String notFinite(double[] values, int from, int to) {
        StringJoiner names = new StringJoiner(", ");
        int named = 0;
        for (int i = from; i < to && named < MOST_NAMED; i++) {
            if (!Double.isFinite(values[i])) {
                names.add("[" + i + "] " + values[i]);
                named++;
            }
        }
        return names.toString();
    }

    private MetricResult none(Unit unit) {
        return MetricResult.undefined(name(), unit, UndefinedReason.TOO_FEW, "there are no values", Evidence.none());
    }

    private MetricName name() {
        return MetricName.of("S-08", "quantile(" + (nearestRank ? "nearest-rank" : "type-7") + ", " + p + ")");
    }

    @Override
    public String toString() {
        return name().name();
    }
}
