package io.smm.ads;

import io.smm.Money;
import io.smm.error.InvalidInputException;

/** How much somebody agreed to spend. Without one, nothing is switched on, and nothing that is on may spend more. */
public sealed interface SpendConsent {

    /**
     * Consent to an amount. A campaign that nothing bounds is refused under it: set a spend cap, or a budget with an end.
     *
     * @param most the most that the campaign may spend in all, in the ad account's currency
     * @return the consent
     */
    static SpendConsent upTo(Money most) {
        return new UpTo(most);
    }

    /**
     * Consent to a campaign that spends its daily budget until somebody stops it.
     *
     * @return the consent
     */
    static SpendConsent untilStopped() {
        return new UntilStopped();
    }

    /**
     * Consent to an amount.
     *
     * @param most the most that the campaign may spend in all; more than zero
     */
    record UpTo(Money most) implements SpendConsent {
        /**
         * Checks the amount.
         *
         * @param most the most that the campaign may spend in all
         */
        public UpTo {
            if (most.signum() <= 0) {
                throw InvalidInputException.of("SpendConsent", "most", "must be more than zero, is " + most);
            }
        }
    }

    /** Consent without a bound. */
    record UntilStopped() implements SpendConsent {}
}
