package io.smm.listening;

import io.smm.error.Faults;

/**
 * How a review judges, on the scale that its network uses. Two scales are never turned into one another: a recommendation is
 * not five stars.
 */
public sealed interface Rating {

    /** {@return the judgement with its scale, such as {@code 4 of 5 stars}} */
    String words();

    /**
     * Stars.
     *
     * @param given how many were given, from one
     * @param most how many the scale has, from two
     */
    record Stars(int given, int most) implements Rating {

        /**
         * Checks that the scale holds the judgement.
         *
         * @param given how many were given, from one
         * @param most how many the scale has, from two
         */
        public Stars {
            Faults.of("Rating.Stars")
                    .check(most >= 2, "most", "must be two or more, is ", most)
                    .check(given >= 1 && given <= most, "given", "must be 1 to " + most + ", is " + given)
                    .raise();
        }

        @Override
        public String words() {
            return given + " of " + most + " stars";
        }
    }

    /**
     * Whether somebody recommends us: there is nothing between yes and no.
     *
     * @param recommended whether they do
     */
    record Recommendation(boolean recommended) implements Rating {

        @Override
        public String words() {
            return recommended ? "recommended" : "not recommended";
        }
    }
}
