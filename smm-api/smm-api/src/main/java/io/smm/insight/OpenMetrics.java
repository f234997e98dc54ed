package io.smm.insight;

import static io.smm.insight.InsightLevel.ACCOUNT;
import static io.smm.insight.InsightLevel.POST;
import static io.smm.insight.InsightLevel.WEBSITE;
import static io.smm.insight.TimeBasis.LIFETIME;
import static io.smm.insight.TimeBasis.PERIOD;
import static io.smm.insight.TimeBasis.SNAPSHOT;

import io.smm.Network;
import java.util.List;

/** What Reddit, Mastodon, Bluesky, Telegram, the simulated network and Google Analytics call their numbers. */
final class OpenMetrics {

    private OpenMetrics() {}

    static void addTo(List<NativeMetric> rows) {
        reddit(rows);
        mastodon(rows);
        bluesky(rows);
        telegram(rows);
        memory(rows);
        googleAnalytics(rows);
    }

    private static void reddit(List<NativeMetric> rows) {
        new NativeRows(rows, Network.REDDIT, POST, LIFETIME)
                .row(MetricId.VIEWS, "view_count")
                .thirdParty()
                .note("mostly null")
                .row(MetricId.REACTIONS, "score")
                .thirdParty()
                .note("votes up less votes down, blurred on purpose; may be negative")
                .row(MetricId.COMMENTS, "num_comments")
                .thirdParty()
                .row(MetricId.SHARES, "num_crossposts")
                .thirdParty();
        new NativeRows(rows, Network.REDDIT, ACCOUNT, PERIOD)
                .row(MetricId.PROFILE_VISITS, "pageviews")
                .when("moderators of a community")
                .thirdParty()
                .row(MetricId.FOLLOWS, "subscriptions")
                .when("moderators of a community")
                .thirdParty();
        new NativeRows(rows, Network.REDDIT, ACCOUNT, SNAPSHOT)
                .row(MetricId.FOLLOWERS, "subscribers")
                .thirdParty();
    }

    private static void mastodon(List<NativeMetric> rows) {
        new NativeRows(rows, Network.MASTODON, POST, LIFETIME)
                .row(MetricId.REACTIONS, "favourites_count")
                .note("what the server saw")
                .row(MetricId.COMMENTS, "replies_count")
                .note("what the server saw")
                .row(MetricId.SHARES, "reblogs_count")
                .note("what the server saw")
                .row(MetricId.QUOTES, "quotes_count")
                .when("servers from 4.5 on")
                .row(MetricId.POLL_VOTES, "votes_count");
        new NativeRows(rows, Network.MASTODON, ACCOUNT, SNAPSHOT)
                .row(MetricId.FOLLOWERS, "followers_count")
                .row(MetricId.FOLLOWING, "following_count")
                .row(MetricId.POSTS, "statuses_count");
    }

    private static void bluesky(List<NativeMetric> rows) {
        new NativeRows(rows, Network.BLUESKY, POST, LIFETIME)
                .row(MetricId.REACTIONS, "likeCount")
                .note("likes that stand at the time of reading")
                .row(MetricId.COMMENTS, "replyCount")
                .note("direct replies, one's own included")
                .row(MetricId.SHARES, "repostCount")
                .note("reposts that stand at the time of reading")
                .row(MetricId.QUOTES, "quoteCount")
                .note("posts that quote this one")
                .row(MetricId.SAVES, "bookmarkCount")
                .note("bookmarks of all accounts");
        new NativeRows(rows, Network.BLUESKY, ACCOUNT, SNAPSHOT)
                .row(MetricId.FOLLOWERS, "followersCount")
                .note("accounts that follow")
                .row(MetricId.FOLLOWING, "followsCount")
                .note("accounts that are followed")
                .row(MetricId.POSTS, "postsCount")
                .note("posts, replies included");
    }

    private static void telegram(List<NativeMetric> rows) {
        new NativeRows(rows, Network.TELEGRAM, POST, SNAPSHOT)
                .row(MetricId.REACTIONS, "message_reaction_count")
                .note("by emoji; minutes late")
                .row(MetricId.POLL_VOTES, "total_voter_count");
        new NativeRows(rows, Network.TELEGRAM, ACCOUNT, SNAPSHOT).row(MetricId.FOLLOWERS, "getChatMemberCount");
    }

    private static void memory(List<NativeMetric> rows) {
        new NativeRows(rows, Network.MEMORY, POST, LIFETIME, PERIOD)
                .row(MetricId.IMPRESSIONS, "displays")
                .note("times it was shown, whoever saw it")
                .row(MetricId.VIEWS, "views")
                .note("times it was opened, by the same person too")
                .row(MetricId.REACH, "people_reached")
                .note("people to whom it was shown")
                .row(MetricId.REACTIONS, "likes")
                .note("people who like it")
                .row(MetricId.COMMENTS, "comments")
                .note("answers that stand, direct or further down, its author's too")
                .row(MetricId.SHARES, "shares")
                .note("people who passed it on without words")
                .row(MetricId.QUOTES, "quotes")
                .note("posts that quote it and stand")
                .row(MetricId.SAVES, "saves")
                .note("times it was saved")
                .row(MetricId.LINK_CLICKS, "link_clicks")
                .note("times its link was followed");
        new NativeRows(rows, Network.MEMORY, ACCOUNT, SNAPSHOT)
                .row(MetricId.FOLLOWERS, "followers")
                .note("people who follow it")
                .row(MetricId.POSTS, "posts")
                .note("its posts and comments that stand");
        new NativeRows(rows, Network.MEMORY, ACCOUNT, PERIOD)
                .row(MetricId.FOLLOWS, "follows")
                .note("people who began to follow it and still do");
        new NativeRows(rows, Network.MEMORY, WEBSITE, PERIOD)
                .row(MetricId.SESSIONS, "sessions")
                .row(MetricId.ENGAGED_SESSIONS, "engaged_sessions")
                .row(MetricId.USERS, "users")
                .row(MetricId.NEW_USERS, "new_users")
                .row(MetricId.KEY_EVENTS, "key_events")
                .row(MetricId.REVENUE, "revenue");
    }

    private static void googleAnalytics(List<NativeMetric> rows) {
        new NativeRows(rows, Network.GOOGLE_ANALYTICS, WEBSITE, PERIOD)
                .row(MetricId.SESSIONS, "sessions")
                .note("estimated")
                .row(MetricId.ENGAGED_SESSIONS, "engagedSessions")
                .note("estimated")
                .row(MetricId.PAGE_VIEWS, "screenPageViews")
                .row(MetricId.USERS, "totalUsers")
                .note("estimated")
                .row(MetricId.NEW_USERS, "newUsers")
                .note("estimated")
                .row(MetricId.KEY_EVENTS, "keyEvents")
                .row(MetricId.KEY_EVENTS, "conversions")
                .note("the name of keyEvents until 2024")
                .row(MetricId.REVENUE, "purchaseRevenue")
                .row(MetricId.SPEND, "advertiserAdCost");
    }
}
