package io.smm.metrics.virality;

import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import io.smm.metrics.Evidence;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;

/**
 * V-14, a Hawkes process with an exponential kernel: λ(t) = μ + Σ α·e^(−β(t − tᵢ)). Every event brings others: n = α/β of them
 * on average, directly. Times and rates share one unit of time, such as seconds and 1/s. A model. Source: Hawkes 1971.
 *
 * @param mu μ, the rate of events that nothing brought; not below zero
 * @param alpha α, by how much an event raises the rate; not below zero
 * @param beta β, how fast that fades; above zero
 */
public record HawkesProcess(double mu, double alpha, double beta) {

    private static final String SUBJECT = "HawkesProcess";

    static final MetricName BRANCHING = MetricName.of("V-14", "hawkes-branching-ratio");
    static final MetricName LIKELIHOOD = MetricName.of("V-14", "hawkes-log-likelihood");
    static final Unit EVENTS_PER_EVENT = Unit.of("events per event");
    static final Unit NATS = Unit.of("nats");

    /**
     * Checks the parameters.
     *
     * @param mu μ, the rate of events that nothing brought
     * @param alpha α, by how much an event raises the rate
     * @param beta β, how fast that fades
     */
    public HawkesProcess {
        Faults.of(SUBJECT)
                .check(mu >= 0 && Double.isFinite(mu), "mu", "must not be below zero and be finite, is ", mu)
                .check(
                        alpha >= 0 && Double.isFinite(alpha),
                        "alpha",
                        "must not be below zero and be finite, is ",
                        alpha)
                .check(beta > 0 && Double.isFinite(beta), "beta", "must be above zero and finite, is ", beta)
                .check(!Double.isInfinite(alpha / beta), "beta", "must not be so far below alpha, is ", beta)
                .raise();
    }

    /**
     * The branching ratio n = α/β: how many events one brings directly.
     *
     * @return the ratio; below 1 the process dies out by itself
     */
    public MetricResult branchingRatio() {
        return MetricResult.computed(BRANCHING, EVENTS_PER_EVENT, alpha / beta, Evidence.none());
    }

    /** {@return whether the branching ratio is below 1} */
    public boolean isSubcritical() {
        return alpha < beta;
    }

    /**
     * The logarithm of the likelihood of events that were watched from 0 to an end: Σ ln λ(tᵢ) − ∫ λ, by Ozaki's recursion in
     * O(N). Of events at the same time the later in the column counts as brought by the earlier. Source: Ozaki 1979.
     *
     * @param times when the events happened, not falling, from 0 to the end
     * @param end how long was watched; above zero
     * @return the logarithm; undefined ({@link UndefinedReason#INVALID_INPUT}) when an event happened where the rate is 0
     * @throws InvalidInputException when the times fall, do not lie within the watch, or the end is not above zero
     */
    public MetricResult logLikelihood(double[] times, double end) {
        return logLikelihood(times, 0, times.length, end);
    }

    /**
     * The logarithm of the likelihood of a part of a column of events.
     *
     * @param times when the events happened, not falling, from 0 to the end
     * @param from the position of the first that is taken
     * @param to the position behind the last
     * @param end how long was watched; above zero
     * @return the logarithm; undefined ({@link UndefinedReason#INVALID_INPUT}) when an event happened where the rate is 0
     * @throws InvalidInputException when the part does not lie within the column, the times fall, do not lie within the watch, or
     *     the end is not above zero
     */
    public MetricResult logLikelihood(double[] times, int from, int to, double end) {
        check(times, from, to, end);
        Evidence evidence = Evidence.counting((long) to - from);
        double logs = 0;
        double excited = 0;
        double faded = 0;
        for (int i = from; i < to; i++) {
            excited = i == from ? 0 : Math.exp(-beta * (times[i] - times[i - 1])) * (1 + excited);
            double rate = mu + alpha * excited;
            if (rate == 0) {
                String why = "the rate is 0 at the event at " + times[i];
                return MetricResult.undefined(LIKELIHOOD, NATS, UndefinedReason.INVALID_INPUT, why, evidence);
            }
            logs += Math.log(rate);
            faded -= Math.expm1(-beta * (end - times[i]));
        }
        return MetricResult.computed(LIKELIHOOD, NATS, logs - mu * end - alpha / beta * faded, evidence);
    }

    static void check(double[] times, int from, int to, double end) {
        Faults faults = LongNodes.span(SUBJECT, times.length, from, to)
                .check(end > 0 && Double.isFinite(end), "end", "must be above zero and finite, is ", end);
        faults.raise();
        double before = 0;
        for (int i = from; i < to; i++) {
            faults.check(
                    times[i] >= before && times[i] <= end,
                    "times[" + i + "]",
                    "must lie from " + before + " to " + end + ", is ",
                    times[i]);
            before = Math.max(before, times[i]);
        }
        faults.raise();
    }
}
