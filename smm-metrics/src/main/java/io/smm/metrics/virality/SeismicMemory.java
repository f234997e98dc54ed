package io.smm.metrics.virality;

/**
 * The memory of SEISMIC: φ(s) = c up to s₀, then c·(s/s₀)^−(1+θ); its tail, and its integral with the triangular kernel, in
 * closed forms.
 */
final class SeismicMemory {

    /** Up to this share of an event's age the series is used: the closed form would lose digits of an old event. */
    private static final double SHORT = 0.5;

    private static final double NEGLIGIBLE = 1e-17;

    private final double theta;
    private final double flat;
    private final double density;

    SeismicMemory(SeismicConstants constants) {
        theta = constants.theta();
        flat = constants.flatSeconds();
        density = constants.density();
    }

    /** {@return Φ̄(s), the part of the reactions that are still to come s seconds after an event} */
    double tail(double s) {
        return s <= flat ? 1 - density * s : density * flat / theta * Math.pow(s / flat, -theta);
    }

    /**
     * I of an event: ∫ φ·K over the window.
     *
     * @param age how long before the evaluation the event was; above zero
     * @param window w, the length of the window; above zero
     */
    double exposure(double age, double window) {
        double begin = Math.max(0, age - window);
        double sum = 0;
        if (begin < flat) {
            double end = Math.min(age, flat);
            double kernel = 1 - (age - (begin + end) / 2) / window;
            sum += density * (end - begin) * kernel;
        }
        if (age > flat) {
            sum += fading(Math.max(begin, flat), age, window);
        }
        return sum;
    }

    /** c·s₀^(1+θ)·∫ (1 − (age − s)/w)·s^−(1+θ) ds over [begin, age]. */
    private double fading(double begin, double age, double window) {
        double length = age - begin;
        double share = length / age;
        if (share > SHORT) {
            double above = 1 - age / window;
            double integral = above * power(begin, age, -theta) + power(begin, age, 1 - theta) / window;
            return density * Math.pow(flat, 1 + theta) * integral;
        }
        // With s = age − x: (1 − x/age)^−(1+θ) as its binomial series, whose terms are all positive.
        double part = length / window;
        double factor = 1;
        double sum = 0;
        double term = 1;
        for (int k = 0; term > sum * NEGLIGIBLE; k++) {
            term = factor * (1.0 / (k + 1) - part / (k + 2));
            sum += term;
            factor *= share * (k + 1 + theta) / (k + 1);
        }
        return density * Math.pow(age / flat, -(1 + theta)) * length * sum;
    }

    /** ∫ s^(exponent − 1) ds over [from, to]. */
    private static double power(double from, double to, double exponent) {
        double log = Math.log(to / from);
        return exponent == 0 ? log : Math.pow(from, exponent) * Math.expm1(exponent * log) / exponent;
    }
}
