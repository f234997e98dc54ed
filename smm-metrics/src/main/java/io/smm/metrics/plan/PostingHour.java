package io.smm.metrics.plan;

import io.smm.metrics.MetricResult;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Objects;

/**
 * What an account's posts did that were published in one hour of the week.
 *
 * @param day the day, in the account's zone
 * @param hour the hour of that day, 0 to 23
 * @param posts how many posts were published in it; 1 or more
 * @param mean what they came to on average
 * @param expected what a further post may be expected to come to: the mean, drawn towards the account's by how little it rests on, with
 *     a 95 % interval
 * @param weight how much of it is the hour's own mean, 0 to 1; the rest is the account's
 */
public record PostingHour(
        DayOfWeek day, int hour, long posts, BigDecimal mean, MetricResult expected, BigDecimal weight) {

    /**
     * Checks that everything is there.
     *
     * @param day the day
     * @param hour the hour of that day
     * @param posts how many posts were published in it
     * @param mean what they came to on average
     * @param expected what a further post may be expected to come to
     * @param weight how much of it is the hour's own mean
     */
    public PostingHour {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(mean, "mean");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(weight, "weight");
    }
}
