package io.smm.metrics.statistics;

/** A number computed from samples, such as their mean or the ratio of two means. Pure: equal samples, equal number. */
@FunctionalInterface
public interface Statistic {

    /**
     * Computes it.
     *
     * @param samples one array for each sample, in the order given; not to be kept or changed
     * @return the number; one that is not finite makes the interval undefined
     */
    double of(double[][] samples);

    /** {@return the mean of the first sample} */
    static Statistic mean() {
        return samples -> mean(samples[0]);
    }

    /** {@return the mean of the first sample less that of the second} */
    static Statistic differenceOfMeans() {
        return samples -> mean(samples[0]) - mean(samples[1]);
    }

    /** {@return the mean of the first sample by that of the second} */
    static Statistic ratioOfMeans() {
        return samples -> mean(samples[0]) / mean(samples[1]);
    }

    private static double mean(double[] sample) {
        double sum = 0;
        for (double value : sample) {
            sum += value;
        }
        return sum / sample.length;
    }
}
