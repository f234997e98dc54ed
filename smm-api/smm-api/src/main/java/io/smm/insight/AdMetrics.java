package io.smm.insight;

import static io.smm.insight.InsightLevel.AD;
import static io.smm.insight.TimeBasis.LIFETIME;
import static io.smm.insight.TimeBasis.PERIOD;

import io.smm.Network;
import java.util.List;

/**
 * What the networks call the numbers of advertisements. Rates that follow from two counts (CPM, CPC, CTR) have no metric: they
 * are computed from the totals.
 */
final class AdMetrics {

    private AdMetrics() {}

    static void addTo(List<NativeMetric> rows) {
        meta(rows, Network.FACEBOOK);
        meta(rows, Network.INSTAGRAM);
        x(rows);
        linkedIn(rows);
        tikTok(rows);
        pinterest(rows);
        reddit(rows);
    }

    private static void meta(List<NativeMetric> rows, Network network) {
        new NativeRows(rows, network, AD, LIFETIME, PERIOD)
                .row(MetricId.SPEND, "spend")
                .note("decimal text in major units")
                .row(MetricId.IMPRESSIONS, "impressions")
                .row(MetricId.REACH, "reach")
                .note("with a breakdown for 13 months only")
                .row(MetricId.FREQUENCY, "frequency")
                .row(MetricId.CLICKS, "clicks")
                .row(MetricId.LINK_CLICKS, "inline_link_clicks", "outbound_clicks")
                .row(MetricId.VIDEO_STARTS, "video_play_actions")
                .row(MetricId.VIDEO_VIEWS, "video_thruplay_watched_actions")
                .note("fifteen seconds, or all of a shorter one")
                .row(MetricId.VIDEO_QUARTER_VIEWS, "video_p25_watched_actions")
                .row(MetricId.VIDEO_HALF_VIEWS, "video_p50_watched_actions")
                .row(MetricId.VIDEO_THREE_QUARTER_VIEWS, "video_p75_watched_actions")
                .row(MetricId.VIDEO_COMPLETIONS, "video_p100_watched_actions")
                .row(MetricId.INTERACTIONS, "actions[post_engagement]")
                .row(MetricId.COMMENTS, "actions[comment]")
                .row(MetricId.SHARES, "actions[post]")
                .row(MetricId.REACTIONS, "actions[like]")
                .row(MetricId.CONVERSIONS, "actions")
                .note("by kind and attribution window")
                .row(MetricId.CONVERSION_VALUE, "action_values")
                .note("by kind and attribution window");
    }

    private static void x(List<NativeMetric> rows) {
        new NativeRows(rows, Network.X, AD, PERIOD)
                .row(MetricId.SPEND, "billed_charge_local_micro")
                .note("millionths of the account's currency; final after 3 to 14 days")
                .row(MetricId.IMPRESSIONS, "impressions")
                .row(MetricId.REACH, "total_audience_reach")
                .row(MetricId.FREQUENCY, "average_frequency")
                .row(MetricId.CLICKS, "clicks")
                .row(MetricId.LINK_CLICKS, "url_clicks")
                .row(MetricId.VIDEO_VIEWS, "video_total_views")
                .note("since 2026-08-13: all of the picture for three seconds, or a click")
                .row(MetricId.VIDEO_QUARTER_VIEWS, "video_views_25")
                .row(MetricId.VIDEO_HALF_VIEWS, "video_views_50")
                .notRechecked()
                .row(MetricId.VIDEO_THREE_QUARTER_VIEWS, "video_views_75")
                .notRechecked()
                .row(MetricId.VIDEO_COMPLETIONS, "video_views_100")
                .notRechecked()
                .row(MetricId.INTERACTIONS, "engagements")
                .row(MetricId.REACTIONS, "likes")
                .row(MetricId.SHARES, "retweets")
                .row(MetricId.COMMENTS, "replies")
                .row(MetricId.FOLLOWS, "follows");
    }

    private static void linkedIn(List<NativeMetric> rows) {
        new NativeRows(rows, Network.LINKEDIN, AD, LIFETIME, PERIOD)
                .row(MetricId.SPEND, "costInLocalCurrency")
                .note("decimal text in the account's currency")
                .row(MetricId.SPEND, "costInUsd")
                .row(MetricId.IMPRESSIONS, "impressions")
                .row(MetricId.REACH, "approximateMemberReach")
                .note("estimated")
                .row(MetricId.CLICKS, "clicks")
                .row(MetricId.LINK_CLICKS, "landingPageClicks")
                .row(MetricId.VIDEO_VIEWS, "videoViews")
                .row(MetricId.VIDEO_STARTS, "videoStarts")
                .row(MetricId.VIDEO_QUARTER_VIEWS, "videoFirstQuartileCompletions")
                .notRechecked()
                .row(MetricId.VIDEO_HALF_VIEWS, "videoMidpointCompletions")
                .notRechecked()
                .row(MetricId.VIDEO_THREE_QUARTER_VIEWS, "videoThirdQuartileCompletions")
                .notRechecked()
                .row(MetricId.VIDEO_COMPLETIONS, "videoCompletions")
                .row(MetricId.INTERACTIONS, "totalEngagements")
                .row(MetricId.REACTIONS, "reactions")
                .row(MetricId.COMMENTS, "comments")
                .row(MetricId.SHARES, "shares")
                .row(MetricId.FOLLOWS, "follows")
                .row(MetricId.LEADS, "oneClickLeads")
                .row(MetricId.CONVERSIONS, "externalWebsiteConversions")
                .row(MetricId.CONVERSION_VALUE, "conversionValueInLocalCurrency");
    }

