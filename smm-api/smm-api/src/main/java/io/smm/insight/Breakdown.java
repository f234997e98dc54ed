package io.smm.insight;

import io.smm.error.InvalidInputException;
import java.util.Objects;

/**
 * By what a number is split. An open value. The parts need not add up to the whole: networks leave small parts out, and count one
 * person in several.
 *
 * @param id lower case with hyphens, such as {@code "country"}
 */
public record Breakdown(String id) {

    /** By the kind of reaction: like, love, anger. */
    public static final Breakdown REACTION_KIND = new Breakdown("reaction-kind");

    /** By the country of the person, ISO 3166. */
    public static final Breakdown COUNTRY = new Breakdown("country");

    /** By the surface on which it was seen: feed, story, search. */
    public static final Breakdown SURFACE = new Breakdown("surface");

    /** Paid, organic, or passed on by others. */
    public static final Breakdown DISTRIBUTION = new Breakdown("distribution");

    /** Followers, and everybody else. */
    public static final Breakdown FOLLOWING = new Breakdown("following");

    /** By the device of the person. */
    public static final Breakdown DEVICE = new Breakdown("device");

    /** By where the person came from: search, suggestion, other sites. */
    public static final Breakdown TRAFFIC_SOURCE = new Breakdown("traffic-source");

    /**
     * Checks the id's shape.
     *
     * @param id lower case with hyphens, such as {@code "country"}
     */
    public Breakdown {
        Objects.requireNonNull(id, "id");
        if (!id.matches("[a-z][a-z0-9-]{0,79}")) {
            throw InvalidInputException.of("Breakdown", "id", "must be one to eighty of a-z 0-9 -, is '" + id + "'");
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
