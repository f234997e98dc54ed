package io.smm.post;

import io.smm.error.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A video of a post. Length, size and frame rate are what the caller says; what was not said is found by a {@link
 * io.smm.spi.MediaProbe} where the host chose one, else no rule about it can be checked before the network checks it. Immutable.
 */
public final class Video implements Media {

    /** The media type of one whose type is not known: preflight fills it in where a probe finds it, and blocks it else. */
    public static final String UNKNOWN_TYPE = "video/*";

    private final State state;

    private Video(State state) {
        this.state = state;
    }

    /**
     * Starts a video of a type that is not known, for a probe to find: see {@link io.smm.spi.MediaProbe}.
     *
     * @param source its bytes
     * @return a builder
     */
    public static Builder builder(MediaSource source) {
        return new Builder(source, UNKNOWN_TYPE);
    }

    /**
     * Starts a video.
     *
     * @param source its bytes
     * @param mediaType its media type, such as {@code video/mp4}
     * @return a builder
     */
    public static Builder builder(MediaSource source, String mediaType) {
        return new Builder(source, mediaType);
    }

    @Override
    public MediaKind kind() {
        return MediaKind.VIDEO;
    }

    @Override
    public MediaSource source() {
        return state.source;
    }

    @Override
    public String mediaType() {
        return state.mediaType;
    }

    @Override
    public String altText() {
        return state.altText;
    }

    @Override
    public String caption() {
        return state.caption;
    }

    @Override
    public Optional<LinkCard> card() {
        return Optional.ofNullable(state.card);
    }

    /** {@return how long it plays; empty when not said} */
    public Optional<Duration> duration() {
        return Optional.ofNullable(state.duration);
    }

    /** {@return its width in pixels; empty when not said} */
    public OptionalInt width() {
        return state.width == 0 ? OptionalInt.empty() : OptionalInt.of(state.width);
    }

    /** {@return its height in pixels; empty when not said} */
    public OptionalInt height() {
        return state.height == 0 ? OptionalInt.empty() : OptionalInt.of(state.height);
    }

    /** {@return its frames a second; empty when not said} */
    public OptionalDouble frameRate() {
        return state.frameRate == 0 ? OptionalDouble.empty() : OptionalDouble.of(state.frameRate);
    }

    /** {@return the picture shown before it plays; empty when the network shall choose} */
    public Optional<Image> cover() {
        return Optional.ofNullable(state.cover);
    }

    /** {@return the moment of the video that is shown before it plays; empty when the network shall choose} */
    public Optional<Duration> coverAt() {
        return Optional.ofNullable(state.coverAt);
    }

    /** {@return what is said in it, one file a language; often empty} */
    public List<Subtitles> subtitles() {
        return state.subtitles;
    }

    @Override
    public Video withSource(MediaSource source) {
        Builder builder = new Builder(source, state.mediaType);
        builder.copy(state);
        return builder.build();
    }

