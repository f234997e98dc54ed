package io.smm.insight;

import io.smm.TimeWindow;
import io.smm.error.Faults;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to read over time: which metrics, from when to when, in which steps, broken down by what. Immutable.
 *
 * <pre>{@code
 * InsightQuery week = InsightQuery.daily(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 11), ZoneId.of("Europe/Berlin"))
 *         .metrics(Set.of(MetricId.IMPRESSIONS, MetricId.REACTIONS))
 *         .build();
 * }</pre>
 */
public final class InsightQuery {

    /** The most steps that one query may have: more than a year of hours. */
    public static final int MOST_STEPS = 10_000;

    private final State state;

    private InsightQuery(State state) {
        this.state = state;
    }

    /**
     * Starts a query by hours.
     *
     * @param from the beginning of an hour
     * @param to the beginning of the hour after the last
     * @return a builder
     */
    public static Builder hourly(Instant from, Instant to) {
        return new Builder(Granularity.HOUR, ZoneOffset.UTC, from, to);
    }

    /**
     * Starts a query by days.
     *
     * @param from the first day
     * @param to the day after the last
     * @param zone whose days; some networks cut days in one zone only, and refuse others
     * @return a builder
     */
    public static Builder daily(LocalDate from, LocalDate to, ZoneId zone) {
        return new Builder(Granularity.DAY, zone, start(from, zone), start(to, zone));
    }

    /**
     * Starts a query by weeks.
     *
     * @param from the first Monday
     * @param to the Monday after the last week
     * @param zone whose days
     * @return a builder
     */
    public static Builder weekly(LocalDate from, LocalDate to, ZoneId zone) {
        Builder builder = new Builder(Granularity.WEEK, zone, start(from, zone), start(to, zone));
        builder.mondays = from.getDayOfWeek() == DayOfWeek.MONDAY && to.getDayOfWeek() == DayOfWeek.MONDAY;
        return builder;
    }

    /**
     * Starts a query for a window as a whole.
     *
     * @param window the window
     * @return a builder
     */
    public static Builder total(TimeWindow window) {
        return new Builder(Granularity.TOTAL, ZoneOffset.UTC, window.from(), window.to());
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** {@return what to read; unmodifiable, in the order given, never empty} */
    public Set<MetricId> metrics() {
        return state.metrics;
    }

    /** {@return from when to when} */
    public TimeWindow window() {
        return state.window;
    }

    /** {@return in which steps} */
    public Granularity granularity() {
        return state.granularity;
    }

    /** {@return whose days and weeks; UTC for hours and totals} */
    public ZoneId zone() {
        return state.zone;
    }

    /** {@return by what to split each number; empty for not at all} */
    public Optional<Breakdown> breakdown() {
        return Optional.ofNullable(state.breakdown);
    }

    /** {@return the steps in order, without gap or overlap; unmodifiable, 1 to {@value #MOST_STEPS}} */
    public List<TimeWindow> steps() {
        return state.steps;
    }

    /**
     * The same question about some of the steps.
     *
     * @param first the index of the first step
     * @param last the index after the last step; larger than {@code first}
     * @return the smaller query
     */
    public InsightQuery part(int first, int last) {
        List<TimeWindow> some = List.copyOf(state.steps.subList(first, last));
        TimeWindow narrower =
                new TimeWindow(some.get(0).from(), some.get(some.size() - 1).to());
        return new InsightQuery(
                new State(state.metrics, narrower, state.granularity, state.zone, state.breakdown, some));
    }

    /**
     * The same question about other metrics.
     *
     * @param metrics what to read; not empty
     * @return the changed query
     */
    public InsightQuery withMetrics(Set<MetricId> metrics) {
        Faults.of("InsightQuery")
                .check(!metrics.isEmpty(), "metrics", "must name at least one metric")
                .raise();
        return new InsightQuery(new State(
                Collections.unmodifiableSet(new LinkedHashSet<>(metrics)),
                state.window,
                state.granularity,
                state.zone,
                state.breakdown,
                state.steps));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InsightQuery query && state.equals(query.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "InsightQuery[" + state.metrics + ", " + state.window + ", " + state.granularity + ", " + state.zone
                + breakdown().map(by -> ", by " + by).orElse("") + "]";
    }

    private record State(
            Set<MetricId> metrics,
            TimeWindow window,
            Granularity granularity,
            ZoneId zone,
            @Nullable Breakdown breakdown,
            List<TimeWindow> steps) {}

    /** Builds an {@link InsightQuery}. Not thread-safe. */
    public static final class Builder {
        private final Granularity granularity;
        private final ZoneId zone;
        private final Instant from;
        private final Instant to;
        private final Set<MetricId> metrics = new LinkedHashSet<>();
        private @Nullable Breakdown breakdown;
        private boolean mondays = true;

        private Builder(Granularity granularity, ZoneId zone, Instant from, Instant to) {
            this.granularity = granularity;
            this.zone = zone;
            this.from = from;
            this.to = to;
        }

        /**
         * Adds metrics; at least one is needed.
         *
         * @param more what to read
         * @return this
         */
        public Builder metrics(Set<MetricId> more) {
            metrics.addAll(more);
            return this;
        }

        /**
         * Adds one metric.
         *
         * @param metric what to read
         * @return this
         */
        public Builder metric(MetricId metric) {
            metrics.add(Objects.requireNonNull(metric, "metric"));
            return this;
        }

        /**
         * Splits each number. Default: not at all.
         *
         * @param by by what
         * @return this
         */
        public Builder by(Breakdown by) {
            breakdown = Objects.requireNonNull(by, "by");
            return this;
        }

        /**
         * Ends the query.
         *
         * @return the query
         * @throws io.smm.error.InvalidInputException when there is no metric, the window is empty, not whole steps, or more than
         *     {@value InsightQuery#MOST_STEPS} of them; lists all faults
         */
        public InsightQuery build() {
            Faults faults = Faults.of("InsightQuery")
                    .check(!metrics.isEmpty(), "metrics", "must name at least one metric")
                    .check(to.isAfter(from), "to", to + " is not later than from, " + from)
                    .check(mondays, "from", "weeks begin on Mondays")
                    .check(
                            granularity != Granularity.HOUR || isFullHour(from) && isFullHour(to),
                            "from",
                            "hours begin on the full hour");
            List<TimeWindow> steps = cut();
            faults.check(
                            steps.size() <= MOST_STEPS,
                            "window",
                            "has more than " + MOST_STEPS + " steps: ask for longer steps or a shorter window")
                    .raise();
            return new InsightQuery(new State(
                    Collections.unmodifiableSet(new LinkedHashSet<>(metrics)),
                    new TimeWindow(from, to),
                    granularity,
                    zone,
                    breakdown,
                    List.copyOf(steps)));
        }

        private List<TimeWindow> cut() {
            List<TimeWindow> steps = new ArrayList<>();
            Instant at = from;
            while (at.isBefore(to) && steps.size() <= MOST_STEPS) {
                Instant next = next(at);
                steps.add(new TimeWindow(at, next.isAfter(to) ? to : next));
                at = next;
            }
            return steps;
        }

        private Instant next(Instant at) {
            return switch (granularity) {
                case HOUR -> at.plus(1, ChronoUnit.HOURS);
                case DAY -> start(at.atZone(zone).toLocalDate().plusDays(1), zone);
                case WEEK -> start(at.atZone(zone).toLocalDate().plusWeeks(1), zone);
                case TOTAL -> to;
            };
        }

        private static boolean isFullHour(Instant instant) {
            return instant.truncatedTo(ChronoUnit.HOURS).equals(instant);
        }
    }
}
