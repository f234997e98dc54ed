package io.smm.metrics.roi;

import io.smm.CurrencyCode;
import io.smm.Money;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import io.smm.metrics.quality.Finding;
import io.smm.metrics.quality.Severity;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Amounts of several currencies in one (I-09). Without a rate for one of them the total is undefined
 * ({@link UndefinedReason#CURRENCY_MISMATCH}) and names the items; they are counted as left out. Rates that were derived are
 * flagged ({@link Finding#DERIVED_RATE}). No items add up to zero. Immutable; O(n log n).
 *
 * @param total the sum in the target currency, or why there is none
 * @param items each amount that could be converted, in the order in which they were given; none where amounts were added first;
 *     unmodifiable
 * @param rates the rates used, each once, in the order of their use; unmodifiable
 */
public record CurrencyConversion(MetricResult total, List<ConvertedAmount> items, List<FxRate> rates) {

    /**
     * Copies the lists.
     *
     * @param total the sum in the target currency, or why there is none
     * @param items each amount that could be converted
     * @param rates the rates used
     */
    public CurrencyConversion {
        Objects.requireNonNull(total, "total");
        items = List.copyOf(items);
        rates = List.copyOf(rates);
    }

    /**
     * I-09: converts each item at the rate of its day, rounds it half to even to the target's minor unit, and adds.
     *
     * @param items the amounts
     * @param target the currency to convert into
     * @param rates the rates
     * @return the conversion
     */
    public static CurrencyConversion eachThenAdd(Collection<DatedAmount> items, CurrencyCode target, FxRates rates) {
        return eachThenAdd(items, target, rates, RoundingMode.HALF_EVEN);
    }

    /**
     * The same, rounded in another way.
     *
     * @param items the amounts
     * @param target the currency to convert into
     * @param rates the rates
     * @param rounding how each item is rounded; not {@link RoundingMode#UNNECESSARY}
     * @return the conversion
     * @throws io.smm.error.InvalidInputException when the rounding is {@code UNNECESSARY}
     */
    public static CurrencyConversion eachThenAdd(
            Collection<DatedAmount> items, CurrencyCode target, FxRates rates, RoundingMode rounding) {
        Amounts.rounding(rounding);
        List<ConvertedAmount> converted = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (DatedAmount item : items) {
            CurrencyCode own = item.amount().currency();
            Optional<FxRate> rate = rates.rate(own, target, item.day());
            if (rate.isEmpty() && !own.equals(target)) {
                without.add(item.item() + " (" + own + " on " + item.day() + ")");
            } else {
                Money amount = Amounts.rounded(exact(item.amount(), rate), target, rounding);
                converted.add(new ConvertedAmount(item, amount, rate));
            }
        }
        Set<FxRate> used = new LinkedHashSet<>();
        converted.forEach(one -> one.rate().ifPresent(used::add));
        Fraction sum =
                Amounts.sum(converted.stream().map(ConvertedAmount::amount).toList());
        MetricName name = MetricName.of("I-09", "converted-amount(each-then-add," + target + ")");
        MetricResult total = total(name, target, sum, converted.size(), without, used);
        return new CurrencyConversion(total, converted, List.copyOf(used));
    }

    /**
     * I-09 in the other order: adds the amounts of each currency, converts the sums at the rates of one day, and rounds the
     * total once, half to even.
     *
     * @param items the amounts, of any days
     * @param target the currency to convert into
     * @param rates the rates
     * @param rateDay the day whose rates are used
     * @return the conversion; without items, as nothing was rounded by itself
     */
    public static CurrencyConversion addThenConvert(
            Collection<DatedAmount> items, CurrencyCode target, FxRates rates, LocalDate rateDay) {
        return addThenConvert(items, target, rates, rateDay, RoundingMode.HALF_EVEN);
    }

    /**
     * The same, rounded in another way.
     *
     * @param items the amounts, of any days
     * @param target the currency to convert into
     * @param rates the rates
     * @param rateDay the day whose rates are used
     * @param rounding how the total is rounded; not {@link RoundingMode#UNNECESSARY}
     * @return the conversion; without items, as nothing was rounded by itself
     * @throws io.smm.error.InvalidInputException when the rounding is {@code UNNECESSARY}
     */
    public static CurrencyConversion addThenConvert(
            Collection<DatedAmount> items,
            CurrencyCode target,
            FxRates rates,
            LocalDate rateDay,
            RoundingMode rounding) {
        Amounts.rounding(rounding);
        Map<String, Money> sums = new TreeMap<>();
        items.forEach(item -> sums.merge(item.amount().currency().code(), item.amount(), Money::plus));
        List<Fraction> parts = new ArrayList<>();
        Set<FxRate> used = new LinkedHashSet<>();
        List<String> without = new ArrayList<>();
        sums.values().forEach(sum -> {
            Optional<FxRate> rate = rates.rate(sum.currency(), target, rateDay);
            rate.ifPresent(used::add);
            if (rate.isPresent() || sum.currency().equals(target)) {
                parts.add(exact(sum, rate));
            } else {
                items.stream()
                        .filter(item -> item.amount().currency().equals(sum.currency()))
                        .forEach(item -> without.add(item.item() + " (" + sum.currency() + " on " + rateDay + ")"));
            }
        });
        Money rounded = Amounts.rounded(Fraction.sum(parts), target, rounding);
        MetricName name = MetricName.of("I-09", "converted-amount(add-then-convert," + target + ")");
        MetricResult total =
                total(name, target, Fraction.of(rounded.amount()), items.size() - without.size(), without, used);
        return new CurrencyConversion(total, List.of(), List.copyOf(used));
    }

    private static Fraction exact(Money amount, Optional<FxRate> rate) {
        return Fraction.of(amount.amount()).times(rate.map(FxRate::rate).orElse(Fraction.ONE));
    }

    private static MetricResult total(
            MetricName name, CurrencyCode target, Fraction sum, int used, List<String> without, Set<FxRate> rates) {
        Evidence evidence = Evidence.counting(used).leavingOut(UndefinedReason.CURRENCY_MISMATCH, without.size());
        for (FxRate rate : rates) {
            if (rate.derived()) {
                String pair = rate.from() + "/" + rate.to() + " of " + rate.day();
                evidence = evidence.with(new Finding(
                        Finding.DERIVED_RATE, Severity.NOTICE, pair, "was not given but derived: " + rate.source()));
            }
        }
        Unit unit = Unit.money(target);
        String why = "no rate into " + target + " is given for " + Amounts.named(without);
        return without.isEmpty()
                ? MetricResult.exact(name, unit, sum, evidence)
                : MetricResult.undefined(name, unit, UndefinedReason.CURRENCY_MISMATCH, why, evidence);
    }
}
