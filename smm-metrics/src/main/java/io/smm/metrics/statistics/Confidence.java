package io.smm.metrics.statistics;

import io.smm.error.Faults;
import io.smm.metrics.internal.Distributions;

/** What all intervals share: two sides, 95 % unless given. */
final class Confidence {

    static final double USUAL = 0.95;

    private Confidence() {}

    static Faults check(Faults faults, double confidence) {
        return faults.check(
                confidence > 0 && confidence < 1, "confidence", "must be above 0 and below 1, is ", confidence);
    }

    static double checked(String subject, double confidence) {
        check(Faults.of(subject), confidence).raise();
        return confidence;
    }

    /** How many standard errors to each side. */
    static double z(double confidence) {
        return Distributions.twoSided(confidence);
    }
}
