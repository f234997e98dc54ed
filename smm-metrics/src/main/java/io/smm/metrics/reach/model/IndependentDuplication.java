package io.smm.metrics.reach.model;

import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import io.smm.metrics.Evidence;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import io.smm.metrics.internal.CompensatedSum;
import java.util.StringJoiner;

/**
 * R-04, reach of several posts as if they met people independently of each other: N·(1 − Π(1 − rᵢ/N)). A model, not a measurement:
 * posts of one account meet the same followers, and the truth lies below. Source: Sainsbury; Agostini.
 */
public final class IndependentDuplication {

    private static final MetricName NAME = MetricName.of("R-04", "reach-if-independent");
    private static final int MOST_NAMED = 20;

    private IndependentDuplication() {}

    /**
     * Estimates the reach. O(n), to a relative error of 1e-12.
     *
     * @param population N, everybody who could be reached; above zero
     * @param reaches the reach of each post; no post reaches nobody
     * @return the estimate; undefined ({@link UndefinedReason#INVALID_INPUT}, with the posts by place) when a reach is below zero or above
     *     the population
     * @throws InvalidInputException when the population is not above zero
     */
    public static ReachEstimate of(long population, long... reaches) {
        Faults.of("IndependentDuplication")
                .check(population > 0, "population", "must be above zero, is ", population)
                .raise();
        String model = "independent-duplication(population=" + population + ")";
        String faults = faults(population, reaches);
        if (!faults.isEmpty()) {
            return new ReachEstimate(
                    MetricResult.undefined(
                            NAME,
                            Unit.FRACTION,
                            UndefinedReason.INVALID_INPUT,
                            "must be 0 to the population: " + faults,
                            Evidence.none().leavingOut(UndefinedReason.INVALID_INPUT, reaches.length)),
                    model);
        }
        CompensatedSum missed = new CompensatedSum();
        for (long reach : reaches) {
            if (reach == population) {
                return ReachEstimate.of(NAME, 1, model, Evidence.counting(reaches.length));
            }
            missed.add(logOfMissed(reach, population));
        }
        double share = 0 - Math.expm1(missed.value());
        return ReachEstimate.of(NAME, share, model, Evidence.counting(reaches.length));
    }

    private static double logOfMissed(long reach, long population) {
        double all = population;
        return reach < population / 2 ? Math.log1p(-reach / all) : Math.log((population - reach) / all);
    }

    private static String faults(long population, long[] reaches) {
        StringJoiner faults = new StringJoiner(", ");
        int named = 0;
        for (int i = 0; i < reaches.length && named < MOST_NAMED; i++) {
            if (reaches[i] < 0 || reaches[i] > population) {
                faults.add("reaches[" + i + "] is " + reaches[i]);
                named++;
            }
        }
        return faults.toString();
    }
}
