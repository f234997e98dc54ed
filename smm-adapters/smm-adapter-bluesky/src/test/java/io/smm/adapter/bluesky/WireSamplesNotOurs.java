package io.smm.adapter.bluesky;

import java.util.Map;
import java.util.TreeMap;

/** The samples that no check takes, and why. */
final class WireSamplesNotOurs {

    private static final String NO_CALL = "the adapter makes no such call";

    private WireSamplesNotOurs() {}

    static Map<String, String> reasons() {
        Map<String, String> reasons = new TreeMap<>();
        put(
                reasons,
                NO_CALL,
                "02-createAccount",
                "03-createAccount-handle-taken",
                "04-createAccount-bad-handle",
                "13-listAppPasswords",
                "35-follow-createRecord",
                "40-listRecords-page1",
                "41-listRecords-page2",
                "46-getTimeline",
                "47-getAuthorFeed-page1",
                "48-getAuthorFeed-page2",
                "52-getLikes",
                "53-getRepostedBy",
                "54-getQuotes",
                "56-getUnreadCount",
                "57-updateSeen",
                "59-getFollowers",
                "61-searchActors",
                "62-createDraft",
                "63-getDrafts",
                "64-getActorFeeds-unknown-param",
                "65-unknown-method");
        put(
                reasons,
                "the adapter asks on the way of a video alone, and no sample holds one",
                "01-describeServer",
                "66-getServiceAuth");
        put(
                reasons,
                NO_CALL + ": who an account is says its profile",
                "08-getSession",
                "09-getSession-no-token",
                "10-getSession-bad-token");
        put(reasons, "the adapter puts posts and gates, not profiles", "16-profile-putRecord");
        put(reasons, "the adapter puts likes under a key of its own", "33-like-createRecord");
        put(reasons, "the adapter writes a gate in one commit with its post", "32-threadgate-createRecord");
        put(reasons, "the adapter's commits hold one post with its gates", "43-applyWrites-two-posts");
        put(reasons, "no call: FirehoseSampleTest reads its frames", "90-subscribeRepos-frames");
        return reasons;
    }

    private static void put(Map<String, String> reasons, String reason, String... samples) {
        for (String sample : samples) {
            reasons.put(sample, reason);
        }
    }
}
