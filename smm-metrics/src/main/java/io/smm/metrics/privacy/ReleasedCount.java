package io.smm.metrics.privacy;

import io.smm.error.InvalidInputException;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import java.util.Objects;

/** A count of people as it may leave the house: itself, or that it is held back. What is held back is not in it. */
public sealed interface ReleasedCount {

    /** {@return whether the count may be seen} */
    boolean isShown();

    /**
     * This count as the result of a metric.
     *
     * @param metric what is counted
     * @param unit its unit, such as {@link Unit#PEOPLE}
     * @return the count, exactly; undefined ({@link UndefinedReason#SUPPRESSED}) when it is held back
     */
    MetricResult as(MetricName metric, Unit unit);

    /**
     * A count that may be seen.
     *
     * @param count how many; not below zero
     */
    record Shown(long count) implements ReleasedCount {

        /**
         * Checks the count.
         *
         * @param count how many; not below zero
         */
        public Shown {
            if (count < 0) {
                throw InvalidInputException.of("ReleasedCount", "count", "must not be below zero, is " + count);
            }
        }

        @Override
        public boolean isShown() {
            return true;
        }

        @Override
        public MetricResult as(MetricName metric, Unit unit) {
            return MetricResult.exact(metric, unit, Fraction.of(count), Evidence.counting(1));
        }
    }

    /**
     * A count that is held back.
     *
     * @param why why it is
     */
    record Suppressed(Suppression why) implements ReleasedCount {

        /**
         * Checks that there is a reason.
         *
         * @param why why it is held back
         */
        public Suppressed {
            Objects.requireNonNull(why, "why");
        }

        @Override
        public boolean isShown() {
            return false;
        }

        @Override
        public MetricResult as(MetricName metric, Unit unit) {
            return MetricResult.undefined(
                    metric,
                    unit,
                    UndefinedReason.SUPPRESSED,
                    why.words(),
                    Evidence.none().leavingOut(UndefinedReason.SUPPRESSED, 1));
        }
    }
}
