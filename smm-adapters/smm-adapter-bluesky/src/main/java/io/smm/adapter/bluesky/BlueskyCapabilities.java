package io.smm.adapter.bluesky;

import io.smm.Capabilities;
import io.smm.Capability;
import io.smm.CapabilityStatement;
import io.smm.Network;
import io.smm.adapter.bluesky.internal.http.Quotas;
import io.smm.post.ImageRules;
import io.smm.post.PostRules;
import io.smm.post.TextLimit;
import io.smm.post.TextUnit;
import io.smm.spi.QuotaRule;
import io.smm.spi.Settlement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** What Bluesky can do and allows, as data with source and date. */
public final class BlueskyCapabilities {

    private static final LocalDate CHECKED = LocalDate.of(2026, 11, 23);
    private static final String POST = "lexicon app.bsky.feed.post (2026-08-20)";
    private static final String EMBED = "lexicon app.bsky.embed (2026-08-20)";
    private static final String REPO = "lexicon com.atproto.repo (2026-08-20)";
    private static final String FEED = "lexicon app.bsky.feed (2026-08-20)";
    private static final String NOTIFICATION = "lexicon app.bsky.notification.listNotifications (2026-08-20)";
    private static final String ACTOR = "lexicon app.bsky.actor.defs (2026-08-20)";

    /** Each capability with its limits. */
    public static final Capabilities ALL = Capabilities.of(
            Network.BLUESKY,
            List.of(
                    yes(Capability.PUBLISH_TEXT, "300 graphemes and 3,000 bytes", POST),
                    yes(Capability.PUBLISH_LINK, "a card without a picture; not beside images", EMBED),
                    yes(Capability.PUBLISH_IMAGE, "2,000,000 bytes", EMBED),
                    yes(Capability.PUBLISH_IMAGES, "4", EMBED),
                    yes(Capability.ALT_TEXT, "", EMBED),
                    yes(Capability.PUBLISH_THREAD, "the SDK publishes at most 50 parts", POST),
                    yes(Capability.PUBLISH_REPLY, "unless the author limits who may reply", POST),
                    yes(Capability.PUBLISH_QUOTE, "unless the author forbids quotes", EMBED),
                    yes(Capability.READ_POST, "", REPO),
                    yes(Capability.DELETE_POST, "", REPO),
                    yes(Capability.READ_COMMENTS, "100 levels deep unless the host says otherwise", FEED),
                    yes(Capability.ANSWER, "unless the author limits who may reply", POST),
                    yes(Capability.READ_MENTIONS, "", NOTIFICATION),
                    yes(Capability.POST_INSIGHTS, "likes, replies, reposts, quotes, bookmarks; no reach", FEED),
                    yes(Capability.ACCOUNT_INSIGHTS, "followers, follows, posts", ACTOR)));

    /**
     * What a post may hold. The lexicon takes every {@code image/*}; listed are the types that the official apps show. A
     * thread's bound is the SDK's own: the state of a publication must stay small.
     */
    public static final PostRules POST_RULES = PostRules.builder(POST, CHECKED)
            .textLimit(TextLimit.of(TextUnit.GRAPHEME, 300))
            .textLimit(TextLimit.of(TextUnit.UTF8_BYTE, 3_000))
            .images(new ImageRules(
                    0, 4, 2_000_000, Set.of("image/png", "image/jpeg", "image/webp", "image/gif"), OptionalInt.empty()))
            .mostParts(50)
            .mostLanguages(3)
            .build();

    /** The quotas that the network states; its answers correct them. */
    public static final List<QuotaRule> QUOTA_RULES = Quotas.RULES;

    /**
     * How an unknown outcome is settled: we choose the record's key, the server refuses it a second time, and reading by it
     * is exact at once.
     */
    public static final Settlement SETTLEMENT = new Settlement(Settlement.Kind.CLIENT_CHOSEN_ID, Duration.ZERO, true);

    private BlueskyCapabilities() {}

    private static CapabilityStatement yes(Capability capability, String note, String source) {
        return CapabilityStatement.yes(capability, note, source, CHECKED);
    }
}
