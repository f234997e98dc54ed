package io.smm.core.internal.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * RFC 5545, section 3.3.10, by brute force: each day of each period is asked whether the rule's parts let it in. Shares nothing
 * with the engine or its library; knows neither UNTIL nor zones.
 */
final class PlainRule {

    private final Map<String, String> parts = new HashMap<>();
    private final Map<String, int[]> read = new HashMap<>();
    private final LocalDateTime start;
    private final String freq;
    private final int interval;
    private final DayOfWeek weekStart;

    PlainRule(String rule, LocalDateTime start) {
        for (String part : rule.split(";")) {
            parts.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
        }
        this.start = start;
        freq = parts.getOrDefault("FREQ", "");
        interval = Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
        weekStart = day(parts.getOrDefault("WKST", "MO"));
    }

    /** {@return what the rule gives before an end, in order} */
    List<LocalDateTime> before(LocalDateTime end) {
        int count = Integer.parseInt(parts.getOrDefault("COUNT", "999999"));
        List<LocalDateTime> all = new ArrayList<>();
        for (Period period = first(); period.from.isBefore(end.plusDays(400)); period = next(period)) {
            for (LocalDateTime time : chosen(period)) {
                if (!time.isBefore(start) && time.isBefore(end) && all.size() < count) {
                    all.add(time);
                }
            }
        }
        return all;
    }

    /** A span of the frequency; of years with weeks of their own, the days of that year's weeks. */
    private record Period(LocalDateTime from, LocalDateTime to, LocalDateTime anchor) {}

    private Period first() {
        LocalDate day = start.toLocalDate();
        return switch (freq) {
            case "HOURLY" -> period(start.truncatedTo(ChronoUnit.HOURS));
            case "DAILY" -> period(day.atStartOfDay());
            case "WEEKLY" ->
                period(day.with(TemporalAdjusters.previousOrSame(weekStart)).atStartOfDay());
            case "MONTHLY" -> period(day.withDayOfMonth(1).atStartOfDay());
            default ->
                period(
                        has("BYWEEKNO")
                                ? LocalDate.of(weekYear(day), 1, 1).atStartOfDay()
                                : day.withDayOfYear(1).atStartOfDay());
        };
    }

    private Period next(Period period) {
        return period(step(period.anchor, interval));
    }

    private LocalDateTime step(LocalDateTime from, int by) {
        return switch (freq) {
            case "HOURLY" -> from.plusHours(by);
            case "DAILY" -> from.plusDays(by);
            case "WEEKLY" -> from.plusWeeks(by);
            case "MONTHLY" -> from.plusMonths(by);
            default -> from.plusYears(by);
        };
    }

    private Period period(LocalDateTime anchor) {
        if (freq.equals("YEARLY") && has("BYWEEKNO")) {
            return new Period(
                    firstWeek(anchor.getYear()).atStartOfDay(),
                    firstWeek(anchor.getYear() + 1).atStartOfDay(),
                    anchor);
        }
        return new Period(anchor, step(anchor, 1), anchor);
    }

    private List<LocalDateTime> chosen(Period period) {
        TreeSet<LocalDateTime> set = new TreeSet<>();
        for (LocalDate day = period.from.toLocalDate(); day.atStartOfDay().isBefore(period.to); day = day.plusDays(1)) {
            if (letsIn(day)) {
                letInOf(day, period, set);
            }
        }
        List<LocalDateTime> all = new ArrayList<>(set);
        if (!has("BYSETPOS")) {
            return all;
        }
        TreeSet<LocalDateTime> picked = new TreeSet<>();
        for (int position : numbers("BYSETPOS")) {
            int index = position > 0 ? position - 1 : all.size() + position;
            if (index >= 0 && index < all.size()) {
                picked.add(all.get(index));
            }
        }
        return List.copyOf(picked);
    }

    private void letInOf(LocalDate day, Period period, Set<LocalDateTime> set) {
        boolean hourly = freq.equals("HOURLY");
        for (int hour = 0; hour < 24; hour++) {
            if (letsIn(hour, "BYHOUR", start.getHour(), !hourly) && (!hourly || hour == period.from.getHour())) {
                for (int minute = 0; minute < 60; minute++) {
                    if (letsIn(minute, "BYMINUTE", start.getMinute(), true)) {
                        set.add(day.atTime(hour, minute, start.getSecond()));
                    }
                }
            }
        }
    }

