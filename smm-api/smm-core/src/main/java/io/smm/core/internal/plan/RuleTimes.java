package io.smm.core.internal.plan;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The local times of a rule, one after the other, from its start on; without an end of its own except COUNT. Walks the calendar
 * no further than it is told.
 */
final class RuleTimes implements Iterator<LocalDateTime> {

    private final RuleParts rule;
    private final RuleDays days;
    private final LocalDateTime start;
    private final LocalDateTime end;
    private final List<LocalTime> times;

    private LocalDateTime anchor;
    private Iterator<LocalDateTime> period = List.<LocalDateTime>of().iterator();
    private LocalDateTime next;
    private boolean found;
    private int given;

    /** Walks up to a local time that no answer reaches. */
    RuleTimes(RuleParts rule, LocalDateTime start, LocalDateTime end) {
        this.rule = rule;
        this.start = start;
        this.end = end;
        days = new RuleDays(rule, start.toLocalDate());
        times = times();
        anchor = first();
        next = start;
    }

    @Override
    public boolean hasNext() {
        while (!found && given < rule.count) {
            if (period.hasNext()) {
                next = period.next();
                found = !next.isBefore(start);
            } else if (anchor.isAfter(end.plusDays(7))) { // the first week of a year begins up to three days before it
                return false;
            } else {
                period = chosen().iterator();
                anchor = step();
            }
        }
        return found && next.isBefore(end);
    }

    @Override
    public LocalDateTime next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        found = false;
        given++;
        return next;
    }

    /** The whole period's times, also those before the start: the n-th is counted among all of them. */
    private List<LocalDateTime> chosen() {
        List<LocalDateTime> all = new ArrayList<>();
        for (LocalDate day : days.of(anchor.toLocalDate())) {
            for (LocalTime time : times) {
                if (rule.frequency != RuleParts.Frequency.HOURLY || time.getHour() == anchor.getHour()) {
                    all.add(day.atTime(time));
                }
            }
        }
        if (rule.positions.isEmpty()) {
            return all;
        }
        TreeSet<LocalDateTime> picked = new TreeSet<>();
        for (int position : rule.positions) {
            int index = position > 0 ? position - 1 : all.size() + position;
            if (index >= 0 && index < all.size()) {
                picked.add(all.get(index));
            }
        }
        return List.copyOf(picked);
    }

    private List<LocalTime> times() {
        TreeSet<LocalTime> sorted = new TreeSet<>();
        for (int hour : hours()) {
            for (int minute : orElse(rule.minutes, start.getMinute())) {
                for (int second : orElse(rule.seconds, start.getSecond())) {
                    sorted.add(start.toLocalTime()
                            .withHour(hour)
                            .withMinute(minute)
                            .withSecond(second));
                }
            }
        }
        return List.copyOf(sorted);
    }

    private List<Integer> hours() {
        if (rule.frequency == RuleParts.Frequency.HOURLY && rule.hours.isEmpty()) {
            return IntStream.range(0, 24).boxed().toList();
        }
        return orElse(rule.hours, start.getHour());
    }

    private static List<Integer> orElse(List<Integer> values, int otherwise) {
        return values.isEmpty() ? List.of(otherwise) : values;
    }

    private LocalDateTime first() {
        LocalDate day = start.toLocalDate();
        return switch (rule.frequency) {
            case HOURLY -> start.truncatedTo(ChronoUnit.HOURS);
            case DAILY -> day.atStartOfDay();
            case WEEKLY ->
                day.with(TemporalAdjusters.previousOrSame(rule.weekStart)).atStartOfDay();
            case MONTHLY -> day.withDayOfMonth(1).atStartOfDay();
            case YEARLY ->
                LocalDate.of(rule.weeks.isEmpty() ? day.getYear() : days.weekYear(day), 1, 1)
                        .atStartOfDay();
        };
    }

    private LocalDateTime step() {
        return switch (rule.frequency) {
            case HOURLY -> anchor.plusHours(rule.interval);
            case DAILY -> anchor.plusDays(rule.interval);
            case WEEKLY -> anchor.plusWeeks(rule.interval);
            case MONTHLY -> anchor.plusMonths(rule.interval);
            case YEARLY -> anchor.plusYears(rule.interval);
        };
    }
}
