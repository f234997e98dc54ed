package io.smm.metrics.reach;

import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * R-06, how many people saw something exactly k times in a window, and what follows from it: reach, k+ reach, average frequency,
 * useful and wasted impressions, reach in percent and gross rating points. All exact.
 *
 * <p>Σ k·n_k is the impressions and Σ n_k the reach, always. Two distributions have no sum: one person may be in both. What can be
 * added are the counters behind them ({@link FrequencyCounter#add(FrequencyCounter)}). Immutable. Source: standard.
 */
public final class FrequencyDistribution {

    private final ReachUnit unit;

    /** Ascending, above zero. */
    private final long[] frequencies;

    /** Above zero. */
    private final long[] people;

    private final long reach;
    private final long impressions;

    private FrequencyDistribution(ReachUnit unit, long[] frequencies, long[] people) {
        this.unit = unit;
        this.frequencies = frequencies;
        this.people = people;
        long reached = 0;
        long displays = 0;
        try {
            for (int i = 0; i < people.length; i++) {
                reached = Math.addExact(reached, people[i]);
                displays = Math.addExact(displays, Math.multiplyExact(frequencies[i], people[i]));
            }
        } catch (ArithmeticException e) {
            throw InvalidInputException.of("FrequencyDistribution", "people", "make more displays than a long holds");
        }
        reach = reached;
        impressions = displays;
    }

    /**
     * A distribution that is known already.
     *
     * @param unit what is counted
     * @param peopleByFrequency how many people saw it exactly so often; frequencies from 1 on, numbers not below zero
     * @return the distribution
     * @throws InvalidInputException when a frequency is below 1 or a number below zero (all are listed), or the displays are more
     *     than a long holds
     */
    public static FrequencyDistribution of(ReachUnit unit, Map<Long, Long> peopleByFrequency) {
        Objects.requireNonNull(unit, "unit");
        SortedMap<Long, Long> sorted = new TreeMap<>(peopleByFrequency);
        Faults faults = Faults.of("FrequencyDistribution");
        sorted.forEach(
                (frequency, many) -> faults.check(frequency >= 1, "frequency", "must be at least 1, is ", frequency)
                        .check(many >= 0, "people of frequency " + frequency, "must not be below zero, are ", many));
        faults.raise();
        sorted.values().removeIf(many -> many == 0);
        return new FrequencyDistribution(
                unit,
                sorted.keySet().stream().mapToLong(Long::longValue).toArray(),
                sorted.values().stream().mapToLong(Long::longValue).toArray());
    }

    /** From how often each person saw it, in ascending order. */
    static FrequencyDistribution ofSorted(ReachUnit unit, long[] displays) {
        int different = 0;
        for (int i = 0; i < displays.length; i++) {
            different += i == 0 || displays[i] != displays[i - 1] ? 1 : 0;
        }
        long[] frequencies = new long[different];
        long[] people = new long[different];
        int at = -1;
        for (int i = 0; i < displays.length; i++) {
            if (i == 0 || displays[i] != displays[i - 1]) {
                frequencies[++at] = displays[i];
            }
            people[at]++;
        }
        return new FrequencyDistribution(unit, frequencies, people);
    }

    /** {@return the frequencies that occur, ascending, in a new array} */
    public long[] frequencies() {
        return frequencies.clone();
    }

    /** {@return the highest frequency; 0 when nobody was reached} */
    public long highest() {
        return frequencies.length == 0 ? 0 : frequencies[frequencies.length - 1];
    }

    /**
     * R-06, n_k: people who saw it exactly so often. Unit: people (accounts, devices). O(log of the frequencies that occur).
     *
     * @param frequency k, at least 1: who saw nothing was never counted
     * @return the number; 0 when nobody did
     * @throws InvalidInputException when k is below 1
     */
    public MetricResult exactly(long frequency) {
        atLeastOne("frequency", frequency);
        int place = Arrays.binarySearch(frequencies, frequency);
        return people("people-by-frequency(exactly-" + frequency + ")", place < 0 ? 0 : people[place]);
    }

    /**
     * R-06, k+ reach: people who saw it so often or more often, Σ n_j over j ≥ k. 1+ reach is the reach. Unit: people (accounts,
     * devices). O(frequencies that occur).
     *
     * @param frequency k, at least 1
     * @return the number
     * @throws InvalidInputException when k is below 1
     */
    public MetricResult atLeast(long frequency) {
        atLeastOne("frequency", frequency);
        long many = 0;
        for (int i = frequencies.length - 1; i >= 0 && frequencies[i] >= frequency; i--) {
            many += people[i];
        }
        return people("reach(" + frequency + "+)", many);
    }

    /** {@return R-02, reach: Σ n_k, everybody who saw it at least once; unit people (accounts, devices)} */
    public MetricResult reach() {
        return MetricResult.exact(UniqueReach.NAME, unit.unit(), Fraction.of(reach), evidence());
    }

    /** {@return R-01, impressions: Σ k·n_k; unit events} */
    public MetricResult impressions() {
        return events(MetricName.of("R-01", "impressions"), impressions);
    }

    /** {@return R-05, average frequency: impressions / reach; unit views per person; nobody reached gives no value} */
    public MetricResult averageFrequency() {
        MetricName name = MetricName.of("R-05", "average-frequency(impressions/reach)");
        if (reach == 0) {
            return MetricResult.undefined(
                    name, Unit.VIEWS_PER_PERSON, UndefinedReason.ZERO_DENOMINATOR, "nobody was reached", evidence());
        }
        return MetricResult.exact(name, Unit.VIEWS_PER_PERSON, Fraction.of(impressions, reach), evidence());
    }

    /**
     * R-07, impressions that were useful under a cap: Σ min(k, c)·n_k. Unit: events. O(frequencies that occur).
     *
     * @param cap c, at least 1: how many displays to one person are of use
     * @return the number
     * @throws InvalidInputException when the cap is below 1
     */
    public MetricResult usefulImpressions(long cap) {
        return events(MetricName.of("R-07", "useful-impressions(cap-" + cap + ")"), useful(cap));
    }

    /**
     * R-07, impressions beyond a cap: impressions − useful ones. Unit: events. O(frequencies that occur).
     *
     * @param cap c, at least 1: how many displays to one person are of use
     * @return the number
     * @throws InvalidInputException when the cap is below 1
     */
    public MetricResult wastedImpressions(long cap) {
        return events(MetricName.of("R-07", "wasted-impressions(cap-" + cap + ")"), impressions - useful(cap));
    }

    /**
     * R-08, reach in percent of a population; see {@link UniqueReach#percent}.
     *
     * @param population N; empty when it is not known
     * @return the percentage
     */
    public MetricResult reachPercent(OptionalLong population) {
        return UniqueReach.percent(reach(), population);
    }

    /**
     * R-08, gross rating points; see {@link UniqueReach#grossRatingPoints}.
     *
     * @param population N; empty when it is not known
     * @return the points
     */
    public MetricResult grossRatingPoints(OptionalLong population) {
        return UniqueReach.grossRatingPoints(impressions(), population);
    }

    /** {@return what is counted} */
    public ReachUnit unit() {
        return unit;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FrequencyDistribution that
                && unit == that.unit
                && Arrays.equals(frequencies, that.frequencies)
                && Arrays.equals(people, that.people);
    }

    @Override
    public int hashCode() {
        return Objects.hash(unit, Arrays.hashCode(frequencies), Arrays.hashCode(people));
    }

    @Override
    public String toString() {
        return "FrequencyDistribution[" + reach + " " + unit.unit() + ", " + impressions + " displays, highest "
                + highest() + "]";
    }

    private long useful(long cap) {
        atLeastOne("cap", cap);
        long useful = 0;
        for (int i = 0; i < frequencies.length; i++) {
            useful += Math.min(frequencies[i], cap) * people[i];
        }
        return useful;
    }

    private MetricResult people(String name, long many) {
        return MetricResult.exact(MetricName.of("R-06", name), unit.unit(), Fraction.of(many), evidence());
    }

    private MetricResult events(MetricName name, long many) {
        return MetricResult.exact(name, Unit.EVENTS, Fraction.of(many), evidence());
    }

    private Evidence evidence() {
        return Evidence.counting(impressions);
    }

    private static void atLeastOne(String field, long value) {
        Faults.of("FrequencyDistribution")
                .check(value >= 1, field, "must be at least 1, is ", value)
                .raise();
    }
}
