package io.smm.adapter.bluesky.internal.map;

import io.smm.post.Image;
import io.smm.post.LinkCard;
import io.smm.post.MediaSource;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.Subtitles;
import io.smm.post.Video;
import java.util.ArrayList;
import java.util.List;

/**
 * What must be uploaded for a part, in the order in which it is: its images, or its captions and then its video, or the picture of
 * its link card.
 */
public final class Attachments {

    /**
     * One upload.
     *
     * @param mediaType its type
     * @param source its bytes, or the address alone of a picture that is to be fetched
     * @param kind how it gets there
     */
    public record Attachment(String mediaType, MediaSource source, Kind kind) {}

    /** How an attachment gets to the network. */
    public enum Kind {
        /** As it is given, to the account's server. */
        GIVEN,
        /** To the account's server, after it was fetched. */
        FETCHED,
        /** The video itself, which a service of its own may take. */
        VIDEO
    }

    private Attachments() {}

    /**
     * Lists them.
     *
     * @param post the post
     * @param part one of its parts
     * @return what must be uploaded for the part
     */
    public static List<Attachment> of(Post post, PostPart part) {
        if (part.media().isEmpty()) {
            return part.link().isEmpty() ? List.of() : picture(post, part.link().get());
        }
        List<Attachment> all = new ArrayList<>();
        for (Image image : part.images()) {
            all.add(new Attachment(image.mediaType(), image.source(), Kind.GIVEN));
        }
        for (Video video : part.videos()) {
            for (Subtitles captions : video.subtitles()) {
                all.add(new Attachment(captions.mediaType(), captions.source(), Kind.GIVEN));
            }
            all.add(new Attachment(video.mediaType(), video.source(), Kind.VIDEO));
        }
        return all;
    }

    private static List<Attachment> picture(Post post, LinkCard card) {
        return Gates.variant(post)
                .map(variant -> variant.cardPictures().get(card.target()))
                .map(address -> List.of(new Attachment("", MediaSource.at(address), Kind.FETCHED)))
                .orElse(List.of());
    }
}
