package io.smm.adapter.bluesky.internal.map;

import io.smm.adapter.bluesky.internal.wire.BlobWire;
import io.smm.adapter.bluesky.internal.wire.EmbedWire;
import io.smm.adapter.bluesky.internal.wire.ExternalWire;
import io.smm.adapter.bluesky.internal.wire.ImageWire;
import io.smm.adapter.bluesky.internal.wire.PostRecordWire;
import io.smm.adapter.bluesky.internal.wire.ReplyWire;
import io.smm.adapter.bluesky.internal.wire.StrongRef;
import io.smm.adapter.bluesky.internal.wire.VideoWire;
import io.smm.adapter.support.Times;
import io.smm.post.Image;
import io.smm.post.LinkCard;
import io.smm.post.PostPart;
import io.smm.post.Subtitles;
import io.smm.post.Video;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Makes the record of a part, all of whose references are known. The same input always gives the same record. */
public final class PostRecords {

    private PostRecords() {}

    /**
     * Makes a record.
     *
     * @param part what to say
     * @param createdAt when it was written
     * @param dids the DIDs of mentioned handles
     * @param blobs what was uploaded for it: {@link Attachments#of}, one for one
     * @param quote the quoted post; empty when none
     * @param reply what it answers; empty when it stands alone
     * @param labels what its author warns of
     * @return the record
     */
    public static PostRecordWire of(
            PostPart part,
            Instant createdAt,
            Map<String, String> dids,
            List<BlobWire> blobs,
            Optional<StrongRef> quote,
            Optional<ReplyWire> reply,
            List<String> labels) {
        return new PostRecordWire(
                part.text().text(),
                Times.format(createdAt),
                part.languages(),
                Facets.of(part.text(), dids),
                reply,
                new EmbedWire(
                        images(part.images(), blobs),
                        part.link().map(card -> card(card, first(blobs))),
                        first(part.videos()).map(video -> video(video, blobs)),
                        quote),
                labels);
    }

    private static <T> Optional<T> first(List<T> some) {
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(0));
    }

    private static List<ImageWire> images(List<Image> images, List<BlobWire> blobs) {
        if (images.isEmpty()) {
            return List.of();
        }
        return IntStream.range(0, images.size())
                .mapToObj(i -> new ImageWire(
                        Optional.of(blobs.get(i)),
                        images.get(i).altText(),
                        ratio(images.get(i).width(), images.get(i).height())))
                .toList();
    }

    private static VideoWire video(Video video, List<BlobWire> blobs) {
        List<Subtitles> captions = video.subtitles();
        return new VideoWire(
                blobs.get(captions.size()),
                IntStream.range(0, captions.size())
                        .mapToObj(i -> new VideoWire.Caption(captions.get(i).language(), blobs.get(i)))
                        .toList(),
                video.altText(),
                ratio(video.width(), video.height()));
    }

    private static Optional<ImageWire.Ratio> ratio(OptionalInt width, OptionalInt height) {
        return width.isPresent() && height.isPresent()
                ? Optional.of(new ImageWire.Ratio(width.getAsInt(), height.getAsInt()))
                : Optional.empty();
    }

    /**
     * A link card.
     *
     * @param card the card
     * @param picture its picture; empty for none
     * @return the card as the network has it
     */
    public static ExternalWire card(LinkCard card, Optional<BlobWire> picture) {
        return new ExternalWire(card.target().toASCIIString(), card.title(), card.description(), picture);
    }
}
