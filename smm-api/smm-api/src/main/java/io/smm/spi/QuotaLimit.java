package io.smm.spi;

import io.smm.CurrencyCode;
import io.smm.error.InvalidInputException;
import java.util.Objects;
import java.util.OptionalLong;

/** How much of a quota there is, and in what it is measured. */
public sealed interface QuotaLimit {

    /**
     * So many points: calls, or the network's own cost units.
     *
     * @param most the points of one window, of a full bucket, or the slots; one or more
     */
    record Points(long most) implements QuotaLimit {
        /**
         * Checks that there are any.
         *
         * @param most the points of one window
         */
        public Points {
            if (most <= 0) {
                throw InvalidInputException.of("QuotaRule", "limit", "must be positive");
            }
        }

        @Override
        public OptionalLong stated() {
            return OptionalLong.of(most);
        }
    }

    /**
     * A gauge that the network shows in its answers, in percent of a quota whose size it keeps to itself. Charges do not move
     * it, only answers do; from {@code slowDownAt} on calls are spaced, at 100 they stop.
     *
     * @param slowDownAt from how many percent on; 1 to 99
     */
    record Percent(int slowDownAt) implements QuotaLimit {
        /**
         * Checks the percentage.
         *
         * @param slowDownAt from how many percent on calls are spaced
         */
        public Percent {
            if (slowDownAt < 1 || slowDownAt > 99) {
                throw InvalidInputException.of("QuotaRule", "slowDownAt", "must be 1 to 99, is " + slowDownAt);
            }
        }

        @Override
        public OptionalLong stated() {
            return OptionalLong.of(100);
        }
    }

    /**
     * Money: the network bills each call, and how much may be spent is the host's to say by a {@link SpendBudget}. Without one
     * the spending is counted and not bounded. Points are millionths of the currency's major unit.
     *
     * @param currency what the network bills in
     */
    record Spend(CurrencyCode currency) implements QuotaLimit {
        /**
         * Checks that there is a currency.
         *
         * @param currency what the network bills in
         */
        public Spend {
            Objects.requireNonNull(currency, "currency");
        }
    }

    /**
     * A limit that exists and that the network does not publish. The ledger counts, learns a ceiling when a call is refused,
     * and tries a little more in each later window.
     */
    record Unpublished() implements QuotaLimit {}

    /** {@return the points that the network states; empty when it states none} */
    default OptionalLong stated() {
        return OptionalLong.empty();
    }
}
