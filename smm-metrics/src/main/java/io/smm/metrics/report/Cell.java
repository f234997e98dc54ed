package io.smm.metrics.report;

import io.smm.Money;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * One typed value of a report, exact and unformatted; a value that is not there says why. Rounding, separators, zones and
 * languages are the renderer's.
 */
public sealed interface Cell {

    /**
     * Words.
     *
     * @param value plain text, never markup; may be empty
     */
    record Text(String value) implements Cell {
        /**
         * Checks that the text is there.
         *
         * @param value plain text, never markup
         */
        public Text {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public boolean fits(CellKind kind) {
            return kind == CellKind.TEXT || kind == CellKind.ANY;
        }
    }

    /**
     * A number.
     *
     * @param value the number
     * @param unit its unit, such as {@code "people"}; empty for a pure number
     */
    @SuppressWarnings("AvoidCommonTypeNames") // Always written Cell.Number; nobody imports it.
    record Number(BigDecimal value, String unit) implements Cell {
        /**
         * Checks that both are there.
         *
         * @param value the number
         * @param unit its unit, such as {@code "people"}
         */
        public Number {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(unit, "unit");
        }

        @Override
        public boolean fits(CellKind kind) {
            return kind == CellKind.NUMBER || kind == CellKind.ANY;
        }
    }

    /**
     * An amount of money, which may have more digits than the currency's minor unit.
     *
     * @param money the amount
     */
    record Amount(Money money) implements Cell {
        /**
         * Checks that the money is there.
         *
         * @param money the amount
         */
        public Amount {
            Objects.requireNonNull(money, "money");
        }

        @Override
        public boolean fits(CellKind kind) {
            return kind == CellKind.MONEY || kind == CellKind.ANY;
        }
    }

    /**
     * A fraction that is shown as a percentage.
     *
     * @param fraction the fraction: 0.05 is shown as 5 %
     */
    record Percent(BigDecimal fraction) implements Cell {
        /**
         * Checks that the fraction is there.
         *
         * @param fraction the fraction: 0.05 is shown as 5 %
         */
        public Percent {
            Objects.requireNonNull(fraction, "fraction");
        }

        @Override
        public boolean fits(CellKind kind) {
            return kind == CellKind.PERCENT || kind == CellKind.ANY;
        }
    }

    /**
     * A moment in time.
     *
     * @param instant the instant, shown in the report's zone
     */
    record Moment(Instant instant) implements Cell {
        /**
         * Checks that the instant is there.
         *
         * @param instant the instant, shown in the report's zone
         */
        public Moment {
            Objects.requireNonNull(instant, "instant");
        }

        @Override
        public boolean fits(CellKind kind) {
            return kind == CellKind.DATE || kind == CellKind.ANY;
        }
    }

    /**
     * A local date and time whose zone nobody knows: shown as it is.
     *
     * @param dateTime the date and time
     */
    record LocalMoment(LocalDateTime dateTime) implements Cell {
        /**
         * Checks that the date and time is there.
         *
         * @param dateTime the date and time
         */
        public LocalMoment {
            Objects.requireNonNull(dateTime, "dateTime");
        }

        @Override
        public boolean fits(CellKind kind) {
            return kind == CellKind.DATE || kind == CellKind.ANY;
        }
    }

    /**
     * A value that is not there.
     *
     * @param reason why, for programs
     * @param explanation why, for a person; may be empty
     */
    record Undefined(UndefinedReason reason, String explanation) implements Cell {
        /**
         * Checks that both are there.
         *
         * @param reason why, for programs
         * @param explanation why, for a person
         */
        public Undefined {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(explanation, "explanation");
        }

        @Override
        public boolean fits(CellKind kind) {
            return true;
        }
    }

    /**
     * A metric's result: a percentage, an amount of money, a number with its unit, or why there is none. An amount is that of
     * {@link MetricResult#money()}; one too large for money is a number whose unit names the currency.
     *
     * @param result the result
     * @return the cell
     */
    static Cell of(MetricResult result) {
        Optional<UndefinedReason> reason = result.reason();
        if (reason.isPresent()) {
            return new Undefined(reason.get(), result.explanation());
        }
        BigDecimal value = result.value().orElseThrow();
        if (result.unit().equals(Unit.FRACTION)) {
            return new Percent(value);
        }
        return result.money()
                .<Cell>map(Amount::new)
                .orElseGet(() -> new Number(value, result.unit().toString()));
    }

    /**
     * Tells whether this cell may stand in a column.
     *
     * @param kind the column's kind
     * @return whether it may
     */
    boolean fits(CellKind kind);
}
