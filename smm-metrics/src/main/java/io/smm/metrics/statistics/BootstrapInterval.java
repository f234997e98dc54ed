package io.smm.metrics.statistics;

import java.util.Objects;

/**
 * What a bootstrap found, with all that it takes to find it again.
 *
 * @param interval the statistic of the samples, and the interval around it
 * @param seed where the random numbers started
 * @param generator the generator of the random numbers, such as {@value Bootstrap#GENERATOR}
 * @param resamples how often was drawn, B
 */
public record BootstrapInterval(IntervalEstimate interval, long seed, String generator, int resamples) {

    /**
     * Checks that all are there.
     *
     * @param interval the statistic of the samples, and the interval around it
     * @param seed where the random numbers started
     * @param generator the generator of the random numbers
     * @param resamples how often was drawn, B
     */
    public BootstrapInterval {
        Objects.requireNonNull(interval, "interval");
        Objects.requireNonNull(generator, "generator");
    }
}
