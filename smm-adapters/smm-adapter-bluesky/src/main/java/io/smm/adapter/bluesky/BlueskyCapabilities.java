package io.smm.adapter.bluesky;

import io.smm.Capabilities;
import io.smm.Capability;
import io.smm.CapabilityStatement;
import io.smm.Network;
import io.smm.adapter.bluesky.internal.http.Quotas;
import io.smm.post.ContentFlag;
import io.smm.post.MediaRules;
import io.smm.post.PostRules;
import io.smm.post.ReplyControl;
import io.smm.post.TextLimit;
import io.smm.post.TextRules;
import io.smm.post.TextUnit;
import io.smm.spi.QuotaRule;
import io.smm.spi.Settlement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What Bluesky can do and allows, as data with source and date. */
public final class BlueskyCapabilities {

    private static final LocalDate CHECKED = LocalDate.of(2026, 11, 23);
    private static final String POST = "lexicon app.bsky.feed.post (2026-08-20)";
    private static final String EMBED = "lexicon app.bsky.embed (2026-08-20)";
    private static final String REPO = "lexicon com.atproto.repo (2026-08-20)";
    private static final String FEED = "lexicon app.bsky.feed (2026-08-20)";
    private static final String NOTIFICATION = "lexicon app.bsky.notification.listNotifications (2026-08-20)";
    private static final String FEED_REPOST = "lexicon app.bsky.feed.repost (2026-08-20)";
    private static final String GATES = "lexicons app.bsky.feed.threadgate, postgate (2026-08-20)";
    private static final String IDENTITY = "lexicon com.atproto.identity.resolveHandle (2026-08-20)";
    private static final String CHAT = "lexicon chat.bsky.convo (2026-08-20)";
    private static final String FIREHOSE = "lexicon com.atproto.sync.subscribeRepos (2026-08-20)";
    private static final String ACTOR = "lexicon app.bsky.actor.defs (2026-08-20)";

    /** Each capability with its limits. */
    public static final Capabilities ALL = Capabilities.of(
            Network.BLUESKY,
            List.of(
                    yes(Capability.PUBLISH_TEXT, "300 graphemes and 3,000 bytes", POST),
                    yes(
                            Capability.PUBLISH_LINK,
                            "a card, with a picture where the options name what fetches it; not beside images or a video",
                            EMBED),
                    yes(Capability.PUBLISH_IMAGE, "2,000,000 bytes", EMBED),
                    yes(Capability.PUBLISH_IMAGES, "4", EMBED),
                    no(
                            Capability.PUBLISH_MIXED_MEDIA,
                            "a post embeds either images or one video",
                            "publish two posts",
                            EMBED),
                    no(
                            Capability.PUBLISH_CARDS,
                            "images have no links of their own",
                            "put the links into the text",
                            EMBED),
                    yes(
                            Capability.PUBLISH_VIDEO,
                            "one; 300,000,000 bytes by the video service, 50 MiB without; the server may take less",
                            EMBED),
                    no(Capability.PUBLISH_REEL, "there is no surface of its own for short videos", "", EMBED),
                    no(Capability.PUBLISH_STORY, "posts stay until they are deleted", "", POST),
                    yes(Capability.PUBLISH_THREAD, "the SDK publishes at most 50 parts", POST),
                    no(Capability.PUBLISH_POLL, "there are no polls", "ask in the text and count the answers", POST),
                    no(
                            Capability.PUBLISH_DOCUMENT,
                            "there are no documents",
                            "attach a link card to the document",
                            EMBED),
                    yes(Capability.PUBLISH_REPLY, "unless the author limits who may reply", POST),
                    yes(Capability.PUBLISH_QUOTE, "unless the author forbids quotes", EMBED),
                    yes(Capability.REPOST, "", FEED_REPOST),
                    yes(Capability.ALT_TEXT, "", EMBED),
                    yes(Capability.MENTION_IN_TEXT, "the handle is looked up when the post is published", POST),
                    no(Capability.CHOOSE_DESTINATION, "an account has no places below it", "", POST),
                    no(Capability.CHOOSE_VISIBILITY, "every post is public", "", POST),
                    yes(
                            Capability.CHOOSE_REPLIERS,
                            "of the thread that a post opens; more finely by the variant",
                            GATES),
                    yes(
                            Capability.CONTENT_FLAGS,
                            "sensitive is labelled as graphic media; the variant says it more finely",
                            POST),
                    no(
                            Capability.ORGANIC_TARGETING,
                            "posts are for everybody",
                            "state the languages of the post",
                            POST),
                    no(
                            Capability.FIRST_COMMENT,
                            "the adapter has no step of its own for it",
                            "publish a thread of two parts",
                            POST),
                    no(
                            Capability.SCHEDULE_ON_NETWORK,
                            "the network publishes at once",
                            "let the SDK's outbox hold the post",
                            REPO),
                    no(Capability.RECUR_ON_NETWORK, "the network publishes once", "plan a series with the SDK", REPO),
                    no(
                            Capability.NETWORK_DRAFTS,
                            "the adapter does not write drafts yet; the network keeps them for its app",
                            "",
                            POST),
                    yes(Capability.READ_POST, "", REPO),
                    CapabilityStatement.conditional(
                            Capability.EDIT_POST,
                            "experimental: apps may go on showing the first version",
                            REPO,
                            CHECKED),
                    yes(Capability.DELETE_POST, "", REPO),
                    no(Capability.LIST_DESTINATIONS, "an account has no places below it", "", POST),
                    yes(Capability.FIND_ACCOUNT, "", IDENTITY),
                    yes(Capability.READ_COMMENTS, "100 levels deep unless the host says otherwise", FEED),
                    yes(Capability.READ_MENTIONS, "with them come quotes and reposts of our posts", NOTIFICATION),
                    yes(Capability.READ_NOTIFICATIONS, "likes, follows and all else that is told", NOTIFICATION),
                    yes(Capability.ANSWER, "unless the author limits who may reply", POST),
                    yes(Capability.REACT, "a like", FEED),
                    yes(Capability.HIDE_COMMENT, "in threads that the account began; 300 a thread", GATES),
                    no(
                            Capability.REMOVE_COMMENT,
                            "a reply is in its author's repository: nobody else can delete it",
                            "",
                            REPO),
                    yes(Capability.CLOSE_COMMENTS, "in threads that the account began", GATES),
                    no(
                            Capability.READ_MESSAGES,
                            "the adapter does not read chats yet; the network has them on a host of their own",
                            "",
                            CHAT),
                    no(
                            Capability.SEND_MESSAGE,
                            "the adapter does not write chats yet; the network has them on a host of their own",
                            "answer in public",
                            CHAT),
                    no(Capability.READ_REVIEWS, "there are no reviews", "read the mentions", FEED),
                    no(Capability.ANSWER_REVIEW, "there are no reviews", "answer a mention", FEED),
                    yes(Capability.SEARCH_POSTS, "what the AppView took in; a walk may not reach the end", FEED),
                    CapabilityStatement.conditional(
                            Capability.STREAM_SIGNALS,
                            "where the options name a server whose firehose is listened to",
                            FIREHOSE,
                            CHECKED),
                    no(
                            Capability.RECEIVE_WEBHOOKS,
                            "the network calls nobody",
                            "read the mentions at intervals",
                            NOTIFICATION),
                    yes(Capability.POST_INSIGHTS, "likes, replies, reposts, quotes, bookmarks; no reach", FEED),
                    yes(Capability.ACCOUNT_INSIGHTS, "followers, follows, posts", ACTOR),
                    no(
                            Capability.METRIC_SERIES,
                            "counts stand as they are now",
                            "read the counts again and again and keep your own history",
                            FEED),
                    no(Capability.VIDEO_RETENTION, "views of videos are not counted", "", FEED),
                    no(Capability.AUDIENCE_DEMOGRAPHICS, "nothing is known of who the followers are", "", ACTOR),
                    no(
                            Capability.WEBSITE_REPORTS,
                            "it is no report of a website",
                            "use a web analytics service",
                            ACTOR),
                    no(Capability.MANAGE_ADS, "there is no advertising", "", ACTOR),
                    no(Capability.BOOST_POST, "there is no advertising", "", ACTOR),
                    no(Capability.AD_INSIGHTS, "there is no advertising", "", ACTOR),
                    no(Capability.FIND_TARGETING, "there is no advertising", "", ACTOR),
                    no(Capability.ESTIMATE_AUDIENCE, "there is no advertising", "", ACTOR),
                    no(Capability.CUSTOM_AUDIENCES, "there is no advertising", "", ACTOR)));

