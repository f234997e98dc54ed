package io.smm.insight;

import io.smm.error.InvalidInputException;
import java.util.Objects;

/**
 * A property of people by which an audience is told apart. An open value: the values that it takes are the network's own words,
 * age bands as {@code "25-34"}, countries as ISO 3166.
 *
 * @param id lower case with hyphens, such as {@code "country"}
 */
public record DemographicDimension(String id) {

    /** Age bands. */
    public static final DemographicDimension AGE = new DemographicDimension("age");

    /** Gender. */
    public static final DemographicDimension GENDER = new DemographicDimension("gender");

    /** Countries. */
    public static final DemographicDimension COUNTRY = new DemographicDimension("country");

    /** Regions: states, provinces. */
    public static final DemographicDimension REGION = new DemographicDimension("region");

    /** Cities. */
    public static final DemographicDimension CITY = new DemographicDimension("city");

    /** Media markets or metropolitan areas. */
    public static final DemographicDimension METRO = new DemographicDimension("metro");

    /** Languages, BCP 47. */
    public static final DemographicDimension LANGUAGE = new DemographicDimension("language");

    /** What people do at work. */
    public static final DemographicDimension JOB_FUNCTION = new DemographicDimension("job-function");

    /** How high they are there. */
    public static final DemographicDimension SENIORITY = new DemographicDimension("seniority");

    /** The industry that they work in. */
    public static final DemographicDimension INDUSTRY = new DemographicDimension("industry");

    /** The size of the company that they work for. */
    public static final DemographicDimension COMPANY_SIZE = new DemographicDimension("company-size");

    /** What they are interested in. */
    public static final DemographicDimension INTEREST = new DemographicDimension("interest");

    /** The device that they use. */
    public static final DemographicDimension DEVICE = new DemographicDimension("device");

    /**
     * Checks the id's shape.
     *
     * @param id lower case with hyphens, such as {@code "country"}
     */
    public DemographicDimension {
        Objects.requireNonNull(id, "id");
        if (!id.matches("[a-z][a-z0-9-]{0,79}")) {
            throw InvalidInputException.of(
                    "DemographicDimension", "id", "must be one to eighty of a-z 0-9 -, is '" + id + "'");
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
