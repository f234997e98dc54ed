package io.smm.insight;

import java.util.List;

/** The meaning of each metric that has a constant. */
final class MetricMeanings {

    private MetricMeanings() {}

    static List<MetricDefinition> all() {
        return List.of(
                adds(MetricId.IMPRESSIONS, MetricKind.EXPOSURE, "displays of a post, whoever saw it"),
                adds(
                        MetricId.VIEWS,
                        MetricKind.EXPOSURE,
                        "views as the network defines them, replays included; not impressions"),
                never(MetricId.REACH, MetricKind.EXPOSURE, "people who saw a post at least once"),
                adds(
                        MetricId.VIDEO_VIEWS,
                        MetricKind.VIDEO,
                        "plays of a video that count by the network's rule (a start, two seconds, half the picture)"),
                adds(
                        MetricId.VIDEO_STARTS,
                        MetricKind.VIDEO,
                        "plays of a video from their first frame on, however short"),
                adds(MetricId.VIDEO_QUARTER_VIEWS, MetricKind.VIDEO, "plays that reached a quarter of a video"),
                adds(MetricId.VIDEO_HALF_VIEWS, MetricKind.VIDEO, "plays that reached the middle of a video"),
                adds(
                        MetricId.VIDEO_THREE_QUARTER_VIEWS,
                        MetricKind.VIDEO,
                        "plays that reached three quarters of a video"),
                adds(MetricId.VIDEO_COMPLETIONS, MetricKind.VIDEO, "plays that reached the end of a video"),
                never(MetricId.UNIQUE_VIDEO_VIEWERS, MetricKind.VIDEO, "people who watched a video at least once"),
                adds(MetricId.WATCH_TIME, MetricKind.VIDEO, "time that people spent watching, replays included"),
                never(
                        MetricId.AVERAGE_WATCH_TIME,
                        MetricKind.VIDEO,
                        "time watched in one play, in the mean, as the network computes it"),
                never(
                        MetricId.VIDEO_COMPLETION_RATE,
                        MetricKind.VIDEO,
                        "share of plays that reached the end, as the network computes it"),
                never(
                        MetricId.SKIP_RATE,
                        MetricKind.VIDEO,
                        "share of plays that were left at once, as the network computes it"),
                adds(MetricId.REACTIONS, MetricKind.INTERACTION, "reactions of all kinds: likes, loves, favourites"),
                adds(MetricId.COMMENTS, MetricKind.INTERACTION, "comments and replies"),
                adds(MetricId.SHARES, MetricKind.INTERACTION, "shares, reposts and boosts without words of one's own"),
                adds(MetricId.QUOTES, MetricKind.INTERACTION, "reshares with words of one's own"),
                adds(MetricId.SAVES, MetricKind.INTERACTION, "saves and bookmarks"),
                adds(MetricId.POLL_VOTES, MetricKind.INTERACTION, "votes in a post's poll"),
                adds(MetricId.STORY_NAVIGATIONS, MetricKind.INTERACTION, "taps forward, back and out of a story"),
                adds(MetricId.STORY_REPLIES, MetricKind.INTERACTION, "replies to a story"),
                adds(
                        MetricId.INTERACTIONS,
                        MetricKind.INTERACTION,
                        "interactions of the kinds that the network chose to add up"),
                never(MetricId.ENGAGED_PEOPLE, MetricKind.INTERACTION, "people who acted on a post in any way"),
                adds(MetricId.CLICKS, MetricKind.CLICK, "clicks anywhere on a post"),
                adds(MetricId.LINK_CLICKS, MetricKind.CLICK, "clicks on a post's link"),
                adds(MetricId.PROFILE_VISITS, MetricKind.CLICK, "visits of an account's profile or page"),
                never(MetricId.FOLLOWERS, MetricKind.AUDIENCE, "followers of an account at one moment"),
                never(MetricId.FOLLOWING, MetricKind.AUDIENCE, "accounts that an account follows at one moment"),
                never(MetricId.POSTS, MetricKind.AUDIENCE, "posts of an account at one moment"),
                never(MetricId.FOLLOWERS_ONLINE, MetricKind.AUDIENCE, "followers who were on the network in an hour"),
                adds(MetricId.FOLLOWS, MetricKind.AUDIENCE, "follows gained"),
                adds(MetricId.UNFOLLOWS, MetricKind.AUDIENCE, "follows lost"),
                overTime(MetricId.CALLS, MetricKind.CONTACT, "clicks on an account's telephone number"),
                overTime(MetricId.DIRECTION_REQUESTS, MetricKind.CONTACT, "requests for the way to a location"),
                overTime(MetricId.BOOKINGS, MetricKind.CONTACT, "bookings made through an account's page"),
                overTime(MetricId.CONVERSATIONS, MetricKind.CONTACT, "conversations that people began with an account"),
                adds(MetricId.LEADS, MetricKind.CONTACT, "forms that people sent in"),
                never(
                        MetricId.RATING,
                        MetricKind.CONTACT,
                        "mean of the ratings of a location or page, on the network's own scale"),
                never(MetricId.REVIEWS, MetricKind.CONTACT, "reviews of a location or page that stand at one moment"),
                adds(
                        MetricId.CONVERSIONS,
                        MetricKind.OUTCOME,
                        "actions that the campaign wanted: purchases, leads, sign-ups"),
                adds(
                        MetricId.CONVERSION_VALUE,
                        MetricKind.OUTCOME,
                        "what conversions were worth by the source's own word"),
                adds(
                        MetricId.REVENUE,
                        MetricKind.OUTCOME,
                        "money that came in: sales of a website, or what a network pays for a video's advertisements"),
                adds(MetricId.SPEND, MetricKind.COST, "what an ad account is charged"),
                never(
                        MetricId.FREQUENCY,
                        MetricKind.COST,
                        "displays for each person reached, in the mean, as the network computes it"),
                adds(MetricId.SESSIONS, MetricKind.WEBSITE, "sessions on a website"),
                adds(
                        MetricId.ENGAGED_SESSIONS,
                        MetricKind.WEBSITE,
                        "sessions that lasted, went on to another page, or led to a key event"),
                adds(MetricId.PAGE_VIEWS, MetricKind.WEBSITE, "pages that were opened on a website"),
                never(MetricId.USERS, MetricKind.WEBSITE, "people on a website, as far as it can tell them apart"),
                never(MetricId.NEW_USERS, MetricKind.WEBSITE, "people who came to a website for the first time"),
                adds(
                        MetricId.KEY_EVENTS,
                        MetricKind.WEBSITE,
                        "events that a website's owner marked as important; once called conversions"));
    }

    private static MetricDefinition adds(MetricId metric, MetricKind kind, String meaning) {
        return new MetricDefinition(metric, kind, meaning, true, true);
    }

    private static MetricDefinition overTime(MetricId metric, MetricKind kind, String meaning) {
        return new MetricDefinition(metric, kind, meaning, false, true);
    }

    private static MetricDefinition never(MetricId metric, MetricKind kind, String meaning) {
        return new MetricDefinition(metric, kind, meaning, false, false);
    }
}
