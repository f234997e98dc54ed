package io.smm.metrics.roi;

import io.smm.CurrencyCode;
import io.smm.Money;
import io.smm.error.Faults;
import io.smm.insight.MetricId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Prices by which somebody values what was not paid for: one for each metric, in one currency, of one day. Immutable.
 *
 * @param name whose prices they are, such as {@code "House rates 2026"}; not blank
 * @param date the day from which they hold
 * @param rates the prices; at least one, one a metric, all in one currency; unmodifiable
 */
public record RateCard(String name, LocalDate date, List<UnitRate> rates) {

    /**
     * Checks the card.
     *
     * @param name whose prices they are
     * @param date the day from which they hold
     * @param rates the prices
     */
    public RateCard {
        Objects.requireNonNull(date, "date");
        rates = List.copyOf(rates);
        Faults faults = Faults.of("RateCard")
                .check(!name.isBlank(), "name", "must not be blank")
                .check(!rates.isEmpty(), "rates", "must not be empty");
        Set<MetricId> priced = new HashSet<>();
        for (int i = 0; i < rates.size(); i++) {
            UnitRate rate = rates.get(i);
            CurrencyCode first = rates.get(0).price().currency();
            faults.check(priced.add(rate.metric()), "rates[" + i + "]", "prices a second time: ", rate.metric())
                    .check(rate.price().currency().equals(first), "rates[" + i + "]", "must be in ", first);
        }
        faults.raise();
    }

    /**
     * Starts a card.
     *
     * @param name whose prices they are; not blank
     * @param date the day from which they hold
     * @return a builder without prices
     */
    public static Builder builder(String name, LocalDate date) {
        return new Builder(name, date);
    }

    /** {@return the currency of all prices} */
    public CurrencyCode currency() {
        return rates.get(0).price().currency();
    }

    /** Builds a {@link RateCard}. Not thread-safe. */
    public static final class Builder {
        private final String name;
        private final LocalDate date;
        private final List<UnitRate> rates = new ArrayList<>();

        private Builder(String name, LocalDate date) {
            this.name = Objects.requireNonNull(name, "name");
            this.date = Objects.requireNonNull(date, "date");
        }

        /**
         * Prices each one of a metric.
         *
         * @param metric what is counted
         * @param price the price of one
         * @return this
         */
        public Builder each(MetricId metric, Money price) {
            rates.add(UnitRate.each(metric, price));
            return this;
        }

        /**
         * Prices a thousand of a metric.
         *
         * @param metric what is counted
         * @param price the price of a thousand
         * @return this
         */
        public Builder perThousand(MetricId metric, Money price) {
            rates.add(UnitRate.perThousand(metric, price));
            return this;
        }

        /**
         * Ends the card.
         *
         * @return the card
         * @throws io.smm.error.InvalidInputException when it is empty, prices a metric twice or in two currencies, or has a
         *     blank name
         */
        public RateCard build() {
            return new RateCard(name, date, rates);
        }
    }
}
