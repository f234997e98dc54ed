package io.smm.post.plan;

import io.smm.TimeWindow;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * What is planned and published between two days.
 *
 * @param window the days as a span of time
 * @param zone the zone of the days
 * @param entries everything in it, in the order of time
 * @param advice what a person should look at
 */
public record ContentCalendar(
        TimeWindow window, ZoneId zone, List<CalendarEntry> entries, List<CalendarAdvice> advice) {

    /**
     * Copies the lists.
     *
     * @param window the days as a span of time
     * @param zone the zone of the days
     * @param entries everything in it
     * @param advice what a person should look at
     */
    public ContentCalendar {
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(zone, "zone");
        entries = List.copyOf(entries);
        advice = List.copyOf(advice);
    }

    /**
     * What lies on one day.
     *
     * @param day the day, in the calendar's zone
     * @return the entries, in the order of time
     */
    public List<CalendarEntry> on(LocalDate day) {
        return entries.stream()
                .filter(entry -> entry.at().atZone(zone).toLocalDate().equals(day))
                .toList();
    }
}
