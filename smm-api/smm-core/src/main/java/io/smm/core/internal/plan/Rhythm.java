package io.smm.core.internal.plan;

import io.smm.TimeWindow;
import io.smm.error.Fault;
import io.smm.error.InvalidInputException;
import io.smm.post.plan.Recurrence;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * When a recurrence beats. Counts in local time, as if it were UTC, so that the hour stays when the clocks change; the zone
 * comes in last.
 */
final class Rhythm {

    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");
    private static final Pattern UNTIL = Pattern.compile("UNTIL=(\\d{8}T\\d{6})Z");
    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    /** How many occurrences one question may give. */
    static final int MOST = 500;

    /** How many occurrences before the window are passed over at most: a hundred years of hours, well under a second. */
    private static final int MOST_BEFORE = 100 * 366 * 24;

    /**
     * One beat.
     *
     * @param index its number in the rhythm, from 0
     * @param original its local date and time as the rule gives it
     * @param at when it is
     */
    record Beat(int index, LocalDateTime original, ZonedDateTime at) {

        Instant instant() {
            return at.toInstant();
        }
    }

    private final Recurrence recurrence;

    Rhythm(Recurrence recurrence) {
        this.recurrence = recurrence;
    }

    /** {@return the beats in a window, in order} */
    List<Beat> in(TimeWindow window) {
        List<Beat> beats = new ArrayList<>();
        RecurrenceRuleIterator iterator = iterator();
        for (int index = 0; iterator.hasNext(); index++) {
            Beat beat = beat(index, iterator.nextMillis());
            if (!beat.instant().isBefore(window.to()) || beats.size() == MOST) {
                return beats;
            }
            if (window.contains(beat.instant())) {
                // Two hours that fall together when the clocks go forward are one beat.
                if (beats.isEmpty()
                        || beat.instant().isAfter(beats.get(beats.size() - 1).instant())) {
                    beats.add(beat);
                }
            } else if (index > MOST_BEFORE) {
                throw InvalidInputException.of(
                        "Recurrence",
                        "start",
                        "lies more than " + MOST_BEFORE + " occurrences before " + window.from());
            }
        }
        return beats;
    }

    private RecurrenceRuleIterator iterator() {
        try {
            return new RecurrenceRule(ruleInLocalTime(), RecurrenceRule.RfcMode.RFC5545_STRICT)
                    .iterator(recurrence.start().toInstant(ZoneOffset.UTC).toEpochMilli(), UTC);
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException | DateTimeException invalid) {
            throw new InvalidInputException(
                    "Recurrence",
                    List.of(new Fault(
                            "rule",
                            "\"" + recurrence.rule() + "\" is no rule of RFC 5545 for this start: "
                                    + invalid.getMessage())),
                    invalid);
        }
    }

    /** The rule with its end, which it gives in UTC, in the local time in which it is counted here. */
    private String ruleInLocalTime() {
        Matcher until = UNTIL.matcher(recurrence.rule());
        if (!until.find()) {
            return recurrence.rule();
        }
        LocalDateTime end = LocalDateTime.parse(until.group(1), BASIC)
                .atZone(ZoneOffset.UTC)
                .withZoneSameInstant(recurrence.zone())
                .toLocalDateTime();
        return until.replaceFirst("UNTIL=" + BASIC.format(end) + "Z");
    }

    private Beat beat(int index, long moment) {
        LocalDateTime local = LocalDateTime.ofInstant(Instant.ofEpochMilli(moment), ZoneOffset.UTC);
        return new Beat(index, local, local.atZone(recurrence.zone()));
    }
}
