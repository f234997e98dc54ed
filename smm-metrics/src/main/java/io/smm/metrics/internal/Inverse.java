package io.smm.metrics.internal;

/**
 * Quantiles by Newton's steps on the logarithm of the tail, inside a bracket that is halved when a step leaves it. The library's own
 * solver stops at an absolute error, which is no use for small quantiles.
 */
final class Inverse {

    private static final double WIDEST = 700;
    private static final int MOST_STEPS = 400;
    private static final double CLOSE_ENOUGH = 1e-15;

    /** Below this a step that is not much shorter than the one before shows rounding and no way to go. */
    private static final double ROUNDING = 1e-11;

    private Inverse() {}

    /** A continuous distribution over a scale t that runs through all numbers. */
    interface Distribution {

        double start();

        double below(double t);

        double above(double t);

        double density(double t);
    }

    /** The t below which the tail lies. */
    static double lower(Distribution of, double tail) {
        return at(of, tail, true);
    }

    /** The t above which the tail lies. */
    static double upper(Distribution of, double tail) {
        return at(of, tail, false);
    }

    private static double at(Distribution of, double tail, boolean lower) {
        double wanted = Math.log(tail);
        double low = -WIDEST;
        double high = WIDEST;
        double t = of.start();
        double movedBefore = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS; step++) {
            double reached = lower ? of.below(t) : of.above(t);
            double excess = Math.log(reached) - wanted;
            if (lower == excess > 0) {
                high = t;
            } else {
                low = t;
            }
            double slope = of.density(t) / reached;
            double next = t - excess / (lower ? slope : -slope);
            double moved = Math.abs(next - t) / Math.max(1, Math.abs(t));
            if (moved <= CLOSE_ENOUGH || (moved <= ROUNDING && moved > movedBefore / 2)) {
                return next;
            }
            movedBefore = moved;
            t = next > low && next < high ? next : low + (high - low) / 2;
        }
        return t;
    }
}