    /** {@return a builder that starts from this video} */
    public Builder toBuilder() {
        Builder builder = new Builder(state.source, state.mediaType);
        builder.copy(state);
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Video video && state.equals(video.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "Video" + state.toString().substring("State".length());
    }

    private record State(
            MediaSource source,
            String mediaType,
            String altText,
            String caption,
            @Nullable LinkCard card,
            @Nullable Duration duration,
            int width,
            int height,
            double frameRate,
            @Nullable Image cover,
            @Nullable Duration coverAt,
            List<Subtitles> subtitles) {}

    /** Builds a {@link Video}. Not thread-safe. */
    public static final class Builder {
        private final MediaSource source;
        private String mediaType;
        private String altText = "";
        private String caption = "";
        private @Nullable LinkCard card;
        private @Nullable Duration duration;
        private int width;
        private int height;
        private double frameRate;
        private @Nullable Image cover;
        private @Nullable Duration coverAt;
        private final List<Subtitles> subtitles = new ArrayList<>();

        private Builder(MediaSource source, String mediaType) {
            this.source = Objects.requireNonNull(source, "source");
            this.mediaType = Objects.requireNonNull(mediaType, "mediaType").toLowerCase(Locale.ROOT);
        }

        private void copy(State state) {
            altText = state.altText;
            caption = state.caption;
            card = state.card;
            duration = state.duration;
            width = state.width;
            height = state.height;
            frameRate = state.frameRate;
            cover = state.cover;
            coverAt = state.coverAt;
            subtitles.addAll(state.subtitles);
        }

        /**
         * Says its type. Default: as the video was started.
         *
         * @param value its media type, of {@code video/…}
         * @return this
         */
        public Builder mediaType(String value) {
            mediaType = Objects.requireNonNull(value, "value").toLowerCase(Locale.ROOT);
            return this;
        }

        /**
         * Says what the video shows. Default: nothing.
         *
         * @param text a description for those who do not see it
         * @return this
         */
        public Builder altText(String text) {
            altText = Objects.requireNonNull(text, "text");
            return this;
        }

        /**
         * Adds a text to this item alone. Default: none.
         *
         * @param text the text
         * @return this
         */
        public Builder caption(String text) {
            caption = Objects.requireNonNull(text, "text");
            return this;
        }

        /**
         * Gives this item a link of its own. Default: none.
         *
         * @param link the link with its title
         * @return this
         */
        public Builder card(LinkCard link) {
            card = Objects.requireNonNull(link, "link");
            return this;
        }

        /**
         * Says how long it plays. Default: unknown.
         *
         * @param length more than zero
         * @return this
         */
        public Builder duration(Duration length) {
            duration = Objects.requireNonNull(length, "length");
            return this;
        }

        /**
         * Says its size. Default: unknown.
         *
         * @param widthInPixels one or more
         * @param heightInPixels one or more
         * @return this
         */
        public Builder size(int widthInPixels, int heightInPixels) {
            Faults.of("Video")
                    .check(widthInPixels > 0, "width", "must be positive, is ", widthInPixels)
                    .check(heightInPixels > 0, "height", "must be positive, is ", heightInPixels)
                    .raise();
            width = widthInPixels;
            height = heightInPixels;
            return this;
        }

        /**
         * Says its frame rate. Default: unknown.
         *
         * @param framesPerSecond more than zero
         * @return this
         */
        public Builder frameRate(double framesPerSecond) {
            Faults.of("Video")
                    .check(framesPerSecond > 0, "frameRate", "must be positive, is ", framesPerSecond)
                    .raise();
            frameRate = framesPerSecond;
            return this;
        }

        /**
         * Chooses the picture shown before it plays. Default: the network chooses.
         *
         * @param image the picture
         * @return this
         */
        public Builder cover(Image image) {
            cover = Objects.requireNonNull(image, "image");
            return this;
        }

        /**
         * Chooses the moment shown before it plays. Default: the network chooses.
         *
         * @param moment the time from the video's beginning
         * @return this
         */
        public Builder coverAt(Duration moment) {
            coverAt = Objects.requireNonNull(moment, "moment");
            return this;
        }

        /**
         * Replaces all subtitles.
         *
         * @param files the subtitles from now on; none for none
         * @return this
         */
        public Builder subtitles(List<Subtitles> files) {
            subtitles.clear();
            subtitles.addAll(files);
            return this;
        }

        /**
         * Adds subtitles in one more language.
         *
         * @param file the subtitles
         * @return this
         */
        public Builder subtitles(Subtitles file) {
            subtitles.add(Objects.requireNonNull(file, "file"));
            return this;
        }

        /**
         * Ends the video.
         *
         * @return the video
         * @throws io.smm.error.InvalidInputException when the media type is not {@code video/…}, a time is out of range, or
         *     there are both a cover and a cover's moment
         */
        public Video build() {
            Faults faults = Faults.of("Video")
                    .check(
                            mediaType.matches("video/([a-z0-9.+-]+|\\*)"),
                            "mediaType",
                            "must be video/…, is ",
                            mediaType)
                    .check(cover == null || coverAt == null, "coverAt", "excludes a cover of its own");
            if (duration != null) {
                faults.check(duration.compareTo(Duration.ZERO) > 0, "duration", "must be more than zero");
            }
            if (coverAt != null) {
                faults.check(
                        !coverAt.isNegative() && (duration == null || coverAt.compareTo(duration) <= 0),
                        "coverAt",
                        "must be a moment of the video");
            }
            faults.raise();
            return new Video(new State(
                    source,
                    mediaType,
                    altText,
                    caption,
                    card,
                    duration,
                    width,
                    height,
                    frameRate,
                    cover,
                    coverAt,
                    List.copyOf(subtitles)));
        }
    }
}
