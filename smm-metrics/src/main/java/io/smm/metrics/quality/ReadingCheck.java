package io.smm.metrics.quality;

import io.smm.insight.MetricId;
import io.smm.insight.MetricUnit;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import java.math.BigDecimal;
import java.util.Optional;

/** Tells which readings no metric computes with. */
public final class ReadingCheck {

    /** Digits on either side of the point beyond which a number is no count and no money but an attack on memory. */
    private static final int MOST_DIGITS = 1_000;

    private ReadingCheck() {}

    /**
     * Tells whether a number has a size that can be computed with.
     *
     * @param number the number
     * @return whether it has at most 1,000 digits on either side of the point
     */
    public static boolean isReasonable(BigDecimal number) {
        long before = (long) number.precision() - number.scale();
        return number.scale() <= MOST_DIGITS && before <= MOST_DIGITS;
    }

    /**
     * Tells whether a reading is refused: a count below zero, or a number too long to be one. A metric that needs it has no
     * value.
     *
     * @param post the post that it is about
     * @param metric the metric that was read
     * @param reading what was read
     * @return what is wrong with it; empty when it can be used, or is not known
     */
    public static Optional<Finding> refused(PostInsights post, MetricId metric, Reading reading) {
        return reading.value().flatMap(number -> {
            if (!isReasonable(number)) {
                return Optional.of(finding(Finding.ABSURD_NUMBER, post, metric + " has more than 1,000 digits"));
            }
            if (number.signum() < 0 && metric.unit() != MetricUnit.FRACTION) {
                String message = metric + " is " + number.toPlainString() + ", below zero";
                return Optional.of(finding(Finding.NEGATIVE_COUNT, post, message));
            }
            return Optional.empty();
        });
    }

    private static Finding finding(String code, PostInsights post, String message) {
        return new Finding(code, Severity.REFUSED, post.post().id(), message);
    }
}
