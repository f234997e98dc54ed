package io.smm.audience;

import io.smm.error.InvalidInputException;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * In what respect people are told apart. An open value: a host may have attributes of its own, a network dimensions that have
 * no constant here.
 *
 * @param id one to sixty of {@code a-z 0-9 -}, beginning with a letter, such as {@code "job-title"}
 */
public record Dimension(String id) {

    // Before the constants: their constructor needs it.
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    /** The country somebody lives in, as ISO 3166-1 alpha-2. */
    public static final Dimension COUNTRY = new Dimension("country");

    /** The region, state or province somebody lives in, by name. */
    public static final Dimension REGION = new Dimension("region");

    /** The town somebody lives in, by name. */
    public static final Dimension CITY = new Dimension("city");

    /** The postcode somebody lives at. */
    public static final Dimension POSTCODE = new Dimension("postcode");

    /** The neighbourhood of a point. */
    public static final Dimension AREA = new Dimension("area");

    /** Age in completed years. */
    public static final Dimension AGE = new Dimension("age");

    /** Gender, as people or the network name it. */
    public static final Dimension GENDER = new Dimension("gender");

    /** A language somebody understands, as BCP 47. */
    public static final Dimension LANGUAGE = new Dimension("language");

    /** The band of income, as the host or the network draws it. */
    public static final Dimension INCOME = new Dimension("income");

    /** The level of education. */
    public static final Dimension EDUCATION = new Dimension("education");

    /** What somebody works as. */
    public static final Dimension JOB_TITLE = new Dimension("job-title");

    /** The industry somebody works in. */
    public static final Dimension INDUSTRY = new Dimension("industry");

    /** The rank somebody works at. */
    public static final Dimension SENIORITY = new Dimension("seniority");

    /** What somebody cares for. */
    public static final Dimension INTEREST = new Dimension("interest");

    /** What somebody is known to do, such as travelling often. */
    public static final Dimension BEHAVIOUR = new Dimension("behaviour");

    /** Where somebody stands with the host: lead, customer, lapsed. The host's own data. */
    public static final Dimension LIFECYCLE_STAGE = new Dimension("lifecycle-stage");

    /** What somebody spent with the host so far. The host's own data. */
    public static final Dimension CUSTOMER_VALUE = new Dimension("customer-value");

    /** A label that the host gave. The host's own data. */
    public static final Dimension TAG = new Dimension("tag");

    /** What somebody did with a post of ours. */
    public static final Dimension ENGAGEMENT = new Dimension("engagement");

    /** Which of our accounts somebody follows. */
    public static final Dimension FOLLOWING = new Dimension("following");

    /** A list of people that was uploaded to a network. */
    public static final Dimension CUSTOM_AUDIENCE = new Dimension("custom-audience");

    /** People whom the network holds to be like those of a custom audience. */
    public static final Dimension LOOKALIKE = new Dimension("lookalike");

    /** The media market or metropolitan area somebody lives in, by name. */
    public static final Dimension METRO = new Dimension("metro");

    /** What somebody does at work, whatever the title: sales, engineering. */
    public static final Dimension JOB_FUNCTION = new Dimension("job-function");

    /** Whom somebody works for. */
    public static final Dimension EMPLOYER = new Dimension("employer");

    /** The band of the size of the company that somebody works for. */
    public static final Dimension COMPANY_SIZE = new Dimension("company-size");

    /** A word that somebody searched for, read or wrote. */
    public static final Dimension KEYWORD = new Dimension("keyword");

    /** A community that somebody is in, such as a subreddit. */
    public static final Dimension COMMUNITY = new Dimension("community");

    /** What happened in somebody's life of late, such as moving house. */
    public static final Dimension LIFE_EVENT = new Dimension("life-event");

    /** The device somebody uses. */
    public static final Dimension DEVICE = new Dimension("device");

    /** The operating system of that device. */
    public static final Dimension OPERATING_SYSTEM = new Dimension("operating-system");

    /** The mobile network that the device is in. */
    public static final Dimension CARRIER = new Dimension("carrier");

    /**
     * Checks the id's shape.
     *
     * @param id one to sixty of {@code a-z 0-9 -}, beginning with a letter, such as {@code "job-title"}
     */
    public Dimension {
        Objects.requireNonNull(id, "id");
        if (!SHAPE.matcher(id).matches()) {
            throw InvalidInputException.of(
                    "Dimension", "id", "must be one to sixty of a-z 0-9 -, beginning with a letter");
        }
    }

    /** {@return the id as words, such as {@code "job title"}} */
    public String words() {
        return id.replace('-', ' ');
    }

    @Override
    public String toString() {
        return id;
    }
}
