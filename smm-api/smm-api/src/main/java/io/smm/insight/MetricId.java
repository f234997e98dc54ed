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

    /** Plays of a video that count by the network's rule (a start, two seconds, half the picture). */
    public static final MetricId VIDEO_VIEWS = new MetricId("video-views", MetricUnit.EVENTS);

    /** Plays of a video from their first frame on, however short. */
    public static final MetricId VIDEO_STARTS = new MetricId("video-starts", MetricUnit.EVENTS);

    /** Plays that reached a quarter of a video. */
    public static final MetricId VIDEO_QUARTER_VIEWS = new MetricId("video-quarter-views", MetricUnit.EVENTS);

    /** Plays that reached the middle of a video. */
    public static final MetricId VIDEO_HALF_VIEWS = new MetricId("video-half-views", MetricUnit.EVENTS);

    /** Plays that reached three quarters of a video. */
    public static final MetricId VIDEO_THREE_QUARTER_VIEWS =
            new MetricId("video-three-quarter-views", MetricUnit.EVENTS);

    /** Plays that reached the end of a video. */
    public static final MetricId VIDEO_COMPLETIONS = new MetricId("video-completions", MetricUnit.EVENTS);

    /** People who watched a video at least once. */
    public static final MetricId UNIQUE_VIDEO_VIEWERS = new MetricId("unique-video-viewers", MetricUnit.PEOPLE);

    /** Time that people spent watching, replays included. */
    public static final MetricId WATCH_TIME = new MetricId("watch-time", MetricUnit.SECONDS);

    /** Time watched in one play, in the mean, as the network computes it. */
    public static final MetricId AVERAGE_WATCH_TIME = new MetricId("average-watch-time", MetricUnit.SECONDS);

    /** Share of plays that reached the end, as the network computes it. */
    public static final MetricId VIDEO_COMPLETION_RATE = new MetricId("video-completion-rate", MetricUnit.FRACTION);

    /** Share of plays that were left at once, as the network computes it. */
    public static final MetricId SKIP_RATE = new MetricId("skip-rate", MetricUnit.FRACTION);

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

    /** Votes in a post's poll. */
    public static final MetricId POLL_VOTES = new MetricId("poll-votes", MetricUnit.EVENTS);

    /** Taps forward, back and out of a story. */
    public static final MetricId STORY_NAVIGATIONS = new MetricId("story-navigations", MetricUnit.EVENTS);

    /** Replies to a story. */
    public static final MetricId STORY_REPLIES = new MetricId("story-replies", MetricUnit.EVENTS);

    /** Interactions of the kinds that the network chose to add up. */
    public static final MetricId INTERACTIONS = new MetricId("interactions", MetricUnit.EVENTS);

    /** People who acted on a post in any way. */
    public static final MetricId ENGAGED_PEOPLE = new MetricId("engaged-people", MetricUnit.PEOPLE);

    /** Clicks anywhere on a post. */
    public static final MetricId CLICKS = new MetricId("clicks", MetricUnit.EVENTS);

    /** Clicks on a post's link. */
    public static final MetricId LINK_CLICKS = new MetricId("link-clicks", MetricUnit.EVENTS);

    /** Visits of an account's profile or page. */
    public static final MetricId PROFILE_VISITS = new MetricId("profile-visits", MetricUnit.EVENTS);

    /** Followers of an account at one moment. */
    public static final MetricId FOLLOWERS = new MetricId("followers", MetricUnit.LEVEL);

    /** Accounts that an account follows at one moment. */
    public static final MetricId FOLLOWING = new MetricId("following", MetricUnit.LEVEL);

    /** Posts of an account at one moment. */
    public static final MetricId POSTS = new MetricId("posts", MetricUnit.LEVEL);

    /** Followers who were on the network in an hour. */
    public static final MetricId FOLLOWERS_ONLINE = new MetricId("followers-online", MetricUnit.LEVEL);

    /** Follows gained. */
    public static final MetricId FOLLOWS = new MetricId("follows", MetricUnit.EVENTS);

    /** Follows lost. */
    public static final MetricId UNFOLLOWS = new MetricId("unfollows", MetricUnit.EVENTS);

    /** Clicks on an account's telephone number. */
    public static final MetricId CALLS = new MetricId("calls", MetricUnit.EVENTS);

    /** Requests for the way to a location. */
    public static final MetricId DIRECTION_REQUESTS = new MetricId("direction-requests", MetricUnit.EVENTS);

    /** Bookings made through an account's page. */
    public static final MetricId BOOKINGS = new MetricId("bookings", MetricUnit.EVENTS);

    /** Conversations that people began with an account. */
    public static final MetricId CONVERSATIONS = new MetricId("conversations", MetricUnit.EVENTS);

    /** Forms that people sent in. */
    public static final MetricId LEADS = new MetricId("leads", MetricUnit.EVENTS);

    /** Mean of the ratings of a location or page, on the network's own scale. */
    public static final MetricId RATING = new MetricId("rating", MetricUnit.SCORE);

    /** Reviews of a location or page that stand at one moment. */
    public static final MetricId REVIEWS = new MetricId("reviews", MetricUnit.LEVEL);

    /** Actions that the campaign wanted: purchases, leads, sign-ups. */
    public static final MetricId CONVERSIONS = new MetricId("conversions", MetricUnit.EVENTS);

    /** What conversions were worth by the source's own word. */
    public static final MetricId CONVERSION_VALUE = new MetricId("conversion-value", MetricUnit.MONEY);

    /** Money that came in: sales of a website, or what a network pays for a video's advertisements. */
    public static final MetricId REVENUE = new MetricId("revenue", MetricUnit.MONEY);

    /** What an ad account is charged. */
    public static final MetricId SPEND = new MetricId("spend", MetricUnit.MONEY);

    /** Displays for each person reached, in the mean, as the network computes it. */
    public static final MetricId FREQUENCY = new MetricId("frequency", MetricUnit.FRACTION);

    /** Sessions on a website. */
    public static final MetricId SESSIONS = new MetricId("sessions", MetricUnit.EVENTS);

    /** Sessions that lasted, went on to another page, or led to a key event. */
    public static final MetricId ENGAGED_SESSIONS = new MetricId("engaged-sessions", MetricUnit.EVENTS);

    /** Pages that were opened on a website. */
    public static final MetricId PAGE_VIEWS = new MetricId("page-views", MetricUnit.EVENTS);

    /** People on a website, as far as it can tell them apart. */
    public static final MetricId USERS = new MetricId("users", MetricUnit.PEOPLE);

    /** People who came to a website for the first time. */
    public static final MetricId NEW_USERS = new MetricId("new-users", MetricUnit.PEOPLE);

    /** Events that a website's owner marked as important; once called conversions. */
    public static final MetricId KEY_EVENTS = new MetricId("key-events", MetricUnit.EVENTS);

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

    /**
     * The metrics that have a constant here; what each means, and whether it may be added up, is in {@link MetricCatalogue}.
     *
     * @return they, in the order of their declaration; unmodifiable
     */
    public static Set<MetricId> catalogue() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(
                IMPRESSIONS,
                VIEWS,
                REACH,
                VIDEO_VIEWS,
                VIDEO_STARTS,
                VIDEO_QUARTER_VIEWS,
                VIDEO_HALF_VIEWS,
                VIDEO_THREE_QUARTER_VIEWS,
                VIDEO_COMPLETIONS,
                UNIQUE_VIDEO_VIEWERS,
                WATCH_TIME,
                AVERAGE_WATCH_TIME,
                VIDEO_COMPLETION_RATE,
                SKIP_RATE,
                REACTIONS,
                COMMENTS,
                SHARES,
                QUOTES,
                SAVES,
                POLL_VOTES,
                STORY_NAVIGATIONS,
                STORY_REPLIES,
                INTERACTIONS,
                ENGAGED_PEOPLE,
                CLICKS,
                LINK_CLICKS,
                PROFILE_VISITS,
                FOLLOWERS,
                FOLLOWING,
                POSTS,
                FOLLOWERS_ONLINE,
                FOLLOWS,
                UNFOLLOWS,
                CALLS,
                DIRECTION_REQUESTS,
                BOOKINGS,
                CONVERSATIONS,
                LEADS,
                RATING,
                REVIEWS,
                CONVERSIONS,
                CONVERSION_VALUE,
                REVENUE,
                SPEND,
                FREQUENCY,
                SESSIONS,
                ENGAGED_SESSIONS,
                PAGE_VIEWS,
                USERS,
                NEW_USERS,
                KEY_EVENTS)));
    }

    @Override
    public String toString() {
        return id;
    }
}
