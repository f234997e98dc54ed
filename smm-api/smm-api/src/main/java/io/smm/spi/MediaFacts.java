package io.smm.spi;

import io.smm.error.Faults;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What a media file is by its content. What the file does not tell, or tells in a broken way, is empty. Immutable. */
public final class MediaFacts {

    private static final MediaFacts UNKNOWN = builder().build();

    private final State state;

    private MediaFacts(State state) {
        this.state = state;
    }

    /** {@return nothing} */
    public static MediaFacts unknown() {
        return UNKNOWN;
    }

    /** {@return a builder that knows nothing} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the media type, lower case; empty when the content is of no known kind} */
    public Optional<String> mediaType() {
        return Optional.ofNullable(state.mediaType);
    }

    /** {@return the width in pixels as it is shown, turned as the file says; empty when not found} */
    public OptionalInt width() {
        return state.width == 0 ? OptionalInt.empty() : OptionalInt.of(state.width);
    }

    /** {@return the height in pixels as it is shown, turned as the file says; empty when not found} */
    public OptionalInt height() {
        return state.height == 0 ? OptionalInt.empty() : OptionalInt.of(state.height);
    }

    /** {@return how long it plays, to the millisecond; empty of pictures, and when not found} */
    public Optional<Duration> duration() {
        return Optional.ofNullable(state.duration);
    }

    /** {@return frames a second on average; empty when not found} */
    public OptionalDouble frameRate() {
        return state.frameRate == 0 ? OptionalDouble.empty() : OptionalDouble.of(state.frameRate);
    }

    /** {@return bits a second on average, picture and sound together: the file's size over its duration; empty when not found} */
    public OptionalLong bitRate() {
        return state.bitRate == 0 ? OptionalLong.empty() : OptionalLong.of(state.bitRate);
    }

    /** {@return the pictures' codec as the file spells it, such as {@code avc1} or {@code hvc1}; empty when not found} */
    public Optional<String> videoCodec() {
        return Optional.ofNullable(state.videoCodec);
    }

    /** {@return how many pictures an animated picture has, 1 when it stands still; empty of others, and when not found} */
    public OptionalInt frames() {
        return state.frames == 0 ? OptionalInt.empty() : OptionalInt.of(state.frames);
    }

    /** {@return whether a film's index stands before its pictures, so that it plays while it loads; empty when not found} */
    public Optional<Boolean> fastStart() {
        return Optional.ofNullable(state.fastStart);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MediaFacts facts && state.equals(facts.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "MediaFacts" + state.toString().substring("State".length());
    }

    private record State(
            @Nullable String mediaType,
            int width,
            int height,
            @Nullable Duration duration,
            double frameRate,
            long bitRate,
            @Nullable String videoCodec,
            int frames,
            @Nullable Boolean fastStart) {}

    /** Builds {@link MediaFacts}. Not thread-safe. */
    public static final class Builder {
        private @Nullable String mediaType;
        private int width;
        private int height;
        private @Nullable Duration duration;
        private double frameRate;
        private long bitRate;
        private @Nullable String videoCodec;
        private int frames;
        private @Nullable Boolean fastStart;

        private Builder() {}

        /**
         * Says what it is. Default: not known.
         *
         * @param value the media type, lower case
         * @return this
         */
        public Builder mediaType(String value) {
            mediaType = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says how large it is shown. Default: not known.
         *
         * @param widthInPixels one or more
         * @param heightInPixels one or more
         * @return this
         */
        public Builder size(int widthInPixels, int heightInPixels) {
            width = widthInPixels;
            height = heightInPixels;
            return this;
        }

        /**
         * Says how long it plays. Default: not known.
         *
         * @param value more than zero
         * @return this
         */
        public Builder duration(Duration value) {
            duration = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says its frame rate. Default: not known.
         *
         * @param framesPerSecond more than zero
         * @return this
         */
        public Builder frameRate(double framesPerSecond) {
            frameRate = framesPerSecond;
            return this;
        }

        /**
         * Says its bit rate. Default: not known.
         *
         * @param bitsPerSecond one or more
         * @return this
         */
        public Builder bitRate(long bitsPerSecond) {
            bitRate = bitsPerSecond;
            return this;
        }

        /**
         * Says its codec. Default: not known.
         *
         * @param value as the file spells it
         * @return this
         */
        public Builder videoCodec(String value) {
            videoCodec = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says how many pictures it has. Default: not known.
         *
         * @param number one or more
         * @return this
         */
        public Builder frames(int number) {
            frames = number;
            return this;
        }

        /**
         * Says whether it plays while it loads. Default: not known.
         *
         * @param value whether its index stands first
         * @return this
         */
        public Builder fastStart(boolean value) {
            fastStart = value;
            return this;
        }

        /**
         * Ends the facts.
         *
         * @return the facts
         * @throws io.smm.error.InvalidInputException when a number is negative, or a duration is not positive
         */
        public MediaFacts build() {
            Faults.of("MediaFacts")
                    .check(width >= 0 && height >= 0 && (width == 0) == (height == 0), "size", "must be positive")
                    .check(
                            duration == null || duration.compareTo(Duration.ZERO) > 0,
                            "duration",
                            "must be more than zero")
                    .check(frameRate >= 0 && Double.isFinite(frameRate), "frameRate", "must be positive")
                    .check(bitRate >= 0, "bitRate", "must be positive")
                    .check(frames >= 0, "frames", "must be positive")
                    .raise();
            return new MediaFacts(
                    new State(mediaType, width, height, duration, frameRate, bitRate, videoCodec, frames, fastStart));
        }
    }
}
