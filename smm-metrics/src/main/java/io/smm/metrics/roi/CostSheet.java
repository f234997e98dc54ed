package io.smm.metrics.roi;

import io.smm.CurrencyCode;
import io.smm.Money;
import io.smm.metrics.Evidence;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a campaign cost, item by item: media, labour, tools, other. Each item is rounded once to its minor unit and totals add
 * the rounded items, so that the lines add up. A kind of which no item is given is not known, never zero: give an item of
 * zero for what was free. Items of two currencies have no total ({@link UndefinedReason#CURRENCY_MISMATCH}) until they are
 * converted by given rates. Immutable; totals are O(n).
 *
 * @param items the costs in the order in which they were given; unmodifiable, may be empty
 */
public record CostSheet(List<CostItem> items) {

    /**
     * Copies the items.
     *
     * @param items the costs
     */
    public CostSheet {
        items = List.copyOf(items);
    }

    /** {@return a builder without costs} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return everything that was spent; undefined when there is no item, or two currencies} */
    public MetricResult total() {
        return total("cost", items);
    }

    /**
     * What was spent for one kind.
     *
     * @param kind the kind
     * @return the sum; undefined ({@link UndefinedReason#MISSING_INPUT}) when no item of it is given
     */
    public MetricResult total(CostKind kind) {
        return total(kind.words() + "-cost", of(kind));
    }

    /**
     * The costs of one kind.
     *
     * @param kind the kind
     * @return the items in order; unmodifiable
     */
    public List<CostItem> of(CostKind kind) {
        return items.stream().filter(item -> item.kind() == kind).toList();
    }

    /**
     * The same costs in one currency, each converted at the rate of its day and rounded half to even. An item of another
     * currency without a day, or without a rate for it, stays as it is: then there is no total.
     *
     * @param target the currency
     * @param rates the rates
     * @return the converted costs
     */
    public CostSheet convertedTo(CurrencyCode target, FxRates rates) {
        return new CostSheet(
                items.stream().map(item -> converted(item, target, rates)).toList());
    }

    private static CostItem converted(CostItem item, CurrencyCode target, FxRates rates) {
        return item.day()
                .map(day -> new DatedAmount(item.name(), day, item.amount()))
                .map(dated -> CurrencyConversion.eachThenAdd(List.of(dated), target, rates))
                .flatMap(conversion -> conversion.total().money())
                .map(money -> new CostItem(item.kind(), item.name(), item.day(), money))
                .orElse(item);
    }

    private static MetricResult total(String words, List<CostItem> items) {
        MetricName name = new MetricName(words, Optional.empty(), Optional.empty());
        if (items.isEmpty()) {
            return MetricResult.undefined(
                    name,
                    Unit.of("money"),
                    UndefinedReason.MISSING_INPUT,
                    words.replace('-', ' ') + " is not known",
                    Evidence.none());
        }
        List<String> currencies = items.stream()
                .map(item -> item.amount().currency().code())
                .distinct()
                .sorted()
                .toList();
        if (currencies.size() > 1) {
            return MetricResult.undefined(
                    name,
                    Unit.of("money"),
                    UndefinedReason.CURRENCY_MISMATCH,
                    words.replace('-', ' ') + " is in " + String.join(" and ", currencies)
                            + "; they meet only through a given rate",
                    Evidence.none().leavingOut(UndefinedReason.CURRENCY_MISMATCH, items.size()));
        }
        List<Money> amounts = items.stream().map(CostItem::amount).toList();
        return MetricResult.exact(
                name, Unit.money(amounts.get(0).currency()), Amounts.sum(amounts), Evidence.counting(items.size()));
    }

    /** Builds a {@link CostSheet}. Not thread-safe. */
    public static final class Builder {
        private final List<CostItem> items = new ArrayList<>();

        private Builder() {}

        /**
         * Adds a cost.
         *
         * @param item the cost
         * @return this
         */
        public Builder item(CostItem item) {
            items.add(Objects.requireNonNull(item, "item"));
            return this;
        }

        /**
         * Adds a cost without a day.
         *
         * @param kind what it was for
         * @param name what it is; not blank
         * @param amount zero or more; rounded half to even
         * @return this
         */
        public Builder add(CostKind kind, String name, Money amount) {
            return item(CostItem.of(kind, name, amount));
        }

        /**
         * Adds a cost of a day.
         *
         * @param kind what it was for
         * @param name what it is; not blank
         * @param day its day, for its exchange rate
         * @param amount zero or more; rounded half to even
         * @return this
         */
        public Builder add(CostKind kind, String name, LocalDate day, Money amount) {
            return item(CostItem.of(kind, name, day, amount));
        }

        /**
         * Adds labour: hours * price of an hour, computed exactly and rounded once, half to even.
         *
         * @param name whose or what labour; not blank
         * @param hours the hours; zero or more
         * @param hourly what an hour costs; zero or more
         * @return this
         */
        public Builder labour(String name, BigDecimal hours, Money hourly) {
            return add(CostKind.LABOUR, name, hourly.times(hours));
        }

        /** {@return the sheet} */
        public CostSheet build() {
            return new CostSheet(items);
        }
    }
}
