package io.smm.insight;

import static io.smm.insight.InsightLevel.ACCOUNT;
import static io.smm.insight.InsightLevel.POST;
import static io.smm.insight.TimeBasis.LIFETIME;
import static io.smm.insight.TimeBasis.PERIOD;
import static io.smm.insight.TimeBasis.SNAPSHOT;

import io.smm.Network;
import java.util.List;

/** What TikTok, YouTube, Pinterest and Google Business Profile call their numbers. */
final class PageMetrics {

    private static final String ACCOUNTS_API = "the organic accounts interface, for business accounts";

    private PageMetrics() {}

    static void addTo(List<NativeMetric> rows) {
        tikTok(rows);
        youTube(rows);
        pinterest(rows);
        googleBusiness(rows);
    }

    private static void tikTok(List<NativeMetric> rows) {
        new NativeRows(rows, Network.TIKTOK, POST, LIFETIME)
                .row(MetricId.VIEWS, "view_count")
                .when("public videos")
                .row(MetricId.REACTIONS, "like_count")
                .when("public videos")
                .row(MetricId.COMMENTS, "comment_count")
                .when("public videos")
                .row(MetricId.SHARES, "share_count")
                .when("public videos")
                .row(MetricId.VIDEO_VIEWS, "video_views")
                .when(ACCOUNTS_API)
                .thirdParty()
                .row(MetricId.REACH, "reach")
                .when(ACCOUNTS_API)
                .thirdParty()
                .row(MetricId.WATCH_TIME, "total_time_watched")
                .when(ACCOUNTS_API)
                .thirdParty()
                .row(MetricId.AVERAGE_WATCH_TIME, "average_time_watched")
                .when(ACCOUNTS_API)
                .thirdParty()
                .row(MetricId.VIDEO_COMPLETION_RATE, "full_video_watched_rate")
                .when(ACCOUNTS_API)
                .thirdParty()
                .row(MetricId.REACTIONS, "likes")
                .when(ACCOUNTS_API)
                .thirdParty()
                .row(MetricId.COMMENTS, "comments")
                .when(ACCOUNTS_API)
                .thirdParty()
                .row(MetricId.SHARES, "shares")
                .when(ACCOUNTS_API)
                .thirdParty()
                .row(MetricId.SAVES, "favorites")
                .when(ACCOUNTS_API)
                .thirdParty()
                .row(MetricId.LINK_CLICKS, "website_clicks")
                .when(ACCOUNTS_API)
                .thirdParty()
                .row(MetricId.PROFILE_VISITS, "profile_views")
                .when(ACCOUNTS_API)
                .thirdParty()
                .row(MetricId.FOLLOWS, "new_followers")
                .when(ACCOUNTS_API)
                .thirdParty();
        new NativeRows(rows, Network.TIKTOK, ACCOUNT, PERIOD)
                .row(MetricId.UNIQUE_VIDEO_VIEWERS, "unique_video_views")
                .thirdParty()
                .row(MetricId.LINK_CLICKS, "bio_link_clicks")
                .thirdParty()
                .row(MetricId.UNFOLLOWS, "daily_lost_followers")
                .thirdParty()
                .row(MetricId.ENGAGED_PEOPLE, "engaged_audience")
                .thirdParty()
                .row(MetricId.CALLS, "phone_number_clicks")
                .thirdParty()
                .row(MetricId.LEADS, "lead_submissions")
                .thirdParty()
                .row(MetricId.FOLLOWERS_ONLINE, "audience_activity")
                .thirdParty();
        new NativeRows(rows, Network.TIKTOK, ACCOUNT, SNAPSHOT)
                .row(MetricId.FOLLOWERS, "followers_count")
                .thirdParty();
    }

