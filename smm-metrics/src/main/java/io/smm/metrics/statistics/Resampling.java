package io.smm.metrics.statistics;

import io.smm.metrics.internal.Distributions;
import io.smm.metrics.internal.SplitMix64;

/** Draws samples again, and reads the replicates. */
final class Resampling {

    private Resampling() {}

    /**
     * Fills in the statistic of each resample.
     *
     * @return the first resample whose statistic is not finite; −1 when all are
     */
    static int replicates(Statistic statistic, double[][] samples, long seed, double[] replicates) {
        SplitMix64 random = new SplitMix64(seed);
        double[][] drawn = new double[samples.length][];
        for (int s = 0; s < samples.length; s++) {
            drawn[s] = new double[samples[s].length];
        }
        for (int b = 0; b < replicates.length; b++) {
            for (int s = 0; s < samples.length; s++) {
                double[] from = samples[s];
                double[] to = drawn[s];
                for (int i = 0; i < to.length; i++) {
                    to[i] = from[random.below(from.length)];
                }
            }
            replicates[b] = statistic.of(drawn);
            if (!Double.isFinite(replicates[b])) {
                return b;
            }
        }
        return -1;
    }

    /** Type 7, of sorted numbers. */
    static double percentile(double[] sorted, double p) {
        double place = p * (sorted.length - 1);
        int index = (int) place;
        double beyond = place - index;
        return beyond == 0 || index + 1 == sorted.length
                ? sorted[index]
                : sorted[index] * (1 - beyond) + sorted[index + 1] * beyond;
    }

    /** z₀: Φ⁻¹ of the share of replicates below the estimate, those equal counted half. */
    static double bias(double[] sorted, double estimate) {
        long halves = 0;
        for (double replicate : sorted) {
            if (replicate < estimate) {
                halves += 2;
            } else if (replicate == estimate) {
                halves++;
            }
        }
        return Distributions.normalQuantile(halves / (2.0 * sorted.length));
    }
}
