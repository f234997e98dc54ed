package io.smm.post.plan;

import io.smm.error.Faults;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A rhythm: a recurrence rule of RFC 5545 (section 3.3.10), a first local date and time, the zone whose clocks it follows, and the
 * dates that are left out of it or added to it. Immutable.
 *
 * <p>It is counted in local time: nine o'clock stays nine o'clock when the clocks change. A local time that a day does not have,
 * because the clocks go forward, is moved on by the length of the gap (02:30 becomes 03:30), and of one that a day has twice the
 * first is taken: RFC 5545, section 3.3.5. A date that a month does not have is skipped, not moved: a rule for the 31st beats seven
 * times a year, one for 29 February every fourth (section 3.3.10). Weeks are those of ISO 8601, begin where {@code WKST} says,
 * and belong to the year that has four or more of their days, {@code INTERVAL} included.
 *
 * <p>The start is only the first beat where the rule names it; RFC 5545 leaves open what else it would be.
 *
 * @param rule the rule, such as {@code FREQ=WEEKLY;BYDAY=MO,TH}, at most 500 characters; no rhythm below an hour; {@code UNTIL}
 *     is in UTC, such as {@code 20301231T220000Z}, and the last moment at which it may beat; beats that are left out count for
 *     {@code COUNT}
 * @param start the first local date and time; the rhythm counts from it and takes its time of day
 * @param zone the zone
 * @param except beats that are left out, in order, by the local date and time that the rule gives them; also of those added; at
 *     most 1,000
 * @param extra local dates and times that are added to the rule's, in order; at most 1,000
 */
public record Recurrence(
        String rule, LocalDateTime start, ZoneId zone, Set<LocalDateTime> except, Set<LocalDateTime> extra) {

    private static final int MOST_CHARACTERS = 500;
    private static final int MOST_DATES = 1_000;

    /**
     * Checks the rule's outer shape; the engine reads the rest when it is used. Copies the dates.
     *
     * @param rule the rule
     * @param start the first local date and time
     * @param zone the zone
     * @param except beats that are left out
     * @param extra local dates and times that are added
     */
    public Recurrence {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(zone, "zone");
        except = Collections.unmodifiableSet(new TreeSet<>(except));
        extra = Collections.unmodifiableSet(new TreeSet<>(extra));
        Faults.of("Recurrence")
                .check(rule.length() <= MOST_CHARACTERS, "rule", "must have at most " + MOST_CHARACTERS + " characters")
                .check(
                        rule.matches("(.*;)?FREQ=(HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY)(;.*)?"),
                        "rule",
                        "must name FREQ as HOURLY, DAILY, WEEKLY, MONTHLY or YEARLY, is \"" + rule + "\"")
                .check(except.size() <= MOST_DATES, "except", "must have at most 1,000 dates, has ", except.size())
                .check(extra.size() <= MOST_DATES, "extra", "must have at most 1,000 dates, has ", extra.size())
                .raise();
    }

    /**
     * A rhythm with nothing left out or added.
     *
     * @param rule the rule
     * @param start the first local date and time
     * @param zone the zone
     */
    public Recurrence(String rule, LocalDateTime start, ZoneId zone) {
        this(rule, start, zone, Set.of(), Set.of());
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

    /**
     * The same rhythm with beats left out, as {@code EXDATE} does (RFC 5545, section 3.8.5.1); one that it does not have changes
     * nothing.
     *
     * @param beats the local dates and times that the rule gives them; those left out before stay so
     * @return the rhythm
     */
    public Recurrence except(LocalDateTime... beats) {
        return new Recurrence(rule, start, zone, with(except, beats), extra);
    }

    /**
     * The same rhythm with beats added, as {@code RDATE} does (RFC 5545, section 3.8.5.2); {@code COUNT} and {@code UNTIL} do
     * not end them.
     *
     * @param beats the local dates and times; those added before stay so
     * @return the rhythm
     */
    public Recurrence and(LocalDateTime... beats) {
        return new Recurrence(rule, start, zone, except, with(extra, beats));
    }

    private static Set<LocalDateTime> with(Set<LocalDateTime> dates, LocalDateTime... more) {
        Set<LocalDateTime> all = new TreeSet<>(dates);
        Collections.addAll(all, more);
        return all;
    }
}