    private static void youTube(List<NativeMetric> rows) {
        new NativeRows(rows, Network.YOUTUBE, POST, LIFETIME)
                .row(MetricId.VIEWS, "viewCount")
                .announced("2026-08-27", "views of all formats count from the first frame: a break in every series")
                .note("shorts count every start since 2025-03-31");
        new NativeRows(rows, Network.YOUTUBE, POST, PERIOD)
                .row(MetricId.VIEWS, "views")
                .announced("2026-08-27", "views of all formats count from the first frame: a break in every series")
                .row(MetricId.VIDEO_VIEWS, "engagedViews")
                .note("the count that keeps its meaning over the break in views")
                .row(MetricId.WATCH_TIME, "estimatedMinutesWatched")
                .note("minutes, estimated")
                .row(MetricId.AVERAGE_WATCH_TIME, "averageViewDuration")
                .row(MetricId.REACTIONS, "likes")
                .row(MetricId.COMMENTS, "comments")
                .row(MetricId.SHARES, "shares")
                .row(MetricId.SAVES, "videosAddedToPlaylists")
                .thirdParty()
                .row(MetricId.FOLLOWS, "subscribersGained")
                .row(MetricId.UNFOLLOWS, "subscribersLost")
                .row(MetricId.REVENUE, "estimatedRevenue")
                .when("the monetary scope");
        new NativeRows(rows, Network.YOUTUBE, ACCOUNT, SNAPSHOT)
                .row(MetricId.FOLLOWERS, "subscriberCount")
                .note("rounded to three digits");
    }

    private static void pinterest(List<NativeMetric> rows) {
        new NativeRows(rows, Network.PINTEREST, POST, PERIOD)
                .row(MetricId.IMPRESSIONS, "IMPRESSION")
                .row(MetricId.SAVES, "SAVE")
                .row(MetricId.CLICKS, "PIN_CLICK")
                .row(MetricId.LINK_CLICKS, "OUTBOUND_CLICK")
                .row(MetricId.PROFILE_VISITS, "PROFILE_VISIT")
                .row(MetricId.FOLLOWS, "USER_FOLLOW")
                .row(MetricId.VIDEO_VIEWS, "VIDEO_MRC_VIEW")
                .note("two seconds with half of the picture in sight")
                .row(MetricId.VIDEO_VIEWS, "VIDEO_10S_VIEW")
                .note("ten seconds")
                .row(MetricId.VIDEO_STARTS, "VIDEO_START")
                .row(MetricId.WATCH_TIME, "VIDEO_V50_WATCH_TIME")
                .row(MetricId.AVERAGE_WATCH_TIME, "VIDEO_AVG_WATCH_TIME")
                .row(MetricId.VIDEO_COMPLETIONS, "QUARTILE_95_PERCENT_VIEW")
                .note("95 % of the video");
        new NativeRows(rows, Network.PINTEREST, POST, LIFETIME)
                .row(MetricId.REACTIONS, "TOTAL_REACTIONS")
                .row(MetricId.COMMENTS, "TOTAL_COMMENTS");
        new NativeRows(rows, Network.PINTEREST, ACCOUNT, PERIOD)
                .row(MetricId.IMPRESSIONS, "IMPRESSION")
                .row(MetricId.INTERACTIONS, "ENGAGEMENT")
                .row(MetricId.CLICKS, "PIN_CLICK")
                .row(MetricId.LINK_CLICKS, "OUTBOUND_CLICK")
                .row(MetricId.SAVES, "SAVE");
        new NativeRows(rows, Network.PINTEREST, ACCOUNT, SNAPSHOT).row(MetricId.FOLLOWERS, "follower_count");
    }

    private static void googleBusiness(List<NativeMetric> rows) {
        NativeRows location = new NativeRows(rows, Network.GOOGLE_BUSINESS, ACCOUNT, PERIOD);
        for (String surface : List.of("DESKTOP_MAPS", "DESKTOP_SEARCH", "MOBILE_MAPS", "MOBILE_SEARCH")) {
            location.row(MetricId.IMPRESSIONS, "BUSINESS_IMPRESSIONS_" + surface)
                    .onceEach()
                    .note("a person counts once a surface and day");
        }
        location.row(MetricId.LINK_CLICKS, "WEBSITE_CLICKS")
                .row(MetricId.CALLS, "CALL_CLICKS")
                .row(MetricId.DIRECTION_REQUESTS, "BUSINESS_DIRECTION_REQUESTS")
                .row(MetricId.BOOKINGS, "BUSINESS_BOOKINGS")
                .row(MetricId.CONVERSATIONS, "BUSINESS_CONVERSATIONS");
        new NativeRows(rows, Network.GOOGLE_BUSINESS, ACCOUNT, SNAPSHOT)
                .row(MetricId.RATING, "averageRating")
                .note("one to five stars")
                .row(MetricId.REVIEWS, "totalReviewCount");
    }
}
