package io.smm.adapter.bluesky.internal.map;

import io.smm.adapter.bluesky.model.BlueskyVariant;
import io.smm.adapter.bluesky.model.SelfLabel;
import io.smm.post.ContentFlag;
import io.smm.post.Post;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** What an author warns of, as the network's labels. */
public final class Labels {

    private Labels() {}

    /**
     * The labels of a post. One that is merely {@link ContentFlag#SENSITIVE} gets the label that covers media without calling
     * them sexual; the variant says it more finely.
     *
     * @param post the post
     * @return the labels' values in a fixed order
     */
    public static List<String> of(Post post) {
        Optional<BlueskyVariant> variant = Gates.variant(post);
        if (variant.isPresent() && !variant.get().labels().isEmpty()) {
            return EnumSet.copyOf(variant.get().labels()).stream()
                    .map(SelfLabel::value)
                    .toList();
        }
        return post.flags().contains(ContentFlag.SENSITIVE) ? List.of(SelfLabel.GRAPHIC_MEDIA.value()) : List.of();
    }
}
