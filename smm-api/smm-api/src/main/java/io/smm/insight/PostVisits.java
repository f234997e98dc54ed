package io.smm.insight;

import io.smm.campaign.UtmTags;
import io.smm.post.PostRef;
import java.util.List;
import java.util.Objects;

/**
 * The visits that one post's link brought.
 *
 * @param post the post
 * @param tags the tags of its link
 * @param rows the website's rows with those tags; empty when there are none, which may also mean that they were withheld
 */
public record PostVisits(PostRef post, UtmTags tags, List<WebsiteRow> rows) {

    /**
     * Copies the list.
     *
     * @param post the post
     * @param tags the tags of its link
     * @param rows the website's rows with those tags
     */
    public PostVisits {
        Objects.requireNonNull(post, "post");
        Objects.requireNonNull(tags, "tags");
        rows = List.copyOf(rows);
    }
}
