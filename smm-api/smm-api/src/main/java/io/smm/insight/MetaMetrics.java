package io.smm.insight;

import static io.smm.insight.InsightLevel.ACCOUNT;
import static io.smm.insight.InsightLevel.POST;
import static io.smm.insight.TimeBasis.LIFETIME;
import static io.smm.insight.TimeBasis.PERIOD;
import static io.smm.insight.TimeBasis.SNAPSHOT;

import io.smm.Network;
import java.util.List;

/** What Facebook, Instagram and Threads call their numbers. */
final class MetaMetrics {

    private MetaMetrics() {}

    static void addTo(List<NativeMetric> rows) {
        facebook(rows);
        instagram(rows);
        threads(rows);
    }

    private static void facebook(List<NativeMetric> rows) {
        new NativeRows(rows, Network.FACEBOOK, POST, LIFETIME, PERIOD)
                .row(MetricId.IMPRESSIONS, "post_impressions")
                .gone("2025-11-15")
                .row(MetricId.VIEWS, "post_media_view")
                .note("replays count; took the place of impressions, and is not the same number")
                .row(MetricId.REACH, "post_total_media_view_unique")
                .row(MetricId.REACH, "post_impressions_unique")
                .gone("2026-06-15")
                .row(MetricId.VIDEO_VIEWS, "post_video_views")
                .note("three seconds")
                .row(MetricId.UNIQUE_VIDEO_VIEWERS, "post_video_views_unique")
                .notRechecked()
                .gone("2026-06-15")
                .row(MetricId.WATCH_TIME, "post_video_view_time")
                .when("whether it still answers in 2026 is open")
                .note("milliseconds")
                .row(MetricId.AVERAGE_WATCH_TIME, "post_video_avg_time_watched")
                .note("milliseconds")
                .row(MetricId.REACTIONS, "post_reactions_by_type_total")
                .note("by kind: like, love, wow, haha, sorry, anger")
                .row(MetricId.COMMENTS, "comments")
                .note("summary of the post's comments")
                .row(MetricId.SHARES, "shares")
                .row(MetricId.CLICKS, "post_clicks")
                .row(MetricId.LINK_CLICKS, "post_clicks_by_type")
                .note("its kind 'link clicks'")
                .row(MetricId.ENGAGED_PEOPLE, "post_engaged_users")
                .notRechecked()
                .gone("2024-09-16")
                .note("withdrawn in two steps in 2024, in March and September")
                .row(MetricId.STORY_NAVIGATIONS, "STORY_INTERACTION")
                .note("all interactions with a story")
                .row(MetricId.STORY_REPLIES, "PAGES_FB_STORY_REPLIES");
        new NativeRows(rows, Network.FACEBOOK, ACCOUNT, PERIOD)
                .row(MetricId.IMPRESSIONS, "page_impressions")
                .gone("2025-11-15")
                .row(MetricId.VIEWS, "page_media_view")
                .when("pages with at least 100 likes")
                .row(MetricId.REACH, "page_total_media_view_unique")
                .when("pages with at least 100 likes")
                .row(MetricId.REACH, "page_impressions_unique")
                .gone("2026-06-15")
                .row(MetricId.PROFILE_VISITS, "page_views_total")
                .row(MetricId.INTERACTIONS, "page_post_engagements")
                .row(MetricId.FOLLOWS, "page_daily_follows")
                .row(MetricId.UNFOLLOWS, "page_daily_unfollows_unique")
                .onceEach();
        new NativeRows(rows, Network.FACEBOOK, ACCOUNT, SNAPSHOT)
                .row(MetricId.FOLLOWERS, "page_follows")
                .row(MetricId.FOLLOWERS, "page_fans")
                .gone("2025-11-15");
    }

    private static void instagram(List<NativeMetric> rows) {
        new NativeRows(rows, Network.INSTAGRAM, POST, LIFETIME)
                .row(MetricId.IMPRESSIONS, "impressions")
                .gone("2025-04-21")
                .row(MetricId.VIEWS, "views")
                .row(MetricId.REACH, "reach")
                .row(MetricId.VIDEO_VIEWS, "video_views")
                .gone("2025-04-21")
                .row(MetricId.VIDEO_VIEWS, "plays")
                .gone("2025-04-21")
                .row(MetricId.WATCH_TIME, "ig_reels_video_view_total_time")
                .note("milliseconds; reels")
                .row(MetricId.AVERAGE_WATCH_TIME, "ig_reels_avg_watch_time")
                .note("milliseconds; reels")
                .row(MetricId.SKIP_RATE, "reels_skip_rate")
                .row(MetricId.REACTIONS, "likes")
                .row(MetricId.COMMENTS, "comments")
                .row(MetricId.SHARES, "shares", "reposts")
                .row(MetricId.SAVES, "saved")
                .row(MetricId.PROFILE_VISITS, "profile_visits")
                .row(MetricId.FOLLOWS, "follows")
                .row(MetricId.INTERACTIONS, "total_interactions")
                .row(MetricId.STORY_NAVIGATIONS, "navigation")
                .when("within 24 hours; withheld below five viewers")
                .row(MetricId.STORY_REPLIES, "replies")
                .when("within 24 hours; withheld below five viewers");
        new NativeRows(rows, Network.INSTAGRAM, ACCOUNT, PERIOD)
                .row(MetricId.VIEWS, "views")
                .row(MetricId.REACH, "reach")
                .row(MetricId.QUOTES, "quotes")
                .row(MetricId.SAVES, "saves")
                .row(MetricId.LINK_CLICKS, "website_clicks", "profile_links_taps")
                .row(MetricId.PROFILE_VISITS, "profile_views")
                .row(MetricId.FOLLOWS, "follows_and_unfollows")
                .note("its kind 'follower'")
                .row(MetricId.UNFOLLOWS, "follows_and_unfollows")
                .note("its kind 'non follower'")
                .row(MetricId.ENGAGED_PEOPLE, "accounts_engaged")
                .row(MetricId.INTERACTIONS, "total_interactions")
                .row(MetricId.FOLLOWERS_ONLINE, "online_followers")
                .when("accounts with at least 100 followers");
        new NativeRows(rows, Network.INSTAGRAM, ACCOUNT, SNAPSHOT, PERIOD).row(MetricId.FOLLOWERS, "follower_count");
    }

    private static void threads(List<NativeMetric> rows) {
        new NativeRows(rows, Network.THREADS, POST, LIFETIME)
                .row(MetricId.VIEWS, "views")
                .note("in development, by the network's own word")
                .row(MetricId.REACTIONS, "likes")
                .row(MetricId.COMMENTS, "replies")
                .note("replies to replies are left out")
                .row(MetricId.SHARES, "reposts", "shares")
                .note("'shares' is in development, by the network's own word")
                .row(MetricId.QUOTES, "quotes")
                .row(MetricId.POLL_VOTES, "total_votes")
                .notRechecked();
        new NativeRows(rows, Network.THREADS, ACCOUNT, PERIOD)
                .row(MetricId.PROFILE_VISITS, "views")
                .note("views of the profile, a day each; from 2024-04-13 on")
                .row(MetricId.LINK_CLICKS, "clicks");
        new NativeRows(rows, Network.THREADS, ACCOUNT, SNAPSHOT).row(MetricId.FOLLOWERS, "followers_count");
    }
}
