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
import io.smm.post.SpooledMedia;
import io.smm.post.Subtitles;
import io.smm.post.Video;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Images, videos and documents. Where their bytes are is stored, never the bytes. */
final class MediaCodecs {

    static final Codec<SpooledMedia> SPOOLED = ObjectCodec.of(SpooledMedia.class, o -> {
        var sha256 = o.required("sha256", Scalars.TEXT, SpooledMedia::sha256);
        var size = o.required("size", Scalars.LONG, SpooledMedia::size);
        return v -> new SpooledMedia(v.get(sha256), v.get(size));
    });

    static final Codec<MediaSource> SOURCE = ObjectCodec.of(MediaSource.class, o -> {
        var file = o.optional("file", Scalars.TEXT, MediaCodecs::file);
        var size = o.optionalLong("size", source -> file(source).isPresent() ? source.size() : OptionalLong.empty());
        var address = o.optional("publicUrl", Scalars.ADDRESS, MediaSource::publicUrl);
        var spooled = o.optional("spooled", SPOOLED, MediaSource::spooled);
        return v -> source(v, file, size, address, spooled);
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
                new Catalogue.Entry<>(SpooledMedia.class, "spooled-media", SPOOLED),
                new Catalogue.Entry<>(Media.class, "media", MEDIA));
    }

    private static Optional<String> file(MediaSource source) {
        if (!source.durable() && source.publicUrl().isEmpty()) {
            throw InvalidInputException.of(
                    "SmmJson",
                    "source",
                    "bytes in memory, in a stream or in a temporary file cannot be stored: give the Smm a MediaStore"
                            + " (SmmBuilder.mediaStore; JdbcStores have one), or spool them into a file first"
                            + " (MediaSource.ofFile), or give the public address at which they are (MediaSource.at); "
                            + source);
        }
        return source.durable() ? source.file().map(Path::toString) : Optional.empty();
    }

    private static MediaSource source(
            Values v,
            Slot<MediaSource, String> file,
            Slot<MediaSource, Long> size,
            Slot<MediaSource, URI> address,
            Slot<MediaSource, SpooledMedia> spooled) {
        Optional<MediaSource> bytes = v.find(spooled)
                .map(MediaSource::spooled)
                .or(() -> v.find(file).map(path -> MediaSource.rememberedFile(Path.of(path), v.get(size))));
        Optional<URI> there = v.find(address);
        if (bytes.isEmpty()) {
            return there.map(MediaSource::at)
                    .orElseThrow(
                            () -> InvalidInputException.of("MediaSource", "file", "publicUrl and spooled are missing"));
        }
        return there.map(bytes.get()::alsoAt).orElse(bytes.get());
    }
}
