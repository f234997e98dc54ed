package io.smm.metrics.virality;

import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.Method;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * V-15, early warning: a post's velocity (V-12) or forecast (V-13) held against the account's earlier posts at the same age.
 * Earlier posts without a value are left out and counted by their reason: a supercritical forecast has no number and so does not
 * push the threshold up. Without history there is nothing ({@link UndefinedReason#TOO_FEW}). Exact comparisons; O(n log n)
 * once. Immutable.
 */
public final class EarlyWarning {

    private final MetricResult now;
    private final List<Fraction> history;
    private final int fewest;
    private final Evidence evidence;

    private EarlyWarning(MetricResult now, List<Fraction> history, int fewest, Evidence evidence) {
        this.now = now;
        this.history = history;
        this.fewest = fewest;
        this.evidence = evidence;
    }

    /**
     * Holds a value against any history that is there.
     *
     * @param now the value of the post
     * @param history the same metric of the account's earlier posts, each at the age that this post has now; in any order
     * @return the comparison
     * @throws InvalidInputException when the history holds another metric, or one with other parameters
     */
    public static EarlyWarning of(MetricResult now, List<MetricResult> history) {
        return of(now, history, 1);
    }

    /**
     * Holds a value against a history of a length that the caller asks for.
     *
     * @param now the value of the post
     * @param history the same metric of the account's earlier posts, each at the age that this post has now; in any order
     * @param fewest how many earlier posts with a value are needed; at least 1. A quantile of p says little below 1/(1 − p)
     * @return the comparison
     * @throws InvalidInputException when the history holds another metric, or one with other parameters, or none is needed
     */
    public static EarlyWarning of(MetricResult now, List<MetricResult> history, int fewest) {
        Faults faults = Faults.of("EarlyWarning").check(fewest >= 1, "fewest", "must be at least 1, is ", fewest);
        Map<UndefinedReason, Long> leftOut = new EnumMap<>(UndefinedReason.class);
        List<Fraction> values = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            MetricResult one = history.get(i);
            boolean same = one.metric().equals(now.metric()) && one.unit().equals(now.unit());
            faults.check(same, "history[" + i + "]", "must be " + now.metric() + ", is ", one.metric());
            value(one).ifPresent(values::add);
            one.reason().ifPresent(reason -> leftOut.merge(reason, 1L, Long::sum));
        }
        faults.raise();
        Evidence evidence = Evidence.counting(values.size());
        for (Map.Entry<UndefinedReason, Long> entry : leftOut.entrySet()) {
            evidence = evidence.leavingOut(entry.getKey(), entry.getValue());
        }
        return new EarlyWarning(now, values.stream().sorted().toList(), fewest, evidence);
    }

    /**
     * Holds a plain number against plain numbers.
     *
     * @param metric what the numbers are
     * @param unit their unit
     * @param now the value of the post; finite
     * @param history the values of the account's earlier posts at the same age; finite, in any order
     * @return the comparison, with any history that is there
     * @throws InvalidInputException when a number is infinite or none
     */
    public static EarlyWarning ofValues(MetricName metric, Unit unit, double now, double[] history) {
        return of(
                MetricResult.computed(metric, unit, now, Evidence.none()),
                Arrays.stream(history)
                        .mapToObj(value -> MetricResult.computed(metric, unit, value, Evidence.none()))
                        .toList());
    }

    /**
     * The share of the earlier posts that were below this one. Unit: fraction.
     *
     * @return the share; undefined with the post's own reason when it has no value, and
     *     ({@link UndefinedReason#TOO_FEW}) without enough history
     */
    public MetricResult shareBelow() {
        return share("below", -1);
    }

    /**
     * The share of the earlier posts that were at or below this one: the empirical distribution at its value. Unit: fraction.
     *
     * @return the share; undefined as {@link #shareBelow()} is
     */
    public MetricResult shareAtOrBelow() {
        return share("at-or-below", 0);
    }

    /**
     * A quantile of the history, by nearest rank: the ⌈p·n⌉-th smallest value, in integer arithmetic. Unit: that of the metric.
     *
     * @param p the quantile; above 0, at most 1
     * @return the value; undefined ({@link UndefinedReason#TOO_FEW}) without enough history
     * @throws InvalidInputException when p is not above 0 and at most 1
     */
    public MetricResult threshold(Fraction p) {
        MetricName name = name("history-quantile(nearest-rank, p=" + p + ")");
        int rank = rank(p);
        if (!isEnough()) {
            return tooFew(name, now.unit());
        }
        Fraction value = history.get(rank - 1);
        return now.method() == Method.EXACT
                ? MetricResult.exact(name, now.unit(), value, evidence)
                : MetricResult.modelled(name, now.unit(), value, evidence);
    }

    /**
     * Whether the post is above a quantile of the history.
     *
     * @param p the quantile; above 0, at most 1
     * @return whether it is strictly above {@link #threshold(Fraction)}; empty when the post has no value or there is not enough
     *     history
     * @throws InvalidInputException when p is not above 0 and at most 1
     */
    public Optional<Boolean> isAbove(Fraction p) {
        int rank = rank(p);
        return isEnough() ? value(now).map(value -> value.compareTo(history.get(rank - 1)) > 0) : Optional.empty();
    }

    @Override
    public String toString() {
        return "EarlyWarning[" + now + " against " + history.size() + " earlier posts]";
    }

    private MetricResult share(String which, int largestSign) {
        MetricName name = name("share-of-history-" + which);
        Optional<Fraction> value = value(now);
        if (value.isEmpty()) {
            return MetricResult.undefined(name, Unit.FRACTION, now.reason().orElseThrow(), now.explanation(), evidence);
        }
        if (!isEnough()) {
            return tooFew(name, Unit.FRACTION);
        }
        long count = history.stream()
                .filter(earlier -> earlier.compareTo(value.get()) <= largestSign)
                .count();
        return MetricResult.exact(name, Unit.FRACTION, Fraction.of(count, history.size()), evidence);
    }

    private int rank(Fraction p) {
        if (p.signum() <= 0 || p.compareTo(Fraction.ONE) > 0) {
            throw InvalidInputException.of("EarlyWarning", "p", "must be above 0 and at most 1, is " + p);
        }
        BigInteger[] quotient =
                p.numerator().multiply(BigInteger.valueOf(history.size())).divideAndRemainder(p.denominator());
        return quotient[0].intValueExact() + quotient[1].signum();
    }

    private boolean isEnough() {
        return history.size() >= fewest;
    }

    private MetricResult tooFew(MetricName name, Unit unit) {
        String why = history.size() + " earlier posts with a value; " + fewest + " are needed";
        return MetricResult.undefined(name, unit, UndefinedReason.TOO_FEW, why, evidence);
    }

    private MetricName name(String what) {
        return MetricName.of("V-15", what + " of " + now.metric().name());
    }

    private static Optional<Fraction> value(MetricResult result) {
        return result.fraction().or(() -> result.value().map(Fraction::of));
    }
}
