package io.smm.metrics.plan;

import io.smm.metrics.MetricResult;
import io.smm.post.plan.WeeklyTime;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What an account's posts did that were published in one hour of the week.
 *
 * @param from when the hour begins, in the account's zone; {@link io.smm.post.plan.PostingSlots} take it
 * @param posts how many posts were published in it; 1 or more
 * @param mean what they came to on average
 * @param expected what a further post may be expected to come to: the mean, drawn towards the account's by how little it rests on, with
 *     a 95 % interval
 * @param weight how much of it is the hour's own mean, 0 to 1; the rest is the account's
 */
public record PostingHour(WeeklyTime from, long posts, BigDecimal mean, MetricResult expected, BigDecimal weight) {

    /**
     * Checks that everything is there.
     *
     * @param from when the hour begins
     * @param posts how many posts were published in it
     * @param mean what they came to on average
     * @param expected what a further post may be expected to come to
     * @param weight how much of it is the hour's own mean
     */
    public PostingHour {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(mean, "mean");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(weight, "weight");
    }
}
