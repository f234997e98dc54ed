package io.smm.adapter.discord;

import io.smm.Capabilities;
import io.smm.Capability;
import io.smm.CapabilityStatement;
import io.smm.Network;
import io.smm.adapter.discord.internal.http.Quotas;
import io.smm.adapter.discord.internal.publish.PostChecks;
import io.smm.post.MediaRules;
import io.smm.post.PollRules;
import io.smm.post.PostRules;
import io.smm.post.TextLimit;
import io.smm.post.TextRules;
import io.smm.post.TextUnit;
import io.smm.spi.QuotaRule;
import io.smm.spi.Settlement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What an incoming webhook of Discord can do and what a message may hold, as data with source and date. */
public final class DiscordCapabilities {

    private static final LocalDate CHECKED = LocalDate.of(2026, 11, 23);
    private static final String WEBHOOK = "OpenAPI description v10, /webhooks (2026-07-18)";
    private static final String EXECUTE = "OpenAPI description v10, execute_webhook (2026-07-18)";
    private static final String MESSAGE = "OpenAPI description v10, webhook messages (2026-07-18)";
    private static final String EMBED = "OpenAPI description v10, RichEmbed (2026-07-18)";
    private static final String FILES =
            "OpenAPI description v10, MessageAttachmentRequest (2026-07-18); sizes: general knowledge";
    private static final String POLL =
            "OpenAPI description v10, PollCreateRequest (2026-07-18); 55 characters: general knowledge";

    /** Each capability with its limits. */
    public static final Capabilities ALL = Capabilities.of(
            Network.DISCORD,
            List.of(
                    yes(Capability.PUBLISH_TEXT, "2,000 characters with the markup of links and escapes", EXECUTE),
                    yes(
                            Capability.PUBLISH_LINK,
                            "a card (embed): title 256, description 4,096 characters; beside media too",
                            EMBED),
                    yes(Capability.PUBLISH_IMAGE, "a file of about 10 MiB", FILES),
                    yes(Capability.PUBLISH_IMAGES, "10 files in all", FILES),
                    yes(Capability.PUBLISH_MIXED_MEDIA, "10 files in all", FILES),
                    yes(
                            Capability.PUBLISH_CARDS,
                            "images with a card each (embeds), 10 with the card of the post",
                            EMBED),
                    yes(Capability.PUBLISH_VIDEO, "a file of about 10 MiB", FILES),
                    no(
                            Capability.PUBLISH_REEL,
                            "there is no surface of its own for short videos",
                            "publish a video",
                            EXECUTE),
                    no(
                            Capability.PUBLISH_STORY,
                            "messages stay until they are deleted",
                            "publish a post and delete it after a day",
                            EXECUTE),
                    no(
                            Capability.PUBLISH_THREAD,
                            "a webhook cannot answer a message",
                            "open a thread in a forum channel (DiscordVariant.threadName) and post the parts to it as their destination",
                            EXECUTE),
                    yes(
                            Capability.PUBLISH_POLL,
                            "question 300, up to 10 answers of 55 characters, 1 hour to 32 days",
                            POLL),
                    yes(Capability.PUBLISH_DOCUMENT, "a file of about 10 MiB", FILES),
                    no(
                            Capability.PUBLISH_REPLY,
                            "a webhook cannot answer a message",
                            "mention its author, or post into the thread of the message",
                            EXECUTE),
                    no(
                            Capability.PUBLISH_QUOTE,
                            "there are no quotes by webhook",
                            "put the address of the message into the text: Discord shows a preview",
                            EXECUTE),
                    no(
                            Capability.REPOST,
                            "there are no reposts by webhook",
                            "put the address of the message into the text",
                            EXECUTE),
                    yes(Capability.ALT_TEXT, "1,024 characters", FILES),
                    conditional(
                            Capability.MENTION_IN_TEXT, "with the id of the user; handles are not looked up", EXECUTE),
                    conditional(
                            Capability.CHOOSE_DESTINATION,
                            "threads of the webhook's own channel, by id; a forum channel needs one, or a thread's name in DiscordVariant",
                            EXECUTE),
                    no(
                            Capability.CHOOSE_VISIBILITY,
                            "everybody sees a message who may read the channel",
                            "post to a channel with the right readers",
                            EXECUTE),
                    no(
                            Capability.CHOOSE_REPLIERS,
                            "the channel decides who may write",
                            "post to a channel with the right writers",
                            EXECUTE),
                    no(
                            Capability.CONTENT_FLAGS,
                            "the adapter does not mark spoilers yet; the network has them",
                            "say it in the text",
                            EXECUTE),
                    no(
                            Capability.ORGANIC_TARGETING,
                            "everybody sees a message who may read the channel",
                            "post to a channel for these people",
                            EXECUTE),
                    no(Capability.FIRST_COMMENT, "a webhook cannot answer a message", "put it into the text", EXECUTE),
                    no(
                            Capability.SCHEDULE_ON_NETWORK,
                            "the network posts at once",
                            "let the SDK's outbox hold the post",
                            EXECUTE),
                    no(Capability.RECUR_ON_NETWORK, "the network posts once", "plan a series with the SDK", EXECUTE),
                    no(
                            Capability.NETWORK_DRAFTS,
                            "there are no drafts by webhook",
                            "keep the draft in the SDK's plan",
                            EXECUTE),
                    yes(Capability.READ_POST, "by id", MESSAGE),
                    yes(Capability.EDIT_POST, "text and card; a poll stays as it is", MESSAGE),
                    yes(Capability.DELETE_POST, "", MESSAGE),
                    no(
                            Capability.LIST_DESTINATIONS,
                            "a webhook cannot list threads",
                            "copy the id of the thread in the client",
                            WEBHOOK),
                    no(
                            Capability.FIND_ACCOUNT,
                            "a webhook cannot look members up",
                            "copy the id of the user in the client",
                            WEBHOOK),
                    deaf(Capability.READ_COMMENTS),
                    deaf(Capability.READ_MENTIONS),
                    deaf(Capability.READ_NOTIFICATIONS),
                    deaf(Capability.ANSWER),
                    deaf(Capability.REACT),
                    deaf(Capability.HIDE_COMMENT),
                    deaf(Capability.REMOVE_COMMENT),
                    deaf(Capability.CLOSE_COMMENTS),
                    deaf(Capability.READ_MESSAGES),
                    deaf(Capability.SEND_MESSAGE),
                    deaf(Capability.READ_REVIEWS),
                    deaf(Capability.ANSWER_REVIEW),
                    deaf(Capability.SEARCH_POSTS),
                    deaf(Capability.STREAM_SIGNALS),
                    deaf(Capability.RECEIVE_WEBHOOKS),
                    uncounted(Capability.POST_INSIGHTS),
                    uncounted(Capability.ACCOUNT_INSIGHTS),
                    uncounted(Capability.METRIC_SERIES),
                    uncounted(Capability.VIDEO_RETENTION),
                    uncounted(Capability.AUDIENCE_DEMOGRAPHICS),
                    no(
                            Capability.WEBSITE_REPORTS,
                            "it is no report of a website",
                            "use a web analytics service and tag the links",
                            WEBHOOK),
                    no(Capability.MANAGE_ADS, "a webhook buys nothing", "", WEBHOOK),
                    no(Capability.BOOST_POST, "a webhook buys nothing", "", WEBHOOK),
                    no(Capability.AD_INSIGHTS, "a webhook buys nothing", "", WEBHOOK),
                    no(Capability.FIND_TARGETING, "a webhook buys nothing", "", WEBHOOK),
                    no(Capability.ESTIMATE_AUDIENCE, "a webhook buys nothing", "", WEBHOOK),
                    no(Capability.CUSTOM_AUDIENCES, "a webhook buys nothing", "", WEBHOOK)));

