package io.smm.metrics.virality;

import io.smm.error.InvalidInputException;
import io.smm.metrics.Evidence;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * V-14, the Hawkes process under which events are most likely. Deterministic: for a given β the likelihood has one maximum in
 * μ and α, found by halving; β is sought over a fixed grid of magnitudes, then narrowed down. O(N) for each of some hundred
 * tries. Immutable.
 */
public final class HawkesFit {

    /** Below so many events a fit says nothing. */
    public static final int FEWEST_EVENTS = 10;

    private final @Nullable HawkesProcess process;
    private final MetricResult branchingRatio;
    private final MetricResult logLikelihood;

    private HawkesFit(@Nullable HawkesProcess process, MetricResult branchingRatio, MetricResult logLikelihood) {
        this.process = process;
        this.branchingRatio = branchingRatio;
        this.logLikelihood = logLikelihood;
    }

    /**
     * Fits a process to a part of a column of events.
     *
     * @param times when the events happened, not falling, from 0 to the end
     * @param from the position of the first that is taken
     * @param to the position behind the last
     * @param end how long was watched; above zero
     * @return the fit; without a process ({@link UndefinedReason#TOO_FEW}) below {@link #FEWEST_EVENTS} events
     * @throws InvalidInputException when the part does not lie within the column, the times fall, do not lie within the watch, or
     *     the end is not above zero
     */
    public static HawkesFit of(double[] times, int from, int to, double end) {
        HawkesProcess.check(times, from, to, end);
        int events = to - from;
        Evidence evidence = Evidence.counting(events);
        if (events < FEWEST_EVENTS) {
            String why = events + " events; a fit needs " + FEWEST_EVENTS;
            return new HawkesFit(
                    null,
                    MetricResult.undefined(
                            HawkesProcess.BRANCHING,
                            HawkesProcess.EVENTS_PER_EVENT,
                            UndefinedReason.TOO_FEW,
                            why,
                            evidence),
                    MetricResult.undefined(
                            HawkesProcess.LIKELIHOOD, HawkesProcess.NATS, UndefinedReason.TOO_FEW, why, evidence));
        }
        HawkesProcess best = new HawkesSearch(times, from, to, end).best();
        return new HawkesFit(best, best.branchingRatio().resting(evidence), best.logLikelihood(times, from, to, end));
    }

    /**
     * Fits a process to events.
     *
     * @param times when the events happened, not falling, from 0 to the end
     * @param end how long was watched; above zero
     * @return the fit; without a process ({@link UndefinedReason#TOO_FEW}) below {@link #FEWEST_EVENTS} events
     * @throws InvalidInputException when the times fall, do not lie within the watch, or the end is not above zero
     */
    public static HawkesFit of(double[] times, double end) {
        return of(times, 0, times.length, end);
    }

    /** {@return the process; empty when there were too few events} */
    public Optional<HawkesProcess> process() {
        return Optional.ofNullable(process);
    }

    /** {@return its branching ratio; 0 when nothing shows that events bring others} */
    public MetricResult branchingRatio() {
        return branchingRatio;
    }

    /** {@return the logarithm of the likelihood that it gives the events} */
    public MetricResult logLikelihood() {
        return logLikelihood;
    }

    @Override
    public String toString() {
        return "HawkesFit[" + (process == null ? logLikelihood.explanation() : process) + "]";
    }
}
