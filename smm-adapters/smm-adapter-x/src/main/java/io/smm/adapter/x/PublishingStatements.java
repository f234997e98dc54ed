package io.smm.adapter.x;

import static io.smm.adapter.x.XCapabilities.DESCRIPTION;
import static io.smm.adapter.x.XCapabilities.DOCS;
import static io.smm.adapter.x.XCapabilities.NOT_YET;
import static io.smm.adapter.x.XCapabilities.no;

import io.smm.Capability;
import io.smm.CapabilityStatement;
import io.smm.adapter.x.model.XTier;
import java.util.List;

/** What X can do with posts of one's own. */
final class PublishingStatements {

    private static final String CREATE = DESCRIPTION + "POST /2/tweets";
    private static final String MEDIA = DOCS + "media/quickstart/best-practices";
    private static final String EDIT = DOCS + "fundamentals/edit-posts";
    private static final String SCHEDULE = "put the post into the SDK's plan";

    private PublishingStatements() {}

    static List<CapabilityStatement> of(XTier tier) {
        return List.of(
                no(Capability.PUBLISH_TEXT, NOT_YET, "", CREATE),
                no(
                        Capability.PUBLISH_LINK,
                        "there are no link cards of one's own: X makes them of the last address",
                        "put the address into the text",
                        CREATE),
                no(Capability.PUBLISH_IMAGE, NOT_YET, "", MEDIA),
                no(Capability.PUBLISH_IMAGES, NOT_YET, "", MEDIA),
                no(
                        Capability.PUBLISH_MIXED_MEDIA,
                        "a post holds either images or one video",
                        "publish a thread of two parts",
                        MEDIA),
                no(Capability.PUBLISH_CARDS, "images have no links of their own", "put the links into the text", MEDIA),
                no(Capability.PUBLISH_VIDEO, NOT_YET, "", MEDIA),
                no(
                        Capability.PUBLISH_REEL,
                        "there is no surface of its own for short videos",
                        "publish a video",
                        MEDIA),
                no(Capability.PUBLISH_STORY, "posts stay until they are deleted", "", CREATE),
                no(Capability.PUBLISH_THREAD, NOT_YET, "", CREATE),
                no(Capability.PUBLISH_POLL, NOT_YET, "", CREATE),
                no(
                        Capability.PUBLISH_DOCUMENT,
                        "there are no documents",
                        "put the document's address into the text",
                        MEDIA),
                no(Capability.PUBLISH_REPLY, NOT_YET, "", CREATE),
                no(Capability.PUBLISH_QUOTE, NOT_YET, "", CREATE),
                no(Capability.REPOST, NOT_YET, "", DESCRIPTION + "POST /2/users/{id}/retweets"),
                no(Capability.ALT_TEXT, NOT_YET, "", DESCRIPTION + "POST /2/media/metadata"),
                no(Capability.MENTION_IN_TEXT, NOT_YET, "", CREATE),
                no(Capability.CHOOSE_DESTINATION, NOT_YET, "", CREATE),
                no(
                        Capability.CHOOSE_VISIBILITY,
                        "who may see posts is the account's own setting, for all of them",
                        "protect the account",
                        CREATE),
                no(Capability.CHOOSE_REPLIERS, NOT_YET, "", CREATE),
                no(Capability.CONTENT_FLAGS, "X judges by itself what is sensitive", "", CREATE),
                no(Capability.ORGANIC_TARGETING, "posts are for everybody", "", CREATE),
                no(Capability.FIRST_COMMENT, NOT_YET, "", CREATE),
                no(
                        Capability.SCHEDULE_ON_NETWORK,
                        "only the Ads API keeps posts for later",
                        SCHEDULE,
                        DOCS + "posts/manage-tweets"),
                no(Capability.RECUR_ON_NETWORK, "the network publishes once", SCHEDULE, CREATE),
                no(Capability.NETWORK_DRAFTS, "there are no drafts of posts by API", SCHEDULE, CREATE),
                no(Capability.READ_POST, NOT_YET, "", DESCRIPTION + "GET /2/tweets/{id}"),
                no(Capability.EDIT_POST, NOT_YET, "", EDIT),
                no(Capability.DELETE_POST, NOT_YET, "", DESCRIPTION + "DELETE /2/tweets/{id}"));
    }
}