    /** The quotas as far as they are known; each answer corrects them. */
    public static final List<QuotaRule> QUOTA_RULES = Quotas.RULES;

    /**
     * How an unknown outcome is settled: not at all. There is no key that the network honours, no id to choose and no list to read;
     * at most once is all that can be promised.
     */
    public static final Settlement SETTLEMENT = new Settlement(Settlement.Kind.NONE, Duration.ZERO, false);

    private static final int MOST_FILES = 10;
    private static final int MOST_ALT_TEXT = 1_024;

    private DiscordCapabilities() {}

    /**
     * What a message may hold. Discord takes files of any type; listed are those that people send.
     *
     * @param mostFileBytes the largest file that the channel's server takes
     * @return the rules
     */
    static PostRules rules(long mostFileBytes) {
        return PostRules.builder(EXECUTE, CHECKED)
                .text(TextRules.builder()
                        .limit(TextLimit.of(TextUnit.CODE_POINT, PostChecks.MOST_CONTENT))
                        .requireMentionIds()
                        .build())
                .images(files(mostFileBytes, "image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"))
                .videos(files(mostFileBytes, "video/mp4", "video/webm", "video/quicktime"))
                .documents(files(
                        mostFileBytes,
                        "application/pdf",
                        "application/zip",
                        "application/json",
                        "text/plain",
                        "text/csv",
                        "text/markdown",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        "application/vnd.openxmlformats-officedocument.presentationml.presentation"))
                .mostMedia(MOST_FILES)
                .allowImagesWithLink()
                .polls(new PollRules(
                        2,
                        10,
                        List.of(TextLimit.of(TextUnit.CODE_POINT, 55)),
                        Duration.ofHours(1),
                        Duration.ofHours(768),
                        true,
                        false))
                .build();
    }

    private static MediaRules files(long mostBytes, String... types) {
        return MediaRules.builder(MOST_FILES, mostBytes, Set.of(types))
                .altTextMost(MOST_ALT_TEXT)
                .build();
    }

    private static CapabilityStatement yes(Capability capability, String note, String source) {
        return CapabilityStatement.yes(capability, note, source, CHECKED);
    }

    private static CapabilityStatement conditional(Capability capability, String condition, String source) {
        return CapabilityStatement.conditional(capability, condition, source, CHECKED);
    }

    private static CapabilityStatement no(Capability capability, String why, String instead, String source) {
        return CapabilityStatement.no(capability, why, instead, source, CHECKED);
    }

    private static CapabilityStatement deaf(Capability capability) {
        return no(
                capability,
                "a webhook only posts: it hears nothing of what others write",
                "read the channel in the client, or with a bot of your own",
                WEBHOOK);
    }

    private static CapabilityStatement uncounted(Capability capability) {
        return no(
                capability,
                "a webhook is told no numbers",
                "tag the links of posts and count the visits on the website",
                WEBHOOK);
    }
}
