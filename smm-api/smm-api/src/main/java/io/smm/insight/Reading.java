package io.smm.insight;

import io.smm.Money;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of one metric of one thing: a value, or the reason why there is none. A missing value is never zero.
 */
public sealed interface Reading {

    /**
     * A value.
     *
     * @param number the number, in the metric's unit; exact
     * @param lineage where it comes from
     */
    record Value(BigDecimal number, Lineage lineage) implements Reading {
        /**
         * Checks the components.
         *
         * @param number the number, in the metric's unit
         * @param lineage where it comes from
         */
        public Value {
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(lineage, "lineage");
        }

        @Override
        public Optional<BigDecimal> value() {
            return Optional.of(number);
        }

        /** {@return the amount, when it is money and the lineage knows its currency; empty otherwise} */
        public Optional<Money> money() {
            return lineage.currency().map(currency -> new Money(number, currency));
        }
    }

    /** Nobody asked for it. */
    record NotRequested() implements Reading {
        @Override
        public Optional<BigDecimal> value() {
            return Optional.empty();
        }
    }

    /**
     * The network does not report it at all.
     *
     * @param why what the network offers or not, for a person to read
     */
    record NotReported(String why) implements Reading {
        /**
         * Checks the component.
         *
         * @param why what the network offers or not, for a person to read
         */
        public NotReported {
            Objects.requireNonNull(why, "why");
        }

        @Override
        public Optional<BigDecimal> value() {
            return Optional.empty();
        }
    }

    /**
     * The network has it and holds it back: too few people, no right to see it.
     *
     * @param why the threshold or the right that is missing
     */
    record Withheld(String why) implements Reading {
        /**
         * Checks the component.
         *
         * @param why the threshold or the right that is missing
         */
        public Withheld {
            Objects.requireNonNull(why, "why");
        }

        @Override
        public Optional<BigDecimal> value() {
            return Optional.empty();
        }
    }

    /**
     * It should be there and is not: an empty cell, an absent field.
     *
     * @param why what was found in its place
     */
    record Unknown(String why) implements Reading {
        /**
         * Checks the component.
         *
         * @param why what was found in its place
         */
        public Unknown {
            Objects.requireNonNull(why, "why");
        }

        @Override
        public Optional<BigDecimal> value() {
            return Optional.empty();
        }
    }

    /** {@return the number, or empty when there is none for whatever reason} */
    Optional<BigDecimal> value();

    /**
     * A counted value.
     *
     * @param count the count
     * @param lineage where it comes from
     * @return the reading
     */
    static Reading of(long count, Lineage lineage) {
        return new Value(BigDecimal.valueOf(count), lineage);
    }
}
