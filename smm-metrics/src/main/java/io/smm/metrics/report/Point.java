package io.smm.metrics.report;

import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import java.math.BigDecimal;
import java.util.Objects;

/** One point of a series: a value, or the reason why there is none. A missing point is never drawn as zero. */
public sealed interface Point {

    /**
     * A value.
     *
     * @param number the number, in the unit of the chart's value axis; a fraction where that shows percentages
     */
    record Value(BigDecimal number) implements Point {
        /**
         * Checks that the number is there.
         *
         * @param number the number, in the unit of the chart's value axis
         */
        public Value {
            Objects.requireNonNull(number, "number");
        }
    }

    /**
     * No value.
     *
     * @param reason why, for programs
     * @param explanation why, for a person; may be empty
     */
    record Missing(UndefinedReason reason, String explanation) implements Point {
        /**
         * Checks that both are there.
         *
         * @param reason why, for programs
         * @param explanation why, for a person
         */
        public Missing {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(explanation, "explanation");
        }
    }

    /**
     * A metric's result as a point.
     *
     * @param result the result, in the unit of the chart's value axis
     * @return its value, or why there is none
     */
    static Point of(MetricResult result) {
        return result.value()
                .<Point>map(Value::new)
                .orElseGet(() -> new Missing(result.reason().orElseThrow(), result.explanation()));
    }
}
