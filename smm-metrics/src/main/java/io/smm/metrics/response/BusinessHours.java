package io.smm.metrics.response;

import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * When a brand is open: a weekly calendar in a zone, less holidays. A moment is open when the clock on the wall shows an open time of
 * an ordinary day; time is counted as it elapses. So in the night that the clocks go forward the hour that is left out is no business
 * time, and in the night that they go back the hour that comes twice counts twice. Immutable.
 *
 * <pre>{@code
 * BusinessHours hours = BusinessHours.in(ZoneId.of("Europe/Berlin"))
 *         .open(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0))
 *         .holiday(LocalDate.of(2026, 12, 25))
 *         .build();
 * }</pre>
 */
public final class BusinessHours {

    private static final long DAY = 86_400L * Nanos.PER_SECOND;
    private static final long WEEK = 7 * DAY;

    /** 1970 began on a Thursday: three days after a Monday. */
    private static final long MONDAY_BEFORE_1970 = 3 * DAY;

    private final State state;
    private final ZoneRules rules;
    private final long openInAWeek;

    private BusinessHours(State state) {
        this.state = state;
        rules = state.zone.getRules();
        openInAWeek = state.week.stream().mapToLong(span -> span.to - span.from).sum();
    }

    /**
     * Starts a calendar that is never open.
     *
     * @param zone the zone of its clock
     * @return a builder
     */
    public static Builder in(ZoneId zone) {
        return new Builder(zone);
    }

    /** {@return the zone of its clock} */
    public ZoneId zone() {
        return state.zone;
    }

    /** {@return the days on which it is never open; sorted, unmodifiable} */
    public Set<LocalDate> holidays() {
        return Collections.unmodifiableSet(state.holidays);
    }

    /**
     * The open time within a stretch of time. O(changes of the clock and holidays in it).
     *
     * @param from its first instant; in the years 1900 to 2150
     * @param to the first instant after it; not before {@code from}
     * @return how long it is open there, as time elapses
     * @throws InvalidInputException when the stretch is none
     */
    public Duration between(Instant from, Instant to) {
        Faults faults = Faults.of("BusinessHours").check(!to.isBefore(from), "to", "must not be before from");
        Nanos.check(faults, "from", from);
        Nanos.check(faults, "to", to);
        faults.raise();
        return Duration.ofNanos(nanosBetween(Nanos.of(from), Nanos.of(to)));
    }

    long nanosBetween(long from, long to) {
        long open = 0;
        long at = from;
        while (at < to) {
            Instant now = Nanos.instant(at);
            ZoneOffsetTransition change = rules.nextTransition(now);
            long end = change != null && Nanos.holds(change.getInstant())
                    ? Math.min(to, Nanos.of(change.getInstant()))
                    : to;
            long offset = rules.getOffset(now).getTotalSeconds() * Nanos.PER_SECOND;
            open += openOnTheClock(at + offset, end + offset);
            at = end;
        }
        return open;
    }

    /** The open time between two readings of a clock that does not change between them. */
    private long openOnTheClock(long from, long to) {
        long open = sinceMonday(to) - sinceMonday(from);
        LocalDate first = LocalDate.ofEpochDay(Math.floorDiv(from, DAY));
        LocalDate last = LocalDate.ofEpochDay(Math.floorDiv(to, DAY));
        for (LocalDate holiday : state.holidays.subSet(first, true, last, true)) {
            long begin = Math.max(from, holiday.toEpochDay() * DAY);
            long end = Math.min(to, (holiday.toEpochDay() + 1) * DAY);
            open -= sinceMonday(end) - sinceMonday(begin);
        }
        return open;
    }

    /** The open time from the Monday before 1970 to a reading of the clock, holidays not taken away. */
    private long sinceMonday(long clock) {
        long time = clock + MONDAY_BEFORE_1970;
        long inTheWeek = Math.floorMod(time, WEEK);
        long open = Math.floorDiv(time, WEEK) * openInAWeek;
        for (Span span : state.week) {
            open += Math.max(0, Math.min(inTheWeek, span.to) - span.from);
        }
        return open;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BusinessHours hours && state.equals(hours.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "BusinessHours[" + state.zone + ", " + Duration.ofNanos(openInAWeek) + " a week, "
                + state.holidays.size() + " holidays]";
    }

    /** An open time, in nanoseconds since the beginning of Monday. */
    private record Span(long from, long to) {}

    private record State(ZoneId zone, List<Span> week, NavigableSet<LocalDate> holidays) {}

    /** Builds {@link BusinessHours}. Not thread-safe. */
    public static final class Builder {
        private final ZoneId zone;
        private final List<Span> week = new ArrayList<>();
        private final NavigableSet<LocalDate> holidays = new TreeSet<>();
        private final Faults faults = Faults.of("BusinessHours");

        private Builder(ZoneId zone) {
            this.zone = Objects.requireNonNull(zone, "zone");
        }

        /**
         * Opens on a day of the week; several times a day by several calls. What goes on after midnight is opened on both days.
         *
         * @param day the day
         * @param from when it opens
         * @param to when it closes, that moment not included; {@link LocalTime#MIDNIGHT} is the end of the day
         * @return this
         */
        public Builder open(DayOfWeek day, LocalTime from, LocalTime to) {
            long start = (day.getValue() - 1) * DAY;
            long end = to.equals(LocalTime.MIDNIGHT) ? DAY : to.toNanoOfDay();
            faults.check(end > from.toNanoOfDay(), "open", "must close after it opens, does not on ", day);
            week.add(new Span(start + from.toNanoOfDay(), start + end));
            return this;
        }

        /**
         * Opens on several days of the week at the same time.
         *
         * @param days the days
         * @param from when it opens
         * @param to when it closes, that moment not included; {@link LocalTime#MIDNIGHT} is the end of the day
         * @return this
         */
        public Builder open(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
            days.stream().sorted().forEach(day -> open(day, from, to));
            return this;
        }

        /**
         * Closes for a whole day. Default: no holidays.
         *
         * @param date the day, in the calendar's zone
         * @return this
         */
        public Builder holiday(LocalDate date) {
            holidays.add(Objects.requireNonNull(date, "date"));
            return this;
        }

        /**
         * Ends the calendar.
         *
         * @return the calendar
         * @throws InvalidInputException when it is never open, closes before it opens, or two of its times overlap
         */
        public BusinessHours build() {
            List<Span> sorted =
                    week.stream().sorted(Comparator.comparingLong(Span::from)).toList();
            faults.check(!sorted.isEmpty(), "open", "must be open at some time");
            for (int i = 1; i < sorted.size(); i++) {
                if (sorted.get(i).from < sorted.get(i - 1).to) {
                    DayOfWeek day = DayOfWeek.of((int) (sorted.get(i).from / DAY) + 1);
                    faults.add("open", "must not overlap, does on " + day);
                }
            }
            faults.raise();
            return new BusinessHours(new State(zone, sorted, new TreeSet<>(holidays)));
        }
    }
}
