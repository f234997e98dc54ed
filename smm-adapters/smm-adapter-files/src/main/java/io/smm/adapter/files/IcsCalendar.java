package io.smm.adapter.files;

import io.smm.adapter.files.internal.IcsText;
import io.smm.error.InvalidInputException;
import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import io.smm.post.PostPart;
import io.smm.post.plan.CalendarEntry;
import io.smm.post.plan.ContentCalendar;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Writes a content calendar as iCalendar (RFC 5545), for the calendars of people: an event for each post, at its moment in UTC, without
 * length, with its words, its state and its labels. Posts that were cancelled, missed or refused are written as cancelled, so that a
 * calendar that has them already takes them away. An entry keeps its {@code UID} however often it is moved.
 *
 * <p>Immutable and thread-safe.
 */
public final class IcsCalendar {

    private static final int SUMMARY = 60;

    private final String domain;

    private IcsCalendar(String domain) {
        this.domain = domain;
    }

    /**
     * A writer.
     *
     * @param domain a name of the host's own, such as its domain: with the posts' ids it makes the events' own, which are to be like none
     *     in the world; letters, digits, dots and hyphens
     * @return the writer
     * @throws InvalidInputException when the name has anything else, or nothing
     */
    public static IcsCalendar of(String domain) {
        Objects.requireNonNull(domain, "domain");
        if (!domain.matches("[A-Za-z0-9.-]{1,200}")) {
            throw InvalidInputException.of(
                    "IcsCalendar", "domain", "must have 1 to 200 letters, digits, dots and hyphens");
        }
        return new IcsCalendar(domain);
    }

    /**
     * Writes a calendar. To be stored or sent as {@code text/calendar} in UTF-8.
     *
     * @param calendar the calendar
     * @param writtenAt now: when what is written was so
     * @param out takes the text; not closed
     * @throws IOException when it cannot be written
     */
    public void write(ContentCalendar calendar, Instant writtenAt, Appendable out) throws IOException {
        IcsText text = new IcsText(out);
        text.line("BEGIN", "VCALENDAR");
        text.line("VERSION", "2.0");
        text.line("PRODID", "-//smm-sdk//Content calendar//EN");
        for (CalendarEntry entry : calendar.entries()) {
            event(entry, writtenAt, text);
        }
        text.line("END", "VCALENDAR");
    }

    private void event(CalendarEntry entry, Instant writtenAt, IcsText text) throws IOException {
        text.line("BEGIN", "VEVENT");
        text.text("UID", id(entry) + "@" + domain);
        text.time("DTSTAMP", writtenAt);
        text.time("DTSTART", entry.at());
        text.text("SUMMARY", summary(entry));
        text.text("DESCRIPTION", words(entry) + "\n\n" + standing(entry));
        text.line("STATUS", status(entry));
        Collection<String> labels = labels(entry);
        if (!labels.isEmpty()) {
            text.texts("CATEGORIES", labels);
        }
        text.line("TRANSP", "TRANSPARENT");
        text.line("END", "VEVENT");
    }

    private static String id(CalendarEntry entry) {
        return entry instanceof CalendarEntry.Planned planned
                ? planned.planned().id().value()
                : delivery(entry).id().value();
    }

    private static String summary(CalendarEntry entry) {
        String words = words(entry).replaceAll("\\s+", " ").strip();
        boolean isLong = words.codePointCount(0, words.length()) > SUMMARY;
        String account = entry.connection()
                .account()
                .handle()
                .orElse(entry.connection().account().id());
        return entry.connection().network().id() + " " + account + ": "
                + (isLong ? words.substring(0, words.offsetByCodePoints(0, SUMMARY)) + "…" : words);
    }

    private static String words(CalendarEntry entry) {
        return entry.post().forAccount(entry.connection()).parts().stream()
                .map(PostPart::text)
                .map(text -> text.text())
                .collect(Collectors.joining("\n\n"));
    }

    private static String standing(CalendarEntry entry) {
        if (entry instanceof CalendarEntry.Planned planned) {
            PlannedPost post = planned.planned();
            return post.state() + post.note().map(note -> ": " + note).orElse("");
        }
        return delivery(entry).state().toString();
    }

    private static String status(CalendarEntry entry) {
        if (!entry.takesPlace()) {
            return "CANCELLED";
        }
        boolean isSure = entry instanceof CalendarEntry.Planned planned
                ? !planned.planned().state().isUnapproved()
                        && planned.planned().state() != PlanState.APPROVED
                        && planned.planned().state() != PlanState.HELD
                        && planned.planned().state() != PlanState.UNKNOWN
                : delivery(entry).state() != DeliveryState.UNKNOWN;
        return isSure ? "CONFIRMED" : "TENTATIVE";
    }

    private static Collection<String> labels(CalendarEntry entry) {
        return entry instanceof CalendarEntry.Planned planned
                ? planned.planned().labels()
                : List.of();
    }

    private static Delivery delivery(CalendarEntry entry) {
        return ((CalendarEntry.Direct) entry).delivery();
    }
}
