package io.smm.metrics.virality;

import io.smm.error.Faults;

/**
 * The constants of SEISMIC (V-13): how fast people forget, and how many follow a resharer on average.
 *
 * @param theta θ, the exponent with which the memory of a post falls; above zero
 * @param flatSeconds s₀, how long the memory stays flat, in seconds; above zero
 * @param density c, the density of the memory while it is flat, in 1/s; above zero
 * @param meanFollowers n*, the mean followers of a resharer; not below zero
 */
public record SeismicConstants(double theta, double flatSeconds, double density, double meanFollowers) {

    /** The published constants: θ = 0.2314843, s₀ = 300 s, c = 0.0006265725 1/s, with n* = 100. */
    public static final SeismicConstants STANDARD = new SeismicConstants(0.2314843, 300, 0.0006265725, 100);

    /**
     * Checks the constants.
     *
     * @param theta θ, the exponent with which the memory of a post falls
     * @param flatSeconds s₀, how long the memory stays flat, in seconds
     * @param density c, the density of the memory while it is flat, in 1/s
     * @param meanFollowers n*, the mean followers of a resharer
     */
    public SeismicConstants {
        Faults.of("SeismicConstants")
                .check(isPositive(theta), "theta", "must be above zero and finite, is ", theta)
                .check(isPositive(flatSeconds), "flatSeconds", "must be above zero and finite, is ", flatSeconds)
                .check(isPositive(density), "density", "must be above zero and finite, is ", density)
                .check(
                        meanFollowers == 0 || isPositive(meanFollowers),
                        "meanFollowers",
                        "must not be below zero and be finite, is ",
                        meanFollowers)
                .raise();
    }

    /**
     * The same with another n*.
     *
     * @param followers the mean followers of a resharer; not below zero
     * @return the constants
     */
    public SeismicConstants withMeanFollowers(double followers) {
        return new SeismicConstants(theta, flatSeconds, density, followers);
    }

    /** {@return the constants as they stand in the names of results} */
    @Override
    public String toString() {
        return "theta=" + theta + ", s0=" + flatSeconds + ", c=" + density + ", n*=" + meanFollowers;
    }

    private static boolean isPositive(double value) {
        return value > 0 && Double.isFinite(value);
    }
}
