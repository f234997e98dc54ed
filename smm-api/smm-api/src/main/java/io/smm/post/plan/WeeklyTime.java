package io.smm.post.plan;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Objects;

/**
 * A time of the week, on the clocks of some zone.
 *
 * @param day the day
 * @param time the time of that day
 */
public record WeeklyTime(DayOfWeek day, LocalTime time) {

    /**
     * Checks that no component is null.
     *
     * @param day the day
     * @param time the time of that day
     */
    public WeeklyTime {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(time, "time");
    }
}
