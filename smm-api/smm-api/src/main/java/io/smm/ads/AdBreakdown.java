package io.smm.ads;

import io.smm.error.InvalidInputException;

/**
 * By what the rows of an ad report are split. An open value. On some networks (X) the parts do not add up to the whole, and
 * only one split is possible at a time.
 *
 * @param name lower case with hyphens, such as {@code "age"}
 */
public record AdBreakdown(String name) {

    /** Age bands. */
    public static final AdBreakdown AGE = new AdBreakdown("age");

    /** Gender. */
    public static final AdBreakdown GENDER = new AdBreakdown("gender");

    /** Country. */
    public static final AdBreakdown COUNTRY = new AdBreakdown("country");

    /** Where on the network it was shown. */
    public static final AdBreakdown PLACEMENT = new AdBreakdown("placement");

    /**
     * Checks the name's shape.
     *
     * @param name lower case with hyphens, such as {@code "age"}
     */
    public AdBreakdown {
        if (!name.matches("[a-z][a-z0-9-]{0,39}")) {
            throw InvalidInputException.of("AdBreakdown", "name", "must be one to forty of a-z 0-9 -");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
