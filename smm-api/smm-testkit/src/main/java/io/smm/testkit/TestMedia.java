package io.smm.testkit;

import io.smm.post.Document;
import io.smm.post.Image;
import io.smm.post.MediaSource;
import io.smm.post.Video;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Small files to publish, where only their type and what is said of them matter. None can be played or read. */
public final class TestMedia {

    private TestMedia() {}

    /**
     * An upright video that begins as an MP4 file does; with a cover, a size, a length and a frame rate.
     *
     * @param bytes how many bytes it has; at least 16
     * @param length how long it says that it plays
     * @return the video
     */
    public static Video mp4(int bytes, Duration length) {
        byte[] content = new byte[bytes];
        byte[] head = "\0\0\0\030ftypmp42\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(head, 0, content, 0, head.length);
        return Video.builder(MediaSource.ofBytes(content), "video/mp4")
                .duration(length)
                .size(1_080, 1_920)
                .frameRate(30)
                .cover(cover())
                .build();
    }

    /**
     * A file that begins as a PDF does.
     *
     * @param title its title
     * @return the document
     */
    public static Document pdf(String title) {
        return new Document(
                MediaSource.ofBytes("%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)), "application/pdf", title);
    }

    private static Image cover() {
        return TestImages.jpeg("The first moment of the video");
    }
}