    private static void tikTok(List<NativeMetric> rows) {
        new NativeRows(rows, Network.TIKTOK, AD, LIFETIME, PERIOD)
                .row(MetricId.SPEND, "spend")
                .thirdParty()
                .row(MetricId.IMPRESSIONS, "impressions")
                .thirdParty()
                .row(MetricId.IMPRESSIONS, "gross_impressions")
                .thirdParty()
                .note("invalid ones too")
                .row(MetricId.REACH, "reach")
                .thirdParty()
                .row(MetricId.FREQUENCY, "frequency")
                .thirdParty()
                .row(MetricId.CLICKS, "clicks")
                .thirdParty()
                .row(MetricId.VIDEO_STARTS, "video_play_actions")
                .thirdParty()
                .row(MetricId.VIDEO_VIEWS, "video_watched_2s")
                .thirdParty()
                .row(MetricId.VIDEO_QUARTER_VIEWS, "video_views_p25")
                .thirdParty()
                .row(MetricId.VIDEO_HALF_VIEWS, "video_views_p50")
                .thirdParty()
                .row(MetricId.VIDEO_THREE_QUARTER_VIEWS, "video_views_p75")
                .thirdParty()
                .row(MetricId.VIDEO_COMPLETIONS, "video_views_p100")
                .thirdParty()
                .row(MetricId.INTERACTIONS, "engagements")
                .thirdParty()
                .row(MetricId.REACTIONS, "likes")
                .thirdParty()
                .row(MetricId.COMMENTS, "comments")
                .thirdParty()
                .row(MetricId.SHARES, "shares")
                .thirdParty()
                .row(MetricId.FOLLOWS, "follows")
                .thirdParty()
                .row(MetricId.CONVERSIONS, "conversion")
                .thirdParty();
    }

    private static void pinterest(List<NativeMetric> rows) {
        new NativeRows(rows, Network.PINTEREST, AD, PERIOD)
                .row(MetricId.SPEND, "SPEND_IN_MICRO_DOLLAR")
                .note("millionths, of the account's own currency whatever the name says")
                .row(MetricId.IMPRESSIONS, "PAID_IMPRESSION")
                .row(MetricId.IMPRESSIONS, "IMPRESSION_1")
                .note("paid")
                .row(MetricId.IMPRESSIONS, "IMPRESSION_2")
                .note("earned: seen because somebody saved the advertisement")
                .row(MetricId.REACH, "TOTAL_IMPRESSION_USER")
                .row(MetricId.FREQUENCY, "TOTAL_IMPRESSION_FREQUENCY")
                .row(MetricId.CLICKS, "TOTAL_CLICKTHROUGH")
                .row(MetricId.LINK_CLICKS, "OUTBOUND_CLICK_1")
                .note("paid")
                .row(MetricId.LINK_CLICKS, "OUTBOUND_CLICK_2")
                .note("earned")
                .row(MetricId.VIDEO_VIEWS, "TOTAL_VIDEO_MRC_VIEWS")
                .row(MetricId.INTERACTIONS, "TOTAL_ENGAGEMENT")
                .row(MetricId.SAVES, "REPIN_1")
                .note("paid")
                .row(MetricId.SAVES, "REPIN_2")
                .note("earned")
                .row(MetricId.CONVERSIONS, "TOTAL_CONVERSIONS")
                .row(MetricId.CONVERSION_VALUE, "TOTAL_CHECKOUT_VALUE_IN_MICRO_DOLLAR")
                .row(MetricId.LEADS, "LEADS");
    }

    private static void reddit(List<NativeMetric> rows) {
        new NativeRows(rows, Network.REDDIT, AD, PERIOD)
                .row(MetricId.SPEND, "SPEND")
                .thirdParty()
                .note("millionths")
                .row(MetricId.IMPRESSIONS, "IMPRESSIONS")
                .thirdParty()
                .row(MetricId.REACH, "REACH")
                .thirdParty()
                .row(MetricId.FREQUENCY, "FREQUENCY")
                .notRechecked()
                .row(MetricId.CLICKS, "CLICKS")
                .thirdParty();
    }
}
