package io.smm.post;

import io.smm.campaign.CampaignId;
import io.smm.campaign.UtmTags;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * A link of a post that a {@link LinkPolicy} was applied to: what the author wrote, what it leads to with its tags, and what is published.
 * It is kept with the post, so that visits can be counted for it later; no network sees it.
 *
 * @param written the address as the author wrote it
 * @param tagged the same with its tags
 * @param published what stands in the post: the short address, or {@code tagged}
 * @param campaign the campaign; empty when there is none
 */
public record TrackedLink(URI written, URI tagged, URI published, Optional<CampaignId> campaign) {

    /**
     * Checks that no component is null.
     *
     * @param written the address as the author wrote it
     * @param tagged the same with its tags
     * @param published what stands in the post
     * @param campaign the campaign
     */
    public TrackedLink {
        Objects.requireNonNull(written, "written");
        Objects.requireNonNull(tagged, "tagged");
        Objects.requireNonNull(published, "published");
        Objects.requireNonNull(campaign, "campaign");
    }

    /** {@return what web analytics is told of who comes by it; empty when it has no tags} */
    public Optional<UtmTags> tags() {
        return UtmTags.of(tagged);
    }

    /** {@return whether a short address is published in its place} */
    public boolean isShortened() {
        return !published.equals(tagged);
    }
}
