package io.smm.metrics;

import io.smm.CurrencyCode;
import io.smm.insight.MetricId;
import java.util.Objects;
import java.util.Optional;

/**
 * The unit of a metric's value. An open value.
 *
 * @param words the unit in words, such as {@code "people"} or, for money, what it is per: {@code "per click"}; empty for a
 *     plain amount of money
 * @param currency the currency of an amount of money; empty for everything else
 */
public record Unit(String words, Optional<CurrencyCode> currency) {

    /** A part of one: 0.05 is five percent. */
    public static final Unit FRACTION = of("fraction");

    /** A quotient that is not a part of anything, such as revenue by spend. */
    public static final Unit RATIO = of("ratio");

    /** Things that happened. */
    public static final Unit EVENTS = of("events");

    /** People counted once each. */
    public static final Unit PEOPLE = of("people");

    /** Events by posts. */
    public static final Unit PER_POST = of("per post");

    /** Elapsed time. */
    public static final Unit SECONDS = of("seconds");

    /** Displays by people. */
    public static final Unit VIEWS_PER_PERSON = of("views per person");

    /**
     * Checks that both are there.
     *
     * @param words the unit in words, such as {@code "people"} or, for money, what it is per: {@code "per click"}
     * @param currency the currency of an amount of money
     */
    public Unit {
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(currency, "currency");
    }

    /**
     * A unit that is not money.
     *
     * @param words the unit in words
     * @return the unit
     */
    public static Unit of(String words) {
        return new Unit(words, Optional.empty());
    }

    /**
     * Money for one of something.
     *
     * @param currency the currency; empty when it is not known because the amount is not
     * @param what what it is for, such as {@code "click"}
     * @return the unit
     */
    public static Unit moneyPer(Optional<CurrencyCode> currency, String what) {
        return new Unit("per " + what, currency);
    }

    /**
     * A plain amount of money.
     *
     * @param currency its currency
     * @return the unit
     */
    public static Unit money(CurrencyCode currency) {
        return new Unit("", Optional.of(currency));
    }

    /**
     * The unit in which a network's own metric is counted.
     *
     * @param metric the metric
     * @return the unit; for what stands at one moment the metric's own name, such as {@code "followers"}
     */
    public static Unit of(MetricId metric) {
        return switch (metric.unit()) {
            case EVENTS -> EVENTS;
            case PEOPLE -> PEOPLE;
            case FRACTION -> FRACTION;
            case LEVEL, SCORE -> of(metric.id());
            case SECONDS -> SECONDS;
            case MONEY -> of("money");
        };
    }

    @Override
    public String toString() {
        return (currency.map(CurrencyCode::code).orElse("") + " " + words).strip();
    }
}
