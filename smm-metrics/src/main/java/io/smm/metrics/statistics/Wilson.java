package io.smm.metrics.statistics;

/**
 * Wilson's interval as its distances from p. Each is written without the difference of close numbers, so that it keeps its digits
 * for a handful of successes in billions of trials too.
 */
record Wilson(double low, double high, double below, double above) {

    static Wilson of(double successes, double failures, double z) {
        double below = distance(successes, failures, z);
        double above = distance(failures, successes, z);
        double n = successes + failures;
        return new Wilson(lowEnd(successes, failures, z), 1 - lowEnd(failures, successes, z), below, above)
                .within(successes / n);
    }

    private Wilson within(double p) {
        // For rare successes p + above is nearer to the truth than one minus what is close to one.
        return p < 0.5 ? new Wilson(low, p + above, below, above) : this;
    }

    /** The lower root of (1 + z²/n)P² − (2p + z²/n)P + p² = 0, from the product of both. */
    private static double lowEnd(double successes, double failures, double z) {
        double n = successes + failures;
        double p = successes / n;
        return p == 0 ? 0 : p * p / (p + z * z / (2 * n) + z * root(successes, failures, z));
    }

    /** p − low. */
    private static double distance(double successes, double failures, double z) {
        double n = successes + failures;
        double p = successes / n;
        double tilt = z * z / n * (0.5 - p);
        double reach = z * root(successes, failures, z);
        return tilt > 0 ? z * z / n * p * (failures / n) / (reach + tilt) : (reach - tilt) / (1 + z * z / n);
    }

    private static double root(double successes, double failures, double z) {
        double n = successes + failures;
        return Math.sqrt(successes / n * (failures / n) / n + z * z / (4 * n * n));
    }
}
