package io.smm.adapter.x;

import static io.smm.adapter.x.XCapabilities.DESCRIPTION;
import static io.smm.adapter.x.XCapabilities.DOCS;
import static io.smm.adapter.x.XCapabilities.NOT_YET;
import static io.smm.adapter.x.XCapabilities.conditional;
import static io.smm.adapter.x.XCapabilities.no;
import static io.smm.adapter.x.XCapabilities.yes;

import io.smm.Capability;
import io.smm.CapabilityStatement;
import io.smm.adapter.x.model.XPrice;
import io.smm.adapter.x.model.XTier;
import java.util.List;

/** What X can do with posts of one's own. */
final class PublishingStatements {

    private static final String CREATE = DESCRIPTION + "POST /2/tweets";
    private static final String COUNTING = DOCS + "fundamentals/counting-characters";
    private static final String CHANGELOG_FEBRUARY = DOCS + "changelog of 2026-02-23";
    private static final String CHANGELOG_APRIL = DOCS + "changelog of 2026-04-16";
    private static final String MEDIA = DOCS + "media/quickstart/best-practices";
    private static final String EDIT = DOCS + "fundamentals/edit-posts";
    private static final String SCHEDULE = "put the post into the SDK's plan";

    private PublishingStatements() {}

    static List<CapabilityStatement> of(XTier tier) {
        return List.of(
                priced(
                        tier,
                        XPrice.POST_CREATE,
                        yes(
                                Capability.PUBLISH_TEXT,
                                "280 characters, weighted; an address counts 23 and makes a post thirteen times as dear",
                                COUNTING)),
                no(
                        Capability.PUBLISH_LINK,
                        "there are no link cards of one's own: X makes them of the last address",
                        "put the address into the text",
                        CREATE),
                yes(Capability.PUBLISH_IMAGE, "5 MB; a GIF 15 MB", MEDIA),
                yes(Capability.PUBLISH_IMAGES, "4; a GIF stands alone", MEDIA),
                no(
                        Capability.PUBLISH_MIXED_MEDIA,
                        "a post holds either images or one video",
                        "publish a thread of two parts",
                        MEDIA),
                no(Capability.PUBLISH_CARDS, "images have no links of their own", "put the links into the text", MEDIA),
                yes(Capability.PUBLISH_VIDEO, "one, 512 MB, half a second to 140 seconds", MEDIA),
                no(
                        Capability.PUBLISH_REEL,
                        "there is no surface of its own for short videos",
                        "publish a video",
                        MEDIA),
                no(Capability.PUBLISH_STORY, "posts stay until they are deleted", "", CREATE),
                yes(
                        Capability.PUBLISH_THREAD,
                        "the SDK publishes at most 25 parts; that X takes answers to oneself on every contract is general knowledge",
                        CREATE),
                yes(
                        Capability.PUBLISH_POLL,
                        "2 to 4 answers of 25 characters, 5 minutes to 7 days; not beside media or a quote",
                        CREATE),
                no(
                        Capability.PUBLISH_DOCUMENT,
                        "there are no documents",
                        "put the document's address into the text",
                        MEDIA),
                replies(tier),
                quotes(tier),
                no(Capability.REPOST, NOT_YET, "", DESCRIPTION + "POST /2/users/{id}/retweets"),
                priced(
                        tier,
                        XPrice.MEDIA_METADATA,
                        yes(Capability.ALT_TEXT, "1,000 characters", DESCRIPTION + "POST /2/media/metadata")),
                tier.engagesFreely()
                        ? yes(Capability.MENTION_IN_TEXT, "by handle", CREATE)
                        : conditional(
                                Capability.MENTION_IN_TEXT,
                                "by handle; self-serve contracts are restricted",
                                CHANGELOG_FEBRUARY),
                no(Capability.CHOOSE_DESTINATION, "communities: " + NOT_YET, "", CREATE),
                no(
                        Capability.CHOOSE_VISIBILITY,
                        "who may see posts is the account's own setting, for all of them",
                        "protect the account",
                        CREATE),
                yes(Capability.CHOOSE_REPLIERS, "everybody, or whom the post mentions", CREATE),
                no(Capability.CONTENT_FLAGS, "X judges by itself what is sensitive", "", CREATE),
                no(Capability.ORGANIC_TARGETING, "posts are for everybody", "", CREATE),
                yes(Capability.FIRST_COMMENT, "an answer of one's own", CREATE),
                no(
                        Capability.SCHEDULE_ON_NETWORK,
                        "only the Ads API keeps posts for later",
                        SCHEDULE,
                        DOCS + "posts/manage-tweets"),
                no(Capability.RECUR_ON_NETWORK, "the network publishes once", SCHEDULE, CREATE),
                no(Capability.NETWORK_DRAFTS, "there are no drafts of posts by API", SCHEDULE, CREATE),
                priced(tier, XPrice.POST_READ, yes(Capability.READ_POST, "", DESCRIPTION + "GET /2/tweets/{id}")),
                conditional(
                        Capability.EDIT_POST,
                        "text alone, within an hour, of accounts with X Premium; the post gets a new id",
                        EDIT),
                priced(
                        tier,
                        XPrice.POST_DELETE,
                        yes(Capability.DELETE_POST, "", DESCRIPTION + "DELETE /2/tweets/{id}")));
    }

    private static CapabilityStatement replies(XTier tier) {
        return tier.engagesFreely()
                ? yes(Capability.PUBLISH_REPLY, "", CREATE)
                : conditional(
                        Capability.PUBLISH_REPLY,
                        "to oneself, and to posts whose author mentioned or quoted the account",
                        CHANGELOG_FEBRUARY);
    }

    private static CapabilityStatement quotes(XTier tier) {
        return tier.engagesFreely()
                ? yes(Capability.PUBLISH_QUOTE, "not beside media or a poll", CREATE)
                : no(
                        Capability.PUBLISH_QUOTE,
                        "self-serve contracts lost quotes on 2026-04-20",
                        "an Enterprise contract: XOptions.on(XTier.ENTERPRISE)",
                        CHANGELOG_APRIL);
    }

    private static CapabilityStatement priced(XTier tier, XPrice price, CapabilityStatement statement) {
        return tier.bills() ? statement.priced(price.money()) : statement;
    }
}
