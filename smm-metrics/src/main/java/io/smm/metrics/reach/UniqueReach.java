package io.smm.metrics.reach;

import io.smm.metrics.ErrorBound;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.Method;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import io.smm.metrics.quality.Finding;
import io.smm.metrics.quality.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reach over posts and time, in percent and gross rating points. Reach numbers never add up, since one person may have
 * seen several posts; audiences do: each person of their union counts once.
 *
 * <pre>{@code
 * MetricResult reach = UniqueReach.of(List.of(ofMonday, ofTuesday));
 * MetricResult percent = UniqueReach.percent(reach, OptionalLong.of(2_000_000));
 * }</pre>
 */
public final class UniqueReach {

    static final MetricName NAME = MetricName.of("R-02", "reach(unique)");

    private static final Fraction HUNDRED = Fraction.of(100);
    private static final Unit POINTS = Unit.of("points");

    private UniqueReach() {}

    /**
     * R-02, reach: |∪ Uᵢ| over posts and time, deduplicated. Unit: people, accounts or devices, as the audiences say. Exact of sets,
     * with an interval of sketches. Audiences of different forms, units or keys have none ({@link UndefinedReason#NOT_MERGEABLE},
     * all offenders named); nor have no audiences ({@link UndefinedReason#MISSING_INPUT}), which is not nobody. O(size of all).
     * Source: Media Rating Council, Social Media Measurement Guidelines 1.0 (2015), 2.3.
     *
     * @param audiences the audiences of the posts, days or channels; any order gives the same
     * @return the reach
     */
    public static MetricResult of(List<? extends UniqueAudience> audiences) {
        if (audiences.isEmpty()) {
            return MetricResult.undefined(
                    NAME, Unit.PEOPLE, UndefinedReason.MISSING_INPUT, "there is no audience", Evidence.none());
        }
        List<String> obstacles = Audiences.obstacles(audiences);
        if (!obstacles.isEmpty()) {
            return MetricResult.undefined(
                    NAME,
                    audiences.get(0).unit().unit(),
                    UndefinedReason.NOT_MERGEABLE,
                    String.join("; ", obstacles),
                    Evidence.none().leavingOut(UndefinedReason.NOT_MERGEABLE, audiences.size()));
        }
        return result(NAME, Audiences.union(audiences)).resting(Evidence.counting(audiences.size()));
    }

    /**
     * R-08, reach in percent of a population: 100·reach / N. Unit: points. No population known gives no value
     * ({@link UndefinedReason#MISSING_INPUT}), an empty one neither ({@link UndefinedReason#ZERO_DENOMINATOR}), one below zero is
     * refused ({@link UndefinedReason#INVALID_INPUT}). More people reached than there are is impossible: it stays and is flagged. The
     * bounds of an estimated reach are carried over. O(1). Source: standard.
     *
     * @param reach a reach of any source; undefined stays undefined
     * @param population N, in the unit of the reach; empty when it is not known
     * @return the percentage
     */
    public static MetricResult percent(MetricResult reach, OptionalLong population) {
        MetricResult percent =
                perHundred(MetricName.of("R-08", "reach-percent(100*reach/population)"), reach, population);
        boolean impossible = percent.value()
                .filter(value -> value.compareTo(BigDecimal.valueOf(100)) > 0)
                .isPresent();
        return impossible
                ? percent.resting(percent.evidence()
                        .with(new Finding(
                                Finding.REACH_ABOVE_POPULATION,
                                Severity.IMPOSSIBLE,
                                reach.metric().name(),
                                "the reach is above the population of " + population.getAsLong())))
                : percent;
    }

    /**
     * R-08, gross rating points: 100·impressions / N, which is reach in percent × average frequency. Unit: points; may exceed 100.
     * No, empty and impossible populations are treated as by {@link #percent}. O(1). Source: standard.
     *
     * @param impressions a number of displays of any source; undefined stays undefined
     * @param population N; empty when it is not known
     * @return the points
     */
    public static MetricResult grossRatingPoints(MetricResult impressions, OptionalLong population) {
        return perHundred(
                MetricName.of("R-08", "gross-rating-points(100*impressions/population)"), impressions, population);
    }

    static MetricResult result(MetricName name, UniqueAudience audience) {
        return Count.of(audience).result(name, audience.unit().unit(), Evidence.counting(1));
    }

    private static MetricResult perHundred(MetricName name, MetricResult counted, OptionalLong population) {
        Evidence evidence = counted.evidence();
        if (!counted.isDefined()) {
            return MetricResult.undefined(
                    name, POINTS, counted.reason().orElseThrow(), counted.explanation(), evidence);
        }
        Optional<UndefinedReason> obstacle = obstacle(population);
        if (obstacle.isPresent()) {
            String why = population.isEmpty()
                    ? "the population is not known"
                    : "the population is " + population.getAsLong();
            return MetricResult.undefined(name, POINTS, obstacle.get(), why, evidence);
        }
        Fraction factor = HUNDRED.dividedBy(Fraction.of(population.getAsLong()));
        if (counted.fraction().isPresent()) {
            Fraction points = counted.fraction().get().times(factor);
            return counted.method() == Method.EXACT
                    ? MetricResult.exact(name, POINTS, points, evidence)
                    : MetricResult.modelled(name, POINTS, points, evidence);
        }
        BigDecimal value = times(counted.value().orElseThrow(), factor);
        return counted.errorBound()
                .map(bound -> MetricResult.estimate(
                        name,
                        POINTS,
                        value,
                        counted.method(),
                        new ErrorBound(times(bound.low(), factor), times(bound.high(), factor), bound.meaning()),
                        evidence))
                .orElseGet(() -> MetricResult.computed(name, POINTS, value.doubleValue(), evidence));
    }

    private static Optional<UndefinedReason> obstacle(OptionalLong population) {
        if (population.isEmpty()) {
            return Optional.of(UndefinedReason.MISSING_INPUT);
        }
        long people = population.getAsLong();
        return people > 0
                ? Optional.empty()
                : Optional.of(people == 0 ? UndefinedReason.ZERO_DENOMINATOR : UndefinedReason.INVALID_INPUT);
    }

    private static BigDecimal times(BigDecimal value, Fraction factor) {
        return Fraction.of(value).times(factor).toBigDecimal();
    }
}
