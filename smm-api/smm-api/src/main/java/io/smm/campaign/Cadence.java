package io.smm.campaign;

import io.smm.error.Faults;

/**
 * How often a channel is to be posted to.
 *
 * @param postsPerWeek posts in seven days on average; 1 to 500
 */
public record Cadence(int postsPerWeek) {

    /**
     * Checks the number.
     *
     * @param postsPerWeek posts in seven days on average
     */
    public Cadence {
        Faults.of("Cadence")
                .check(postsPerWeek >= 1 && postsPerWeek <= 500, "postsPerWeek", "must be 1 to 500, is ", postsPerWeek)
                .raise();
    }

    /**
     * A number of posts a week.
     *
     * @param posts 1 to 500
     * @return the cadence
     */
    public static Cadence perWeek(int posts) {
        return new Cadence(posts);
    }
}
