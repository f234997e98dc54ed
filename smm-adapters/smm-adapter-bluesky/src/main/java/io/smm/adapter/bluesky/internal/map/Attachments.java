package io.smm.adapter.bluesky.internal.map;

import io.smm.post.Image;
import io.smm.post.MediaSource;
import io.smm.post.PostPart;
import io.smm.post.Subtitles;
import io.smm.post.Video;
import java.util.ArrayList;
import java.util.List;

/** What must be uploaded for a part, in the order in which it is: its images, or its captions and then its video. */
public final class Attachments {

    /**
     * One upload.
     *
     * @param mediaType its type
     * @param source its bytes
     * @param isVideo whether it is the video itself, which a service of its own may take
     */
    public record Attachment(String mediaType, MediaSource source, boolean isVideo) {}

    private Attachments() {}

    /**
     * Lists them.
     *
     * @param part the part
     * @return what must be uploaded for it
     */
    public static List<Attachment> of(PostPart part) {
        if (part.media().isEmpty()) {
            return List.of();
        }
        List<Attachment> all = new ArrayList<>();
        for (Image image : part.images()) {
            all.add(new Attachment(image.mediaType(), image.source(), false));
        }
        for (Video video : part.videos()) {
            for (Subtitles captions : video.subtitles()) {
                all.add(new Attachment(captions.mediaType(), captions.source(), false));
            }
            all.add(new Attachment(video.mediaType(), video.source(), true));
        }
        return all;
    }
}
