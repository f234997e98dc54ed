package io.smm.adapter.x;

import static io.smm.adapter.x.XCapabilities.DESCRIPTION;
import static io.smm.adapter.x.XCapabilities.DOCS;
import static io.smm.adapter.x.XCapabilities.NOT_YET;
import static io.smm.adapter.x.XCapabilities.no;

import io.smm.Capability;
import io.smm.CapabilityStatement;
import io.smm.adapter.x.model.XTier;
import java.util.List;

/** What X tells of others, and of how posts do. */
final class EngagementStatements {

    private static final String METRICS = DOCS + "fundamentals/metrics";
    private static final String ADS = "advertising on X is an API of its own, the Ads API";

    private EngagementStatements() {}

    static List<CapabilityStatement> of(XTier tier) {
        return List.of(
                no(Capability.LIST_DESTINATIONS, "an account has no places below it", "", DESCRIPTION + "paths"),
                no(Capability.FIND_ACCOUNT, NOT_YET, "", DESCRIPTION + "GET /2/users/by/username/{username}"),
                no(Capability.READ_COMMENTS, NOT_YET, "", DESCRIPTION + "GET /2/tweets/search/recent"),
                no(Capability.READ_MENTIONS, NOT_YET, "", DESCRIPTION + "GET /2/users/{id}/mentions"),
                no(
                        Capability.READ_NOTIFICATIONS,
                        "there is no list of notifications",
                        "read the mentions",
                        DESCRIPTION + "paths"),
                no(Capability.ANSWER, NOT_YET, "", DESCRIPTION + "POST /2/tweets"),
                no(Capability.REACT, NOT_YET, "", DESCRIPTION + "POST /2/users/{id}/likes"),
                no(Capability.HIDE_COMMENT, NOT_YET, "", DESCRIPTION + "PUT /2/tweets/{tweet_id}/hidden"),
                no(
                        Capability.REMOVE_COMMENT,
                        "a post is its author's: nobody else can delete it",
                        "hide the answer on X",
                        DESCRIPTION + "PUT /2/tweets/{tweet_id}/hidden"),
                no(
                        Capability.CLOSE_COMMENTS,
                        "who may answer is chosen when a post is made",
                        "choose who may answer when the post is made",
                        DESCRIPTION + "POST /2/tweets"),
                no(Capability.READ_MESSAGES, NOT_YET, "", DESCRIPTION + "GET /2/dm_events"),
                no(Capability.SEND_MESSAGE, NOT_YET, "", DESCRIPTION + "POST /2/dm_conversations"),
                no(Capability.READ_REVIEWS, "there are no reviews", "", DESCRIPTION + "paths"),
                no(Capability.ANSWER_REVIEW, "there are no reviews", "", DESCRIPTION + "paths"),
                no(Capability.SEARCH_POSTS, NOT_YET, "", DESCRIPTION + "GET /2/tweets/search/recent"),
                no(Capability.STREAM_SIGNALS, NOT_YET, "", DESCRIPTION + "GET /2/tweets/search/stream"),
                no(Capability.RECEIVE_WEBHOOKS, NOT_YET, "", DOCS + "webhooks/quickstart"),
                no(Capability.POST_INSIGHTS, NOT_YET, "", METRICS),
                no(Capability.ACCOUNT_INSIGHTS, NOT_YET, "", METRICS),
                no(Capability.METRIC_SERIES, NOT_YET, "", DESCRIPTION + "GET /2/tweets/analytics"),
                no(Capability.VIDEO_RETENTION, NOT_YET, "", DESCRIPTION + "GET /2/media/analytics"),
                no(Capability.AUDIENCE_DEMOGRAPHICS, "version 2 says nothing of who the followers are", "", METRICS),
                no(Capability.WEBSITE_REPORTS, "it is no report of a website", "use a web analytics service", METRICS),
                no(Capability.MANAGE_ADS, ADS, "", DESCRIPTION + "paths"),
                no(Capability.BOOST_POST, ADS, "", DESCRIPTION + "paths"),
                no(Capability.AD_INSIGHTS, ADS, "", DESCRIPTION + "paths"),
                no(Capability.FIND_TARGETING, ADS, "", DESCRIPTION + "paths"),
                no(Capability.ESTIMATE_AUDIENCE, ADS, "", DESCRIPTION + "paths"),
                no(Capability.CUSTOM_AUDIENCES, ADS, "", DESCRIPTION + "paths"));
    }
}
