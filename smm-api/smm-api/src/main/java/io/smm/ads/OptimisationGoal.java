package io.smm.ads;

import io.smm.error.InvalidInputException;

/**
 * What the network's delivery looks for among the people of a segment. An open value: an adapter may bring goals that have
 * no constant here.
 *
 * @param name lower case with hyphens, such as {@code "link-clicks"}
 */
public record OptimisationGoal(String name) {

    /** As many people as possible. */
    public static final OptimisationGoal REACH = new OptimisationGoal("reach");

    /** As many displays as possible. */
    public static final OptimisationGoal IMPRESSIONS = new OptimisationGoal("impressions");

    /** People who click the link. */
    public static final OptimisationGoal LINK_CLICKS = new OptimisationGoal("link-clicks");

    /** People who react, comment or share. */
    public static final OptimisationGoal ENGAGEMENT = new OptimisationGoal("engagement");

    /** People who watch. */
    public static final OptimisationGoal VIDEO_VIEWS = new OptimisationGoal("video-views");

    /** People who leave their details. */
    public static final OptimisationGoal LEADS = new OptimisationGoal("leads");

    /** People who buy or do what else counts as a conversion. */
    public static final OptimisationGoal CONVERSIONS = new OptimisationGoal("conversions");

    /**
     * Checks the name's shape.
     *
     * @param name lower case with hyphens, such as {@code "link-clicks"}
     */
    public OptimisationGoal {
        if (!name.matches("[a-z][a-z0-9-]{0,39}")) {
            throw InvalidInputException.of("OptimisationGoal", "name", "must be one to forty of a-z 0-9 -");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
