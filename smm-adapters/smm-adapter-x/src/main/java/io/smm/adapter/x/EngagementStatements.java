package io.smm.adapter.x;

import static io.smm.adapter.x.XCapabilities.DESCRIPTION;
import static io.smm.adapter.x.XCapabilities.DOCS;
import static io.smm.adapter.x.XCapabilities.NOT_YET;
import static io.smm.adapter.x.XCapabilities.conditional;
import static io.smm.adapter.x.XCapabilities.no;
import static io.smm.adapter.x.XCapabilities.yes;

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
                yes(
                        Capability.READ_COMMENTS,
                        "the answers of the last seven days, by a search for the conversation",
                        DESCRIPTION + "GET /2/tweets/search/recent"),
                yes(Capability.READ_MENTIONS, "", DESCRIPTION + "GET /2/users/{id}/mentions"),
                no(
                        Capability.READ_NOTIFICATIONS,
                        "there is no list of notifications",
                        "read the mentions",
                        DESCRIPTION + "paths"),
                tier.engagesFreely()
                        ? yes(Capability.ANSWER, "", DESCRIPTION + "POST /2/tweets")
                        : conditional(
                                Capability.ANSWER,
                                "self-serve answers those alone who mentioned or quoted the account before",
                                DOCS + "changelog of 2026-02-23"),
                tier.engagesFreely()
                        ? yes(Capability.REACT, "a like", DESCRIPTION + "POST /2/users/{id}/likes")
                        : no(
                                Capability.REACT,
                                "liking by the API ended for self-serve on 2026-04-20",
                                "like it on X",
                                DOCS + "changelog of 2026-04-16"),
                yes(
                        Capability.HIDE_COMMENT,
                        "answers below posts of one's own",
                        DESCRIPTION + "PUT /2/tweets/{tweet_id}/hidden"),
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
                yes(
                        Capability.SEARCH_POSTS,
                        "the last seven days, reposts left out; a query has at most 512 characters",
                        DESCRIPTION + "GET /2/tweets/search/recent"),
                no(Capability.STREAM_SIGNALS, NOT_YET, "", DESCRIPTION + "GET /2/tweets/search/stream"),
                no(Capability.RECEIVE_WEBHOOKS, NOT_YET, "", DOCS + "webhooks/quickstart"),
                yes(
                        Capability.POST_INSIGHTS,
                        "impressions, likes, replies, reposts, quotes, bookmarks of any post, views of its video; clicks,"
                                + " engagements and how far a video was seen for its owner, for 30 days; nobody counts how many"
                                + " people saw a post",
                        METRICS),
                yes(Capability.ACCOUNT_INSIGHTS, "followers, follows, posts", METRICS),
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
