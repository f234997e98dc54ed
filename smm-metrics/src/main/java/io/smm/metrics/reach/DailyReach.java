package io.smm.metrics.reach;

import io.smm.TimeWindow;
import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import io.smm.metrics.ErrorBound;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.Method;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * reach by day: one audience for each day, merged as asked, never added up. Days are those of a stated zone. A day that
 * is not there is empty, so whoever has gaps in the data must not ask over them. Immutable. {@link DailyAudienceBuilder} makes it of
 * displays; days of sketches can be stored and merged later.
 */
public final class DailyReach {

    /** Days of the month in stickiness. */
    public static final int MONTH = 30;

    private static final MetricName STICKINESS = MetricName.of("R-14", "stickiness(1-day-reach/30-day-reach)");

    private final ZoneId zone;
    private final ReachUnit unit;
    private final NavigableMap<LocalDate, UniqueAudience> days;

    private DailyReach(ZoneId zone, ReachUnit unit, NavigableMap<LocalDate, UniqueAudience> days) {
        this.zone = zone;
        this.unit = unit;
        this.days = days;
    }

    /**
     * Takes the audiences of days.
     *
     * @param zone whose days they are
     * @param unit what is counted
     * @param days the audience of each day, all of one form, key and this unit
     * @param <A> their form
     * @return the daily reach
     * @throws InvalidInputException when they cannot be merged; everything is listed
     */
    public static <A extends UniqueAudience> DailyReach of(ZoneId zone, ReachUnit unit, Map<LocalDate, A> days) {
        Objects.requireNonNull(zone, "zone");
        TreeMap<LocalDate, UniqueAudience> sorted = new TreeMap<>(days);
        List<UniqueAudience> all = List.copyOf(sorted.values());
        Faults faults = Faults.of("DailyReach");
        faults.check(
                all.stream().allMatch(audience -> audience.unit() == unit), "days", "must all count " + unit.unit());
        Audiences.obstacles(all).forEach(obstacle -> faults.add("days", obstacle));
        faults.raise();
        return new DailyReach(zone, Objects.requireNonNull(unit, "unit"), sorted);
    }

    /**
     * R-13, reach of one day.
     *
     * @param day the day, in this zone
     * @return the reach; 0 when nobody was reached
     */
    public MetricResult on(LocalDate day) {
        return rolling(day, 1);
    }

    /**
     * R-13, rolling reach: the union of the days d−w+1 … d. Before the first day that is there the window is shorter, as the evidence's
     * window says, which runs from the first midnight to the last one in this zone. Unit: people, accounts or devices. O(size of w days).
     *
     * @param day d, the last day
     * @param width w, in days, at least 1
     * @return the reach; 0 when nobody was reached
     * @throws InvalidInputException when the width is below 1
     */
    public MetricResult rolling(LocalDate day, int width) {
        atLeastOne(width);
        MetricName name = MetricName.of("R-13", "reach(rolling-" + width + (width == 1 ? "-day)" : "-days)"));
        List<UniqueAudience> within = within(day, width);
        Count count = within.isEmpty() ? Count.exact(0) : Count.of(Audiences.union(within));
        return count.result(name, unit.unit(), Evidence.counting(within.size()).within(window(day, width)));
    }

    /**
     * R-13 for each day from the first that is there to the last, gaps included.
     *
     * @param width w, in days, at least 1
     * @return the days in order, each with its rolling reach; unmodifiable, empty when there is no day
     * @throws InvalidInputException when the width is below 1
     */
    public List<DatedReach> rolling(int width) {
        atLeastOne(width);
        if (days.isEmpty()) {
            return List.of();
        }
        List<DatedReach> series = new ArrayList<>();
        for (LocalDate day = days.firstKey(); !day.isAfter(days.lastKey()); day = day.plusDays(1)) {
            series.add(new DatedReach(day, rolling(day, width)));
        }
        return Collections.unmodifiableList(series);
    }

    /**
     * R-14, stickiness: reach of the day / reach of the 30 days that end with it (DAU/MAU). Unit: fraction. Nobody in the month gives
     * no value. Of sketches the interval goes from the lowest day over the highest month to the highest day over the lowest month.
     *
     * @param day the day
     * @return the fraction
     */
    public MetricResult stickiness(LocalDate day) {
        MetricResult one = rolling(day, 1);
        MetricResult month = rolling(day, MONTH);
        Evidence evidence = month.evidence();
        if (month.value().orElseThrow().signum() == 0) {
            return MetricResult.undefined(
                    STICKINESS,
                    Unit.FRACTION,
                    UndefinedReason.ZERO_DENOMINATOR,
                    "nobody was reached in the month that ends on " + day,
                    evidence);
        }
        if (one.fraction().isPresent() && month.fraction().isPresent()) {
            Fraction share = one.fraction().get().dividedBy(month.fraction().get());
            return MetricResult.exact(STICKINESS, Unit.FRACTION, share, evidence);
        }
        BigDecimal low = quotient(low(one), high(month));
        BigDecimal high = low(month).signum() == 0 ? low.max(BigDecimal.ONE) : quotient(high(one), low(month));
        return MetricResult.estimate(
                STICKINESS,
                Unit.FRACTION,
                quotient(one.value().orElseThrow(), month.value().orElseThrow()),
                Method.SKETCH,
                new ErrorBound(low, high, "from both 95 % intervals, so wider than one of 95 %"),
                evidence);
    }

    /** {@return whose days these are} */
    public ZoneId zone() {
        return zone;
    }

    /** {@return what is counted} */
    public ReachUnit unit() {
        return unit;
    }

    @Override
    public String toString() {
        return "DailyReach[" + days.size() + " days, " + zone + "]";
    }

    private List<UniqueAudience> within(LocalDate day, int width) {
        return List.copyOf(
                days.subMap(day.minusDays(width - 1L), true, day, true).values());
    }

    private TimeWindow window(LocalDate day, int width) {
        LocalDate from = day.minusDays(width - 1L);
        if (!days.isEmpty() && from.isBefore(days.firstKey())) {
            from = days.firstKey().isAfter(day) ? day : days.firstKey();
        }
        return new TimeWindow(
                from.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static BigDecimal low(MetricResult result) {
        return result.errorBound()
                .map(ErrorBound::low)
                .orElseGet(() -> result.value().orElseThrow());
    }

    private static BigDecimal high(MetricResult result) {
        return result.errorBound()
                .map(ErrorBound::high)
                .orElseGet(() -> result.value().orElseThrow());
    }

    private static BigDecimal quotient(BigDecimal top, BigDecimal bottom) {
        return Fraction.of(top).dividedBy(Fraction.of(bottom)).toBigDecimal();
    }

    private static void atLeastOne(int width) {
        Faults.of("DailyReach")
                .check(width >= 1, "width", "must be at least 1 day, is ", width)
                .raise();
    }
}