    /** The same where the options name no firehose: no line is opened. */
    public static final Capabilities WITHOUT_FIREHOSE = Capabilities.of(
            Network.BLUESKY,
            allBut(no(
                    Capability.STREAM_SIGNALS,
                    "the options name no server whose firehose is listened to",
                    "name one, or read the mentions at intervals",
                    FIREHOSE)));

    /**
     * What a post may hold. The lexicon takes every {@code image/*}; listed are the types that the official apps show. A
     * thread's bound is the SDK's own: the state of a publication must stay small.
     */
    public static final PostRules POST_RULES = PostRules.builder(POST, CHECKED)
            .text(TextRules.builder()
                    .limit(TextLimit.of(TextUnit.GRAPHEME, 300))
                    .limit(TextLimit.of(TextUnit.UTF8_BYTE, 3_000))
                    .tagLimit(TextLimit.of(TextUnit.GRAPHEME, 64))
                    .tagLimit(TextLimit.of(TextUnit.UTF8_BYTE, 640))
                    .mostLanguages(3)
                    .build())
            .images(MediaRules.builder(4, 2_000_000, Set.of("image/png", "image/jpeg", "image/webp", "image/gif"))
                    .build())
            .videos(MediaRules.builder(1, 300_000_000, Set.of("video/mp4")).build())
            .mostParts(50)
            .replies(Set.of(ReplyControl.values()))
            .flags(Set.of(ContentFlag.SENSITIVE))
            .build();

    /** The same where the options name no video service: the largest upload that the network's own servers take is 50 MiB. */
    public static final PostRules POST_RULES_WITHOUT_VIDEO_SERVICE = POST_RULES.toBuilder()
            .videos(MediaRules.builder(1, 50L * 1024 * 1024, Set.of("video/mp4"))
                    .build())
            .build();

    /** The quotas that the network states; its answers correct them. */
    public static final List<QuotaRule> QUOTA_RULES = Quotas.RULES;

    /**
     * How an unknown outcome is settled: we choose the record's key, the server refuses it a second time, and reading by it
     * is exact at once.
     */
    public static final Settlement SETTLEMENT = new Settlement(Settlement.Kind.CLIENT_CHOSEN_ID, Duration.ZERO, true);

    private BlueskyCapabilities() {}

    private static List<CapabilityStatement> allBut(CapabilityStatement other) {
        List<CapabilityStatement> all = new ArrayList<>();
        for (CapabilityStatement statement : ALL.declared()) {
            all.add(statement.capability() == other.capability() ? other : statement);
        }
        return all;
    }

    private static CapabilityStatement no(Capability capability, String why, String instead, String source) {
        return CapabilityStatement.no(capability, why, instead, source, CHECKED);
    }

    private static CapabilityStatement yes(Capability capability, String note, String source) {
        return CapabilityStatement.yes(capability, note, source, CHECKED);
    }
}
