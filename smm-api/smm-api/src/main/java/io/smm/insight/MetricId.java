package io.smm.insight;

import io.smm.error.InvalidInputException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A metric of the catalogue, by the field's own name for it. An open value: an adapter may bring metrics that have no
 * constant here; metrics of different kinds (impressions, views, reach) are different ids and are never mixed.
 *
 * @param id lower case with hyphens, such as {@code "impressions"}
 * @param unit what it counts
 */
public record MetricId(String id, MetricUnit unit) {

    /** Displays of a post, whoever saw it. */
    public static final MetricId IMPRESSIONS = new MetricId("impressions", MetricUnit.EVENTS);

    /** Views as the network defines them, replays included; not impressions. */
    public static final MetricId VIEWS = new MetricId("views", MetricUnit.EVENTS);

    /** People who saw a post at least once. */
    public static final MetricId REACH = new MetricId("reach", MetricUnit.PEOPLE);

    /** Reactions of all kinds: likes, loves, favourites. */
    public static final MetricId REACTIONS = new MetricId("reactions", MetricUnit.EVENTS);

    /** Comments and replies. */
    public static final MetricId COMMENTS = new MetricId("comments", MetricUnit.EVENTS);

    /** Shares, reposts and boosts without words of one's own. */
    public static final MetricId SHARES = new MetricId("shares", MetricUnit.EVENTS);

    /** Reshares with words of one's own. */
    public static final MetricId QUOTES = new MetricId("quotes", MetricUnit.EVENTS);

    /** Saves and bookmarks. */
    public static final MetricId SAVES = new MetricId("saves", MetricUnit.EVENTS);

    /** Clicks anywhere on a post. */
    public static final MetricId CLICKS = new MetricId("clicks", MetricUnit.EVENTS);

    /** Clicks on a post's link. */
    public static final MetricId LINK_CLICKS = new MetricId("link-clicks", MetricUnit.EVENTS);

    /** People who acted on a post in any way. */
    public static final MetricId ENGAGED_PEOPLE = new MetricId("engaged-people", MetricUnit.PEOPLE);

    /** Actions that the campaign wanted: purchases, leads, sign-ups. */
    public static final MetricId CONVERSIONS = new MetricId("conversions", MetricUnit.EVENTS);

    /** Followers of an account at one moment. */
    public static final MetricId FOLLOWERS = new MetricId("followers", MetricUnit.LEVEL);

    /** Accounts that an account follows at one moment. */
    public static final MetricId FOLLOWING = new MetricId("following", MetricUnit.LEVEL);

    /** Posts of an account at one moment. */
    public static final MetricId POSTS = new MetricId("posts", MetricUnit.LEVEL);

    /**
     * Checks the id's shape.
     *
     * @param id lower case with hyphens, such as {@code "impressions"}
     * @param unit what it counts
     */
    public MetricId {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(unit, "unit");
        if (!id.matches("[a-z][a-z0-9-]{0,79}")) {
            throw InvalidInputException.of("MetricId", "id", "must be one to eighty of a-z 0-9 -, is '" + id + "'");
        }
    }

    /** {@return the metrics that have a constant here, in the order of their declaration; unmodifiable} */
    public static Set<MetricId> catalogue() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(
                IMPRESSIONS,
                VIEWS,
                REACH,
                REACTIONS,
                COMMENTS,
                SHARES,
                QUOTES,
                SAVES,
                CLICKS,
                LINK_CLICKS,
                ENGAGED_PEOPLE,
                CONVERSIONS,
                FOLLOWERS,
                FOLLOWING,
                POSTS)));
    }

    @Override
    public String toString() {
        return id;
    }
}
