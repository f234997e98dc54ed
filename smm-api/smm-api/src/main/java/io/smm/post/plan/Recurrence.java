package io.smm.post.plan;

import io.smm.error.Faults;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A rhythm: a recurrence rule of RFC 5545 (section 3.3.10), a first local date and time, and the zone whose clocks it follows.
 * Nine o'clock stays nine o'clock when the clocks change; a local time that does not exist on a day is moved on by the length
 * of the gap, and of one that comes twice the first is taken.
 *
 * @param rule the rule, such as {@code FREQ=WEEKLY;BYDAY=MO,TH}, at most 500 characters; no rhythm below an hour; {@code UNTIL}
 *     is in UTC
 * @param start the first local date and time; the rhythm counts from it and takes its time of day
 * @param zone the zone
 */
public record Recurrence(String rule, LocalDateTime start, ZoneId zone) {

    private static final int MOST_CHARACTERS = 500;

    /**
     * Checks the rule's outer shape; the engine reads the rest when it is used.
     *
     * @param rule the rule
     * @param start the first local date and time
     * @param zone the zone
     */
    public Recurrence {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(zone, "zone");
        Faults.of("Recurrence")
                .check(rule.length() <= MOST_CHARACTERS, "rule", "must have at most " + MOST_CHARACTERS + " characters")
                .check(
                        rule.matches("(.*;)?FREQ=(HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY)(;.*)?"),
                        "rule",
                        "must name FREQ as HOURLY, DAILY, WEEKLY, MONTHLY or YEARLY, is \"" + rule + "\"")
                .raise();
    }

    /**
     * Once a week or on several days of each week.
     *
     * @param start the first local date and time; gives the time of day
     * @param zone the zone
     * @param days the days; none for the weekday of {@code start}
     * @return the rhythm
     */
    public static Recurrence weekly(LocalDateTime start, ZoneId zone, DayOfWeek... days) {
        String byDay =
                Arrays.stream(days).map(day -> day.name().substring(0, 2)).collect(Collectors.joining(","));
        return new Recurrence(byDay.isEmpty() ? "FREQ=WEEKLY" : "FREQ=WEEKLY;BYDAY=" + byDay, start, zone);
    }

    /**
     * Every day.
     *
     * @param start the first local date and time; gives the time of day
     * @param zone the zone
     * @return the rhythm
     */
    public static Recurrence daily(LocalDateTime start, ZoneId zone) {
        return new Recurrence("FREQ=DAILY", start, zone);
    }
}
