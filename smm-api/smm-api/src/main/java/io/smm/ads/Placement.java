package io.smm.ads;

import io.smm.error.InvalidInputException;

/**
 * Where on a network an ad is shown. An open value: an adapter may bring placements that have no constant here.
 *
 * @param name lower case with hyphens, such as {@code "feed"}
 */
public record Placement(String name) {

    /** Between the posts that people read. */
    public static final Placement FEED = new Placement("feed");

    /** Between stories. */
    public static final Placement STORIES = new Placement("stories");

    /** Between short videos. */
    public static final Placement SHORT_VIDEOS = new Placement("short-videos");

    /** Among what a search finds. */
    public static final Placement SEARCH = new Placement("search");

    /** On other companies' apps and sites that show the network's ads. */
    public static final Placement PARTNERS = new Placement("partners");

    /**
     * Checks the name's shape.
     *
     * @param name lower case with hyphens, such as {@code "feed"}
     */
    public Placement {
        if (!name.matches("[a-z][a-z0-9-]{0,39}")) {
            throw InvalidInputException.of("Placement", "name", "must be one to forty of a-z 0-9 -");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
