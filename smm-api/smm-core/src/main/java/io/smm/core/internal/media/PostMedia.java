package io.smm.core.internal.media;

import io.smm.post.Image;
import io.smm.post.Media;
import io.smm.post.MediaSource;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.Video;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes through the media of a post, covers of videos included, and gives them other sources. */
public final class PostMedia {

    /**
     * Where an item stands.
     *
     * @param part the position of its part in the post
     * @param item the position in the part's media
     * @param cover whether it is the cover of the video there
     */
    public record Place(int part, int item, boolean cover) {

        /** {@return a name, unique in its post} */
        public String name() {
            return part + "." + item + (cover ? ".cover" : "");
        }
    }

    /** Says where the bytes of an item shall come from. */
    @FunctionalInterface
    public interface Change {
        /**
         * Chooses the source of one item.
         *
         * @param place where it stands
         * @param item the item, or a cover
         * @param within the item that it belongs to: itself, or the video of a cover
         * @return its source from now on
         */
        MediaSource source(Place place, Media item, Media within);
    }

    private PostMedia() {}

    /**
     * Tells whether there is anything to go through.
     *
     * @param post the post
     * @return whether one of its parts has media
     */
    public static boolean isIn(Post post) {
        for (PostPart part : post.parts()) {
            if (!part.media().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Changes sources.
     *
     * @param post the post
     * @param change asked for each item in order, each cover after its video
     * @return the post; the same when no source is another
     */
    public static Post map(Post post, Change change) {
        List<PostPart> parts = new ArrayList<>();
        boolean changed = false;
        for (int i = 0; i < post.parts().size(); i++) {
            PostPart part = post.parts().get(i);
            PostPart mapped = part.media().isEmpty() ? part : map(part, i, change);
            changed |= !mapped.equals(part);
            parts.add(mapped);
        }
        return changed ? post.withParts(parts) : post;
    }

    private static PostPart map(PostPart part, int index, Change change) {
        List<Media> media = new ArrayList<>();
        boolean changed = false;
        for (int i = 0; i < part.media().size(); i++) {
            Media item = part.media().get(i);
            Media mapped = withSource(item, change.source(new Place(index, i, false), item, item));
            mapped = withCover(mapped, item, new Place(index, i, true), change);
            changed |= !mapped.equals(item);
            media.add(mapped);
        }
        return changed ? part.toBuilder().media(media).build() : part;
    }

    private static Media withCover(Media mapped, Media item, Place place, Change change) {
        Optional<Image> cover = mapped instanceof Video video ? video.cover() : Optional.empty();
        if (cover.isEmpty()) {
            return mapped;
        }
        Media other = withSource(cover.get(), change.source(place, cover.get(), item));
        return other.equals(cover.get())
                ? mapped
                : ((Video) mapped).toBuilder().cover((Image) other).build();
    }

    private static Media withSource(Media item, MediaSource source) {
        return source.equals(item.source()) ? item : item.withSource(source);
    }
}
