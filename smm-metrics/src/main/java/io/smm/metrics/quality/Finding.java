package io.smm.metrics.quality;

import io.smm.error.Faults;
import java.util.Comparator;
import java.util.Objects;

/**
 * One thing in the input that cannot be true or deserves a second look. Findings sort by code, then by subject.
 *
 * @param code what kind of thing, lower case with hyphens, such as {@code "reach-above-impressions"}; an open list
 * @param severity how much it matters
 * @param subject what it is about: a post's id, a file's row; not blank
 * @param message one sentence for a person, with the numbers; not blank
 */
public record Finding(String code, Severity severity, String subject, String message) implements Comparable<Finding> {

    /** More people reached than displays. */
    public static final String REACH_ABOVE_IMPRESSIONS = "reach-above-impressions";

    /** More people reached than there are. */
    public static final String REACH_ABOVE_POPULATION = "reach-above-population";

    /** More people acted than were reached. */
    public static final String ENGAGED_ABOVE_REACH = "engaged-above-reach";

    /** More clicks than displays: possible when people click repeatedly. */
    public static final String CLICKS_ABOVE_IMPRESSIONS = "clicks-above-impressions";

    /** More conversions than what they are counted by: possible when people buy repeatedly. */
    public static final String CONVERSIONS_ABOVE_BASE = "conversions-above-base";

    /** A count below zero. */
    public static final String NEGATIVE_COUNT = "negative-count";

    /** A number of so many digits that it cannot be a count. */
    public static final String ABSURD_NUMBER = "absurd-number";

    /** A cost below zero. */
    public static final String NEGATIVE_COST = "negative-cost";

    /** A rate made of numbers about different stretches of time. */
    public static final String MIXED_TIME_BASES = "mixed-time-bases";

    /** One post that is there several times. */
    public static final String DUPLICATE_POST = "duplicate-post";

    /** A cost that covers posts whose counts are not known, so that the cost for one is an upper bound. */
    public static final String COST_COVERS_LEFT_OUT = "cost-covers-left-out";

    /** Messages of a conversation whose times contradict their numbering. */
    public static final String MESSAGES_OUT_OF_ORDER = "messages-out-of-order";

    /** A value by convention, such as one by a rate card, that is nobody's money. */
    public static final String VALUE_BY_CONVENTION = "value-by-convention";

    /** An exchange rate that was derived from others, not given. */
    public static final String DERIVED_RATE = "derived-rate";

    /** What was paid for media is more than the whole cost that it is a part of. */
    public static final String MEDIA_ABOVE_COST = "media-above-cost";

    /** One number made of what different scorers, or versions of one, judged. */
    public static final String MIXED_SCORERS = "mixed-scorers";

    /** A mean that rests on a belief alone, as there are no observations. */
    public static final String PRIOR_ONLY = "prior-only";

    /** A total that is smaller than it was: the network corrected it. */
    public static final String TOTAL_FELL = "total-fell";

    /** Parts that cannot be parts of their total. */
    public static final String PARTS_AND_TOTAL = "parts-and-total";

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::code)
            .thenComparing(Finding::subject)
            .thenComparing(Finding::severity)
            .thenComparing(Finding::message);

    /**
     * Checks that every component says something.
     *
     * @param code what kind of thing, lower case with hyphens, such as {@code "reach-above-impressions"}
     * @param severity how much it matters
     * @param subject what it is about: a post's id, a file's row
     * @param message one sentence for a person, with the numbers
     */
    public Finding {
        Objects.requireNonNull(severity, "severity");
        Faults.of("Finding")
                .check(!code.isBlank(), "code", "must not be blank")
                .check(!subject.isBlank(), "subject", "must not be blank")
                .check(!message.isBlank(), "message", "must not be blank")
                .raise();
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
