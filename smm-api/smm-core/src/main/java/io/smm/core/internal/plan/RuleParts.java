package io.smm.core.internal.plan;

import io.smm.error.Fault;
import io.smm.error.InvalidInputException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;

/**
 * What a rule of RFC 5545 says, part by part. lib-recur decides whether it is one, strictly; its numbers are read here, since what
 * they mean is counted here too.
 */
final class RuleParts {

    /** How often. */
    enum Frequency {
        HOURLY,
        DAILY,
        WEEKLY,
        MONTHLY,
        YEARLY
    }

    /**
     * A weekday, or the n-th of them.
     *
     * @param place 0 for all; from 1 on from the front, from -1 on from the back
     * @param weekday which
     */
    record Day(int place, DayOfWeek weekday) {}

    private static final Pattern UNTIL = Pattern.compile("\\d{8}T\\d{6}Z");
    private static final Pattern DAY = Pattern.compile("([+-]?\\d*)([A-Z]{2})");
    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

    final Frequency frequency;
    final int interval;
    final int count;
    final Optional<Instant> until;
    final DayOfWeek weekStart;
    final List<Integer> months;
    final List<Integer> weeks;
    final List<Integer> yearDays;
    final List<Integer> monthDays;
    final List<Day> days;
    final List<Integer> hours;
    final List<Integer> minutes;
    final List<Integer> seconds;
    final List<Integer> positions;

    private final String rule;

    RuleParts(String rule) {
        this.rule = rule;
        refuseUnlessStandard();
        Map<String, String> parts = split();
        frequency = Frequency.valueOf(parts.getOrDefault("FREQ", "")); // a recurrence has one
        interval = Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
        count = Integer.parseInt(parts.getOrDefault("COUNT", String.valueOf(Integer.MAX_VALUE)));
        until = Optional.ofNullable(parts.get("UNTIL")).map(this::until);
        weekStart = weekday(parts.getOrDefault("WKST", "MO"));
        months = numbers(parts, "BYMONTH");
        weeks = numbers(parts, "BYWEEKNO");
        yearDays = numbers(parts, "BYYEARDAY");
        monthDays = numbers(parts, "BYMONTHDAY");
        days = values(parts, "BYDAY").map(RuleParts::day).toList();
        hours = numbers(parts, "BYHOUR");
        minutes = numbers(parts, "BYMINUTE");
        seconds = numbers(parts, "BYSECOND");
        positions = numbers(parts, "BYSETPOS");
        if (seconds.contains(60)) {
            throw refused("BYSECOND=60 is a leap second, which no clock here knows");
        }
    }

    private void refuseUnlessStandard() {
        try {
            RecurrenceRule ignored = new RecurrenceRule(rule, RecurrenceRule.RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException invalid) {
            throw new InvalidInputException(
                    "Recurrence", List.of(fault(String.valueOf(invalid.getMessage()))), invalid);
        }
    }

    private Map<String, String> split() {
        Map<String, String> parts = new HashMap<>();
        for (String part : rule.toUpperCase(Locale.ROOT).split(";", -1)) {
            String[] pair = part.split("=", 2);
            if (pair.length < 2) {
                throw refused("\"" + part + "\" says nothing");
            }
            if (pair[0].equals("RSCALE") || pair[0].equals("SKIP")) {
                throw refused(pair[0] + " belongs to RFC 7529");
            }
            if (parts.put(pair[0], pair[1]) != null) {
                throw refused(pair[0] + " stands twice");
            }
        }
        return parts;
    }

    private Instant until(String text) {
        if (!UNTIL.matcher(text).matches()) {
            throw refused("UNTIL must be a time in UTC, such as 20301231T220000Z");
        }
        return LocalDateTime.parse(text, BASIC).toInstant(ZoneOffset.UTC);
    }

    private static List<Integer> numbers(Map<String, String> parts, String name) {
        return values(parts, name).map(Integer::valueOf).toList();
    }

    private static Stream<String> values(Map<String, String> parts, String name) {
        return Optional.ofNullable(parts.get(name)).stream().flatMap(text -> Arrays.stream(text.split(",", -1)));
    }

    private static Day day(String text) {
        Matcher parts = DAY.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException(text); // the library let it through
        }
        String place = parts.group(1);
        return new Day(place.isEmpty() ? 0 : Integer.parseInt(place), weekday(parts.group(2)));
    }

    private static DayOfWeek weekday(String text) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().startsWith(text))
                .findFirst()
                .orElseThrow();
    }

    private InvalidInputException refused(String why) {
        return new InvalidInputException("Recurrence", List.of(fault(why)));
    }

    private Fault fault(String why) {
        return new Fault("rule", "\"" + rule + "\" is no rule of RFC 5545 that is counted here: " + why);
    }
}
