package io.smm.core.internal.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Which days of a period a rule names, by the table of RFC 5545, section 3.3.10: what a part expands is made and cut with what the
 * others made; what it limits is asked of each day. A day that does not exist, the 31st of a short month, is skipped.
 */
final class RuleDays {

    private final RuleParts rule;
    private final LocalDate start;

    /** Makes one for a rule; what the rule leaves open is taken from its start. */
    RuleDays(RuleParts rule, LocalDate start) {
        this.rule = rule;
        this.start = start;
    }

    /** {@return the days of the period that begins with a day, in order} */
    List<LocalDate> of(LocalDate first) {
        return switch (rule.frequency) {
            case HOURLY, DAILY -> limited(first) ? List.of(first) : List.of();
            case WEEKLY ->
                IntStream.range(0, 7)
                        .mapToObj(first::plusDays)
                        .filter(day -> rule.days.isEmpty() ? day.getDayOfWeek() == start.getDayOfWeek() : isNamed(day))
                        .filter(this::inMonths)
                        .toList();
            case MONTHLY -> inMonths(first) ? ofMonth(YearMonth.from(first)) : List.of();
            case YEARLY -> ofYear(first.getYear());
        };
    }

    /** {@return the year of whose weeks a day is one; a week belongs to the year that has four or more of its days} */
    int weekYear(LocalDate day) {
        int year = day.getYear();
        if (day.isBefore(firstWeek(year))) {
            return year - 1;
        }
        return day.isBefore(firstWeek(year + 1)) ? year : year + 1;
    }

    private List<LocalDate> ofMonth(YearMonth month) {
        Cut cut = new Cut();
        cut.with(!rule.monthDays.isEmpty(), days -> monthDays(month, days));
        cut.with(!rule.days.isEmpty(), days -> weekdays(month.atDay(1), month.atEndOfMonth(), days));
        cut.orElse(days -> dayOf(month, start.getDayOfMonth(), days));
        return cut.days();
    }

    private List<LocalDate> ofYear(int year) {
        boolean byMonth = !rule.months.isEmpty();
        List<YearMonth> months = IntStream.rangeClosed(1, 12)
                .filter(month -> !byMonth || rule.months.contains(month))
                .mapToObj(month -> YearMonth.of(year, month))
                .toList();
        Cut cut = new Cut();
        cut.with(!rule.weeks.isEmpty(), days -> weeks(year, days));
        cut.with(!rule.yearDays.isEmpty(), days -> yearDays(year, days));
        cut.with(!rule.monthDays.isEmpty(), days -> months.forEach(month -> monthDays(month, days)));
        if (!rule.days.isEmpty() && rule.weeks.isEmpty()) {
            cut.with(!byMonth, days -> weekdays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), days));
            cut.with(byMonth, days -> months.forEach(month -> weekdays(month.atDay(1), month.atEndOfMonth(), days)));
        }
        cut.orElse(days -> months.stream()
                .filter(month -> byMonth || month.getMonth() == start.getMonth())
                .forEach(month -> dayOf(month, start.getDayOfMonth(), days)));
        return cut.days().stream().filter(this::inMonths).toList();
    }

    private void weeks(int year, Set<LocalDate> days) {
        LocalDate first = firstWeek(year);
        int count = (int) ChronoUnit.WEEKS.between(first, firstWeek(year + 1));
        boolean open = rule.days.isEmpty() && rule.yearDays.isEmpty() && rule.monthDays.isEmpty();
        for (int week : rule.weeks) {
            int place = week > 0 ? week : count + week + 1;
            if (place >= 1 && place <= count) {
                IntStream.range(0, 7)
                        .mapToObj(day -> first.plusWeeks(place - 1L).plusDays(day))
                        .filter(day -> rule.days.isEmpty() || isNamed(day))
                        .filter(day -> !open || day.getDayOfWeek() == start.getDayOfWeek())
                        .forEach(days::add);
            }
        }
    }

    private LocalDate firstWeek(int year) {
        return LocalDate.of(year, 1, 4).with(TemporalAdjusters.previousOrSame(rule.weekStart));
    }

    private void yearDays(int year, Set<LocalDate> days) {
        int length = LocalDate.of(year, 1, 1).lengthOfYear();
        for (int named : rule.yearDays) {
            int day = named > 0 ? named : length + named + 1;
            if (day >= 1 && day <= length) {
                days.add(LocalDate.ofYearDay(year, day));
            }
        }
    }

    private void monthDays(YearMonth month, Set<LocalDate> days) {
        for (int named : rule.monthDays) {
            dayOf(month, named > 0 ? named : month.lengthOfMonth() + named + 1, days);
        }
    }

    private static void dayOf(YearMonth month, int day, Set<LocalDate> days) {
        if (month.isValidDay(day)) {
            days.add(month.atDay(day));
        }
    }

    private void weekdays(LocalDate first, LocalDate last, Set<LocalDate> days) {
        for (RuleParts.Day named : rule.days) {
            DayOfWeek weekday = named.weekday();
            if (named.place() >= 0) {
                LocalDate day = first.with(TemporalAdjusters.nextOrSame(weekday));
                if (named.place() > 0) {
                    addWithin(day.plusWeeks(named.place() - 1L), first, last, days);
                } else {
                    for (; !day.isAfter(last); day = day.plusWeeks(1)) {
                        days.add(day);
                    }
                }
            } else {
                LocalDate day = last.with(TemporalAdjusters.previousOrSame(weekday));
                addWithin(day.plusWeeks(named.place() + 1L), first, last, days);
            }
        }
    }

    private static void addWithin(LocalDate day, LocalDate first, LocalDate last, Set<LocalDate> days) {
        if (!day.isBefore(first) && !day.isAfter(last)) {
            days.add(day);
        }
    }

    private boolean limited(LocalDate day) {
        return inMonths(day)
                && (rule.yearDays.isEmpty() || isAt(rule.yearDays, day.getDayOfYear(), day.lengthOfYear()))
                && (rule.monthDays.isEmpty() || isAt(rule.monthDays, day.getDayOfMonth(), day.lengthOfMonth()))
                && (rule.days.isEmpty() || isNamed(day));
    }

    private static boolean isAt(List<Integer> named, int place, int length) {
        return named.contains(place) || named.contains(place - length - 1);
    }

    private boolean isNamed(LocalDate day) {
        return rule.days.stream().anyMatch(named -> named.weekday() == day.getDayOfWeek());
    }

    private boolean inMonths(LocalDate day) {
        return rule.months.isEmpty() || rule.months.contains(day.getMonthValue());
    }

    /** What all the parts that expand have in common. */
    private static final class Cut {

        private final List<Set<LocalDate>> made = new ArrayList<>();

        void with(boolean named, Consumer<Set<LocalDate>> part) {
            if (named) {
                Set<LocalDate> days = new TreeSet<>();
                part.accept(days);
                made.add(days);
            }
        }

        void orElse(Consumer<Set<LocalDate>> part) {
            with(made.isEmpty(), part);
        }

        List<LocalDate> days() {
            Set<LocalDate> common = made.get(0);
            made.subList(1, made.size()).forEach(common::retainAll);
            return List.copyOf(common);
        }
    }
}
