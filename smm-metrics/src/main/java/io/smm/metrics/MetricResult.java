package io.smm.metrics;

import io.smm.CurrencyCode;
import io.smm.Money;
import io.smm.error.InvalidInputException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a metric answers: a value, or the reason why there is none, and in both cases what that rests on. Immutable.
 *
 * <p>A value is never infinite and never "not a number"; a missing value is never zero.
 */
public final class MetricResult {

    /** What {@link Money} holds on either side of the point. */
    private static final int MOST_DECIMALS = 60;

    private static final BigDecimal BEYOND_MONEY = BigDecimal.ONE.movePointRight(MOST_DECIMALS);

    private final State state;

    private MetricResult(State state) {
        this.state = state;
    }

    /**
     * A value that was computed exactly.
     *
     * @param metric what it is called
     * @param unit its unit
     * @param value the value
     * @param evidence what it rests on
     * @return the result
     */
    public static MetricResult exact(MetricName metric, Unit unit, Fraction value, Evidence evidence) {
        Objects.requireNonNull(value, "value");
        return new MetricResult(new State(metric, unit, value, null, Method.EXACT, null, null, "", evidence));
    }

    /**
     * A value that is an estimate, with its error.
     *
     * @param metric what it is called
     * @param unit its unit
     * @param value the estimate
     * @param method how it was come by; not {@link Method#EXACT}
     * @param bound how far off it may be
     * @param evidence what it rests on
     * @return the result
     * @throws InvalidInputException when the method is exact
     */
    public static MetricResult estimate(
            MetricName metric, Unit unit, BigDecimal value, Method method, ErrorBound bound, Evidence evidence) {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(bound, "bound");
        if (method == Method.EXACT) {
            throw InvalidInputException.of("MetricResult", "method", "must not be EXACT for an estimate");
        }
        return new MetricResult(new State(metric, unit, null, value, method, bound, null, "", evidence));
    }

    /**
     * A value of a formula in floating point, or of a model, that states no error: a geometric mean, a half-life from a
     * logarithm, a decaying speed. Where an error is known, it is an {@link #estimate}.
     *
     * @param metric what it is called
     * @param unit its unit
     * @param value the value; finite
     * @param evidence what it rests on
     * @return the result, of {@link Method#MODEL}
     * @throws InvalidInputException when the value is infinite or not a number
     */
    public static MetricResult computed(MetricName metric, Unit unit, double value, Evidence evidence) {
        if (!Double.isFinite(value)) {
            throw InvalidInputException.of("MetricResult", "value", "must be finite, is " + value);
        }
        return computed(metric, unit, BigDecimal.valueOf(value), evidence);
    }

    /**
     * The same for a value that a double does not hold, such as a p-value of 1e-400.
     *
     * @param metric what it is called
     * @param unit its unit
     * @param value the value
     * @param evidence what it rests on
     * @return the result, of {@link Method#MODEL}
     */
    public static MetricResult computed(MetricName metric, Unit unit, BigDecimal value, Evidence evidence) {
        Objects.requireNonNull(value, "value");
        return new MetricResult(new State(metric, unit, null, value, Method.MODEL, null, null, "", evidence));
    }

    /**
     * What a model says of exact inputs, when the arithmetic is exact and only the model may be wrong.
     *
     * @param metric what it is called
     * @param unit its unit
     * @param value the value
     * @param evidence what it rests on
     * @return the result, of {@link Method#MODEL}
     */
    public static MetricResult modelled(MetricName metric, Unit unit, Fraction value, Evidence evidence) {
        Objects.requireNonNull(value, "value");
        return new MetricResult(new State(metric, unit, value, null, Method.MODEL, null, null, "", evidence));
    }

    /**
     * No value.
     *
     * @param metric what it would be called
     * @param unit the unit that it would have
     * @param reason why there is none, for programs
     * @param explanation why there is none, for a person; names the items that are at fault
     * @param evidence what was looked at
     * @return the result
     */
    public static MetricResult undefined(
            MetricName metric, Unit unit, UndefinedReason reason, String explanation, Evidence evidence) {
        Objects.requireNonNull(reason, "reason");
        return new MetricResult(new State(metric, unit, null, null, Method.EXACT, null, reason, explanation, evidence));
    }

    /** {@return what the metric is called} */
    public MetricName metric() {
        return state.metric;
    }

    /** {@return the unit of its value} */
    public Unit unit() {
        return state.unit;
    }

    /** {@return whether there is a value} */
    public boolean isDefined() {
        return state.reason == null;
    }

    /**
     * The value as a decimal number.
     *
     * @return the value in its unit, rounded to 34 digits where it has more; empty when it is undefined
     */
    public Optional<BigDecimal> value() {
        return state.exact != null ? Optional.of(state.exact.toBigDecimal()) : Optional.ofNullable(state.estimate);
    }

    /** {@return the value without any rounding; empty when it is undefined or not of exact arithmetic} */
    public Optional<Fraction> fraction() {
        return Optional.ofNullable(state.exact);
    }

    /**
     * The value as money, not rounded to the minor unit, but at the {@value #MOST_DECIMALS}th place behind the point (HALF_EVEN):
     * {@link Money} holds no more. Whoever needs the rest takes {@link #fraction()} or {@link #value()}.
     *
     * @return the money; empty when the value is undefined, not money, or 10⁶⁰ and more, which no money is
     */
    public Optional<Money> money() {
        return value().flatMap(amount -> state.unit.currency().flatMap(currency -> money(amount, currency)));
    }

    private static Optional<Money> money(BigDecimal amount, CurrencyCode currency) {
        BigDecimal held =
                amount.scale() > MOST_DECIMALS ? amount.setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN) : amount;
        return held.abs().compareTo(BEYOND_MONEY) < 0 ? Optional.of(new Money(held, currency)) : Optional.empty();
    }

    /** {@return why there is no value; empty when there is one} */
    public Optional<UndefinedReason> reason() {
        return Optional.ofNullable(state.reason);
    }

    /** {@return why there is no value, in words; empty text when there is one} */
    public String explanation() {
        return state.explanation;
    }

    /** {@return how the value was come by} */
    public Method method() {
        return state.method;
    }

    /** {@return how far off the value may be; empty when it is exact, undefined, or its formula states no error} */
    public Optional<ErrorBound> errorBound() {
        return Optional.ofNullable(state.bound);
    }

    /** {@return what the result rests on} */
    public Evidence evidence() {
        return state.evidence;
    }

    /**
     * The same outcome, resting on other evidence: for a caller that knows more of the inputs, such as their window.
     *
     * @param evidence what it rests on
     * @return the result
     */
    public MetricResult resting(Evidence evidence) {
        return new MetricResult(new State(
                state.metric,
                state.unit,
                state.exact,
                state.estimate,
                state.method,
                state.bound,
                state.reason,
                state.explanation,
                evidence));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MetricResult result && state.equals(result.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        String outcome = state.reason == null
                ? value().map(BigDecimal::toPlainString).orElse("") + " " + state.unit
                : "undefined, " + state.reason + ": " + state.explanation;
        return state.metric + " = " + outcome + " (used " + state.evidence.used() + ", left out "
                + state.evidence.leftOut() + ")";
    }

    private record State(
            MetricName metric,
            Unit unit,
            @Nullable Fraction exact,
            @Nullable BigDecimal estimate,
            Method method,
            @Nullable ErrorBound bound,
            @Nullable UndefinedReason reason,
            String explanation,
            Evidence evidence) {
        State {
            Objects.requireNonNull(metric, "metric");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(explanation, "explanation");
            Objects.requireNonNull(evidence, "evidence");
        }
    }
}
