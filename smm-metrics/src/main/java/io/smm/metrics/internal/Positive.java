package io.smm.metrics.internal;

import org.apache.commons.statistics.distribution.ContinuousDistribution;

/** A distribution of the library over t = ln(x), of which only x above zero is looked at. */
record Positive(ContinuousDistribution distribution) implements Inverse.Distribution {

    @Override
    public double start() {
        double mean = distribution.getMean();
        return mean > 0 && mean < Double.POSITIVE_INFINITY ? Math.log(mean) : 0;
    }

    @Override
    public double below(double t) {
        return distribution.cumulativeProbability(Math.exp(t));
    }

    @Override
    public double above(double t) {
        return distribution.survivalProbability(Math.exp(t));
    }

    @Override
    public double density(double t) {
        double x = Math.exp(t);
        return distribution.density(x) * x;
    }
}
