package io.smm.json.internal.model;

import io.smm.error.InvalidInputException;
import io.smm.json.internal.codec.Codec;
import io.smm.json.internal.codec.ObjectCodec;
import io.smm.json.internal.codec.Scalars;
import io.smm.json.internal.codec.Slot;
import io.smm.json.internal.codec.UnionCodec;
import io.smm.json.internal.codec.Values;
import io.smm.post.Document;
import io.smm.post.Image;
import io.smm.post.Media;
import io.smm.post.MediaSource;
import io.smm.post.Subtitles;
import io.smm.post.Video;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Images, videos and documents. Where their bytes are is stored, never the bytes. */
final class MediaCodecs {

    static final Codec<MediaSource> SOURCE = ObjectCodec.of(MediaSource.class, o -> {
        var file = o.optional("file", Scalars.TEXT, MediaCodecs::file);
        var size = o.optionalLong("size", source -> source.file().isPresent() ? source.size() : OptionalLong.empty());
        var address = o.optional("publicUrl", Scalars.ADDRESS, MediaSource::publicUrl);
        return v -> source(v, file, size, address);
    });

    static final Codec<Image> IMAGE = ObjectCodec.of(Image.class, o -> {
        var source = o.required("source", SOURCE, Image::source);
        var mediaType = o.required("mediaType", Scalars.TEXT, Image::mediaType);
        var altText = o.orElse("altText", Scalars.TEXT, Image::altText, "");
        var caption = o.orElse("caption", Scalars.TEXT, Image::caption, "");
        var card = o.optional("card", TextCodecs.CARD, Image::card);
        var width = o.optionalInt("width", Image::width);
        var height = o.optionalInt("height", Image::height);
        return v -> {
            Image.Builder image = Image.builder(v.get(source), v.get(mediaType))
                    .altText(v.get(altText))
                    .caption(v.get(caption));
            v.with(card, image::card);
            v.with(width, pixels -> image.size(pixels, v.get(height)));
            return image.build();
        };
    });

    static final Codec<Subtitles> SUBTITLES = ObjectCodec.of(Subtitles.class, o -> {
        var source = o.required("source", SOURCE, Subtitles::source);
        var mediaType = o.required("mediaType", Scalars.TEXT, Subtitles::mediaType);
        var language = o.required("language", Scalars.TEXT, Subtitles::language);
        return v -> new Subtitles(v.get(source), v.get(mediaType), v.get(language));
    });

    static final Codec<Video> VIDEO = ObjectCodec.of(Video.class, o -> {
        var source = o.required("source", SOURCE, Video::source);
        var mediaType = o.required("mediaType", Scalars.TEXT, Video::mediaType);
        var altText = o.orElse("altText", Scalars.TEXT, Video::altText, "");
        var caption = o.orElse("caption", Scalars.TEXT, Video::caption, "");
        var card = o.optional("card", TextCodecs.CARD, Video::card);
        var duration = o.optional("duration", Scalars.DURATION, Video::duration);
        var width = o.optionalInt("width", Video::width);
        var height = o.optionalInt("height", Video::height);
        var frameRate = o.optionalDouble("frameRate", Video::frameRate);
        var cover = o.optional("cover", IMAGE, Video::cover);
        var coverAt = o.optional("coverAt", Scalars.DURATION, Video::coverAt);
        var subtitles = o.list("subtitles", SUBTITLES, Video::subtitles);
        return v -> {
            Video.Builder video = Video.builder(v.get(source), v.get(mediaType))
                    .altText(v.get(altText))
                    .caption(v.get(caption));
            v.with(card, video::card);
            v.with(duration, video::duration);
            v.with(width, pixels -> video.size(pixels, v.get(height)));
            v.with(frameRate, video::frameRate);
            v.with(cover, video::cover);
            v.with(coverAt, video::coverAt);
            v.get(subtitles).forEach(video::subtitles);
            return video.build();
        };
    });

    static final Codec<Document> DOCUMENT = ObjectCodec.of(Document.class, o -> {
        var source = o.required("source", SOURCE, Document::source);
        var mediaType = o.required("mediaType", Scalars.TEXT, Document::mediaType);
        var title = o.required("title", Scalars.TEXT, Document::title);
        return v -> new Document(v.get(source), v.get(mediaType), v.get(title));
    });

    static final Codec<Media> MEDIA = UnionCodec.of(Media.class)
            .with("image", Image.class, IMAGE)
            .with("video", Video.class, VIDEO)
            .with("document", Document.class, DOCUMENT);

    private MediaCodecs() {}

    static List<Catalogue.Entry<?>> entries() {
        return List.of(
                new Catalogue.Entry<>(MediaSource.class, "media-source", SOURCE),
                new Catalogue.Entry<>(Media.class, "media", MEDIA));
    }

    private static Optional<String> file(MediaSource source) {
        if (source.file().isEmpty() && source.publicUrl().isEmpty()) {
            throw InvalidInputException.of(
                    "SmmJson",
                    "source",
                    "bytes in memory or in a stream cannot be stored: spool them into a file first"
                            + " (MediaSource.ofFile), or give the public address at which they are (MediaSource.at); "
                            + source);
        }
        return source.file().map(Path::toString);
    }

    private static MediaSource source(
            Values v, Slot<MediaSource, String> file, Slot<MediaSource, Long> size, Slot<MediaSource, URI> address) {
        if (v.find(file).isEmpty()) {
            return v.find(address)
                    .map(MediaSource::at)
                    .orElseThrow(() -> InvalidInputException.of("MediaSource", "file", "and publicUrl are missing"));
        }
        MediaSource source = MediaSource.rememberedFile(Path.of(v.get(file)), v.get(size));
        return v.find(address).map(source::alsoAt).orElse(source);
    }
}