    private boolean letsIn(LocalDate day) {
        return (!has("BYMONTH") || contains("BYMONTH", value -> value == day.getMonthValue()))
                && (!has("BYWEEKNO")
                        || contains("BYWEEKNO", value -> fromEitherEnd(value, weekOf(day), weeksIn(weekYear(day)))))
                && (!has("BYYEARDAY")
                        || contains("BYYEARDAY", value -> fromEitherEnd(value, day.getDayOfYear(), day.lengthOfYear())))
                && (!has("BYMONTHDAY")
                        || contains(
                                "BYMONTHDAY", value -> fromEitherEnd(value, day.getDayOfMonth(), day.lengthOfMonth())))
                && (!has("BYDAY")
                        || Arrays.stream(parts.get("BYDAY").split(",")).anyMatch(text -> isDay(text, day)))
                && asTheStartSays(day);
    }

    /** What the rule leaves open is taken from the start. */
    private boolean asTheStartSays(LocalDate day) {
        boolean anyDay = has("BYDAY") || has("BYMONTHDAY") || has("BYYEARDAY");
        return switch (freq) {
            case "WEEKLY" -> has("BYDAY") || day.getDayOfWeek() == start.getDayOfWeek();
            case "MONTHLY" -> anyDay || day.getDayOfMonth() == start.getDayOfMonth();
            case "YEARLY" -> {
                if (anyDay) {
                    yield true;
                }
                if (has("BYWEEKNO")) {
                    yield day.getDayOfWeek() == start.getDayOfWeek();
                }
                yield day.getDayOfMonth() == start.getDayOfMonth()
                        && (has("BYMONTH") || day.getMonth() == start.getMonth());
            }
            default -> true;
        };
    }

    private boolean isDay(String text, LocalDate date) {
        if (day(text.substring(text.length() - 2)) != date.getDayOfWeek()) {
            return false;
        }
        if (text.length() == 2) {
            return true;
        }
        int ordinal = Integer.parseInt(text.substring(0, text.length() - 2));
        boolean inMonth = freq.equals("MONTHLY") || has("BYMONTH");
        int place = inMonth ? date.getDayOfMonth() : date.getDayOfYear();
        int length = inMonth ? date.lengthOfMonth() : date.lengthOfYear();
        return ordinal > 0 ? ordinal == (place + 6) / 7 : -ordinal == (length - place + 7) / 7;
    }

    /** Week 1 is the first with at least four days in the year. */
    private LocalDate firstWeek(int year) {
        return LocalDate.of(year, 1, 4).with(TemporalAdjusters.previousOrSame(weekStart));
    }

    private int weekYear(LocalDate day) {
        int year = day.getYear();
        if (day.isBefore(firstWeek(year))) {
            return year - 1;
        }
        return day.isBefore(firstWeek(year + 1)) ? year : year + 1;
    }

    private int weekOf(LocalDate day) {
        return (int) ChronoUnit.WEEKS.between(firstWeek(weekYear(day)), day) + 1;
    }

    private int weeksIn(int year) {
        return (int) ChronoUnit.WEEKS.between(firstWeek(year), firstWeek(year + 1));
    }

    private boolean letsIn(int value, String part, int otherwise, boolean fixed) {
        return has(part) ? contains(part, wanted -> wanted == value) : !fixed || value == otherwise;
    }

    private static boolean fromEitherEnd(int wanted, int value, int length) {
        return wanted > 0 ? wanted == value : wanted == value - length - 1;
    }

    private boolean has(String part) {
        return parts.containsKey(part);
    }

    private boolean contains(String part, IntPredicate test) {
        return Arrays.stream(numbers(part)).anyMatch(test);
    }

    private int[] numbers(String part) {
        return read.computeIfAbsent(
                part,
                name -> Arrays.stream(parts.getOrDefault(name, "").split(","))
                        .mapToInt(Integer::parseInt)
                        .toArray());
    }

    private static DayOfWeek day(String text) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().startsWith(text))
                .findFirst()
                .orElseThrow();
    }
}
