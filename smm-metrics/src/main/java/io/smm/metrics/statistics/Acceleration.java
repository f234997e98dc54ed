package io.smm.metrics.statistics;

import io.smm.metrics.UndefinedReason;
import io.smm.metrics.internal.CompensatedSum;
import io.smm.metrics.internal.Distributions;
import java.util.List;
import java.util.Optional;

/** BCa's acceleration by the jackknife: Σ(θ̄−θ₍ᵢ₎)³/(6·(Σ(θ̄−θ₍ᵢ₎)²)^{3/2}), or why there is none. */
record Acceleration(double value, Optional<UndefinedReason> why) {

    static Acceleration of(Statistic statistic, double[][] samples) {
        double[] left = leftOut(statistic, samples);
        CompensatedSum sum = new CompensatedSum();
        for (double each : left) {
            if (!Double.isFinite(each)) {
                return new Acceleration(0, Optional.of(UndefinedReason.INVALID_INPUT));
            }
            sum.add(each);
        }
        double mean = sum.value() / left.length;
        double widest = 0;
        for (double each : left) {
            widest = Math.max(widest, Math.abs(mean - each));
        }
        if (widest == 0) {
            return new Acceleration(0, Optional.of(UndefinedReason.ZERO_DENOMINATOR));
        }
        CompensatedSum squares = new CompensatedSum();
        CompensatedSum cubes = new CompensatedSum();
        for (double each : left) {
            // By the widest, so that no power is lost below the smallest double.
            double distance = (mean - each) / widest;
            squares.add(distance * distance);
            cubes.add(distance * distance * distance);
        }
        double value = cubes.value() / (6 * squares.value() * Math.sqrt(squares.value()));
        return new Acceleration(value, Optional.empty());
    }

    /** θ₍ᵢ₎: the statistic without one unit of any sample, in the order of samples and units. */
    private static double[] leftOut(Statistic statistic, double[][] samples) {
        int units = 0;
        for (double[] sample : samples) {
            units = Math.addExact(units, sample.length);
        }
        double[] left = new double[units];
        double[][] without = samples.clone();
        int at = 0;
        for (int s = 0; s < samples.length; s++) {
            double[] whole = samples[s];
            double[] rest = new double[whole.length - 1];
            for (int i = 0; i < whole.length; i++) {
                System.arraycopy(whole, 0, rest, 0, i);
                System.arraycopy(whole, i + 1, rest, i, rest.length - i);
                without[s] = rest;
                left[at++] = statistic.of(without);
            }
            without[s] = whole;
        }
        return left;
    }

    boolean isKnown() {
        return why.isEmpty();
    }

    UndefinedReason reason() {
        return why.orElseThrow();
    }

    String explanation() {
        return reason() == UndefinedReason.ZERO_DENOMINATOR
                ? "no observation changes the statistic"
                : "the statistic is not finite without one of the observations";
    }

    /** Which percentiles of the replicates are the ends; empty where the correction turns over. */
    List<Double> percentiles(double bias, double z) {
        double low = 1 - value * (bias - z);
        double high = 1 - value * (bias + z);
        return low > 0 && high > 0
                ? List.of(
                        Distributions.normalBelow(bias + (bias - z) / low),
                        Distributions.normalBelow(bias + (bias + z) / high))
                : List.of();
    }
}
