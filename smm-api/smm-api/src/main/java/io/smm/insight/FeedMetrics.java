package io.smm.insight;

import static io.smm.insight.InsightLevel.ACCOUNT;
import static io.smm.insight.InsightLevel.POST;
import static io.smm.insight.TimeBasis.LIFETIME;
import static io.smm.insight.TimeBasis.PERIOD;
import static io.smm.insight.TimeBasis.SNAPSHOT;

import io.smm.Network;
import java.util.List;

/** What X and LinkedIn call their numbers. */
final class FeedMetrics {

    private static final String OWNER = "the owner, of posts up to 30 days old";
    private static final String MEMBER = "posts of a member, with the scope for them";

    private FeedMetrics() {}

    static void addTo(List<NativeMetric> rows) {
        x(rows);
        linkedIn(rows);
    }

    private static void x(List<NativeMetric> rows) {
        new NativeRows(rows, Network.X, POST, LIFETIME)
                .row(MetricId.IMPRESSIONS, "impression_count")
                .row(MetricId.REACTIONS, "like_count")
                .row(MetricId.COMMENTS, "reply_count")
                .row(MetricId.SHARES, "repost_count")
                .row(MetricId.SHARES, "retweet_count")
                .note("the older spelling of repost_count: servers give one or the other")
                .row(MetricId.QUOTES, "quote_count")
                .row(MetricId.SAVES, "bookmark_count")
                .row(MetricId.VIDEO_VIEWS, "view_count")
                .note("of the video in a post")
                .row(MetricId.VIDEO_STARTS, "playback_0_count")
                .when(OWNER)
                .row(MetricId.VIDEO_QUARTER_VIEWS, "playback_25_count")
                .when(OWNER)
                .row(MetricId.VIDEO_HALF_VIEWS, "playback_50_count")
                .when(OWNER)
                .row(MetricId.VIDEO_THREE_QUARTER_VIEWS, "playback_75_count")
                .when(OWNER)
                .row(MetricId.VIDEO_COMPLETIONS, "playback_100_count")
                .when(OWNER)
                .row(MetricId.LINK_CLICKS, "url_link_clicks")
                .when(OWNER)
                .row(MetricId.PROFILE_VISITS, "user_profile_clicks")
                .when(OWNER)
                .row(MetricId.INTERACTIONS, "engagements")
                .when(OWNER);
        new NativeRows(rows, Network.X, POST, PERIOD)
                .row(MetricId.IMPRESSIONS, "impressions")
                .row(MetricId.REACTIONS, "likes")
                .row(MetricId.COMMENTS, "replies")
                .row(MetricId.SHARES, "retweets", "shares")
                .row(MetricId.QUOTES, "quote_tweets")
                .row(MetricId.SAVES, "bookmarks")
                .row(MetricId.CLICKS, "detail_expands")
                .note("openings of the post; clicks of other kinds have names of their own")
                .row(MetricId.LINK_CLICKS, "url_clicks")
                .row(MetricId.VIDEO_VIEWS, "video_views")
                .row(MetricId.WATCH_TIME, "watch_time_ms")
                .note("milliseconds")
                .row(MetricId.FOLLOWS, "follows")
                .row(MetricId.UNFOLLOWS, "unfollows");
        new NativeRows(rows, Network.X, ACCOUNT, SNAPSHOT)
                .row(MetricId.FOLLOWERS, "followers_count")
                .row(MetricId.FOLLOWING, "following_count")
                .row(MetricId.POSTS, "post_count", "tweet_count");
    }

    private static void linkedIn(List<NativeMetric> rows) {
        new NativeRows(rows, Network.LINKEDIN, POST, LIFETIME, PERIOD)
                .row(MetricId.IMPRESSIONS, "impressionCount")
                .thirdParty()
                .row(MetricId.REACH, "uniqueImpressionsCount")
                .thirdParty()
                .row(MetricId.REACTIONS, "likeCount")
                .thirdParty()
                .note("six kinds")
                .row(MetricId.COMMENTS, "commentCount")
                .thirdParty()
                .row(MetricId.SHARES, "shareCount")
                .thirdParty()
                .row(MetricId.CLICKS, "clickCount")
                .thirdParty()
                .row(MetricId.IMPRESSIONS, "IMPRESSION")
                .when(MEMBER)
                .row(MetricId.REACH, "MEMBERS_REACHED")
                .when(MEMBER)
                .row(MetricId.REACTIONS, "REACTION")
                .when(MEMBER)
                .row(MetricId.COMMENTS, "COMMENT")
                .when(MEMBER)
                .row(MetricId.SHARES, "RESHARE")
                .when(MEMBER)
                .row(MetricId.SHARES, "POST_SEND")
                .when(MEMBER)
                .note("sent in messages")
                .row(MetricId.SAVES, "POST_SAVE")
                .when(MEMBER)
                .row(MetricId.LINK_CLICKS, "LINK_CLICKS")
                .when(MEMBER)
                .row(MetricId.PROFILE_VISITS, "PROFILE_VIEW_FROM_CONTENT")
                .when(MEMBER)
                .row(MetricId.FOLLOWS, "FOLLOWER_GAINED_FROM_CONTENT")
                .when(MEMBER)
                .row(MetricId.VIDEO_VIEWS, "VIDEO_VIEW")
                .notRechecked()
                .row(MetricId.UNIQUE_VIDEO_VIEWERS, "VIEWER")
                .notRechecked()
                .row(MetricId.WATCH_TIME, "TIME_WATCHED")
                .notRechecked()
                .note("milliseconds");
        new NativeRows(rows, Network.LINKEDIN, ACCOUNT, PERIOD)
                .row(MetricId.FOLLOWS, "followerGains")
                .thirdParty()
                .note("may be negative; demographics of followers or gains in one answer, never both");
        new NativeRows(rows, Network.LINKEDIN, ACCOUNT, SNAPSHOT)
                .row(MetricId.FOLLOWERS, "networkSizes")
                .thirdParty();
    }
}
