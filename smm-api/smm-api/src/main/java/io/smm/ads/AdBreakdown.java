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

    /** Paid for, or passed on by others afterwards: LinkedIn's viral numbers, Pinterest's earned ones. */
    public static final AdBreakdown DISTRIBUTION = new AdBreakdown("distribution");

    /** Region: state, province. */
    public static final AdBreakdown REGION = new AdBreakdown("region");

    /** Media market or metropolitan area. */
    public static final AdBreakdown METRO = new AdBreakdown("metro");

    /** Device. */
    public static final AdBreakdown DEVICE = new AdBreakdown("device");

    /** The sort of app or system: web, iOS, Android. */
    public static final AdBreakdown PLATFORM = new AdBreakdown("platform");

    /** Interest. */
    public static final AdBreakdown INTEREST = new AdBreakdown("interest");

    /** Community, such as a subreddit. */
    public static final AdBreakdown COMMUNITY = new AdBreakdown("community");

    /** Whom people work for. */
    public static final AdBreakdown EMPLOYER = new AdBreakdown("employer");

    /** The industry that they work in. */
    public static final AdBreakdown INDUSTRY = new AdBreakdown("industry");

    /** How high they are there. */
    public static final AdBreakdown SENIORITY = new AdBreakdown("seniority");

    /** What they do there. */
    public static final AdBreakdown JOB_FUNCTION = new AdBreakdown("job-function");

    /** Their job title. */
    public static final AdBreakdown JOB_TITLE = new AdBreakdown("job-title");

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
