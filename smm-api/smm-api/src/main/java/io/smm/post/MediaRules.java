package io.smm.post;

import io.smm.error.Faults;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a network allows for media of one kind in one part. What is not limited, or not known to be, is empty. Immutable.
 */
public final class MediaRules {

    private static final MediaRules NONE = new MediaRules(new State(
            0,
            0,
            0,
            Set.of(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            null,
            null,
            null,
            null,
            null,
            false,
            Hosting.BYTES));

    private final State state;

    private MediaRules(State state) {
        this.state = state;
    }

    /** {@return the rules of a network that takes none} */
    public static MediaRules none() {
        return NONE;
    }

    /**
     * Starts rules.
     *
     * @param most the most items of a part; at least 1
     * @param mostBytes the largest size of one item in bytes
     * @param mediaTypes the allowed media types, lower case
     * @return a builder
     */
    public static Builder builder(int most, long mostBytes, Set<String> mediaTypes) {
        return new Builder(most, mostBytes, mediaTypes);
    }

    /** {@return the fewest items; 1 where a post needs one} */
    public int least() {
        return state.least;
    }

    /** {@return the most items; 0 where none are allowed} */
    public int most() {
        return state.most;
    }

    /** {@return the largest size of one item in bytes} */
    public long mostBytes() {
        return state.mostBytes;
    }

    /** {@return the allowed media types, lower case} */
    public Set<String> mediaTypes() {
        return state.mediaTypes;
    }

    /** {@return the longest alternative text in code points; empty when no limit is known} */
    public OptionalInt altTextMost() {
        return state.altTextMost;
    }

    /** {@return the longest caption of one item in code points; empty when items have no captions of their own} */
    public OptionalInt captionMost() {
        return state.captionMost;
    }

    /** {@return the allowed widths and heights; empty when no limit is known} */
    public Optional<Bounds> size() {
        return Optional.ofNullable(state.size);
    }

    /** {@return the allowed widths divided by heights; empty when no limit is known} */
    public Optional<Ratio> aspectRatio() {
        return Optional.ofNullable(state.aspectRatio);
    }

    /** {@return the shortest video; empty when no limit is known} */
    public Optional<Duration> shortest() {
        return Optional.ofNullable(state.shortest);
    }

    /** {@return the longest video; empty when no limit is known} */
    public Optional<Duration> longest() {
        return Optional.ofNullable(state.longest);
    }

    /** {@return the allowed frames a second; empty when no limit is known} */
    public Optional<Ratio> frameRate() {
        return Optional.ofNullable(state.frameRate);
    }

    /** {@return whether a video needs a cover} */
    public boolean coverRequired() {
        return state.coverRequired;
    }

    /** {@return how the network takes them} */
    public Hosting hosting() {
        return state.hosting;
    }

    /** {@return a builder that starts from these rules} */
    public Builder toBuilder() {
        Builder builder = new Builder(state.most, state.mostBytes, state.mediaTypes);
        builder.least = state.least;
        builder.altTextMost = state.altTextMost;
        builder.captionMost = state.captionMost;
        builder.size = state.size;
        builder.aspectRatio = state.aspectRatio;
        builder.shortest = state.shortest;
        builder.longest = state.longest;
        builder.frameRate = state.frameRate;
        builder.coverRequired = state.coverRequired;
        builder.hosting = state.hosting;
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MediaRules rules && state.equals(rules.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "MediaRules" + state.toString().substring("State".length());
    }

    /**
     * Bounds on a picture's size in pixels, both ends allowed.
     *
     * @param minWidth the least width
     * @param minHeight the least height
     * @param maxWidth the largest width
     * @param maxHeight the largest height
     */
    public record Bounds(int minWidth, int minHeight, int maxWidth, int maxHeight) {
        /**
         * Checks that the numbers fit together.
         *
         * @param minWidth the least width
         * @param minHeight the least height
         * @param maxWidth the largest width
         * @param maxHeight the largest height
         */
        public Bounds {
            Faults.of("MediaRules.Bounds")
                    .check(minWidth >= 1 && minWidth <= maxWidth, "minWidth", "must be 1 to maxWidth")
                    .check(minHeight >= 1 && minHeight <= maxHeight, "minHeight", "must be 1 to maxHeight")
                    .raise();
        }

        /**
         * Tells whether a picture fits.
         *
         * @param width its width
         * @param height its height
         * @return whether it fits
         */
        public boolean allow(int width, int height) {
            return width >= minWidth && width <= maxWidth && height >= minHeight && height <= maxHeight;
        }
    }

    /**
     * Bounds on a ratio, both ends allowed.
     *
     * @param least the smallest
     * @param most the largest
     */
    public record Ratio(double least, double most) {
        /**
         * Checks that the numbers fit together.
         *
         * @param least the smallest
         * @param most the largest
         */
        public Ratio {
            Faults.of("MediaRules.Ratio")
                    .check(least > 0 && least <= most, "least", "must be more than 0 and at most ", most)
                    .raise();
        }

        /**
         * Tells whether a ratio lies within, with a thousandth of tolerance, because pixels are whole numbers.
         *
         * @param value the ratio
         * @return whether it does
         */
        public boolean allow(double value) {
            return value >= least * 0.999 && value <= most * 1.001;
        }
    }

    private record State(
            int least,
            int most,
            long mostBytes,
            Set<String> mediaTypes,
            OptionalInt altTextMost,
            OptionalInt captionMost,
            @Nullable Bounds size,
            @Nullable Ratio aspectRatio,
            @Nullable Duration shortest,
            @Nullable Duration longest,
            @Nullable Ratio frameRate,
            boolean coverRequired,
            Hosting hosting) {}

    /** Builds {@link MediaRules}. Not thread-safe. */
    public static final class Builder {
        private final int most;
        private final long mostBytes;
        private final Set<String> mediaTypes;
        private int least;
        private OptionalInt altTextMost = OptionalInt.empty();
        private OptionalInt captionMost = OptionalInt.empty();
        private @Nullable Bounds size;
        private @Nullable Ratio aspectRatio;
        private @Nullable Duration shortest;
        private @Nullable Duration longest;
        private @Nullable Ratio frameRate;
        private boolean coverRequired;
        private Hosting hosting = Hosting.BYTES;

        private Builder(int most, long mostBytes, Set<String> mediaTypes) {
            this.most = most;
            this.mostBytes = mostBytes;
            this.mediaTypes = Set.copyOf(mediaTypes);
        }

        /**
         * Demands some. Default: 0.
         *
         * @param number the fewest items
         * @return this
         */
        public Builder least(int number) {
            least = number;
            return this;
        }

        /**
         * Limits alternative texts. Default: no limit is known.
         *
         * @param codePoints the longest
         * @return this
         */
        public Builder altTextMost(int codePoints) {
            altTextMost = OptionalInt.of(codePoints);
            return this;
        }

        /**
         * Allows captions of single items. Default: there are none.
         *
         * @param codePoints the longest
         * @return this
         */
        public Builder captionMost(int codePoints) {
            captionMost = OptionalInt.of(codePoints);
            return this;
        }

        /**
         * Limits widths and heights. Default: no limit is known.
         *
         * @param minWidth the least width in pixels
         * @param minHeight the least height
         * @param maxWidth the largest width
         * @param maxHeight the largest height
         * @return this
         */
        public Builder size(int minWidth, int minHeight, int maxWidth, int maxHeight) {
            size = new Bounds(minWidth, minHeight, maxWidth, maxHeight);
            return this;
        }

        /**
         * Limits shapes. Default: no limit is known.
         *
         * @param leastRatio the smallest width divided by height
         * @param mostRatio the largest
         * @return this
         */
        public Builder aspectRatio(double leastRatio, double mostRatio) {
            aspectRatio = new Ratio(leastRatio, mostRatio);
            return this;
        }

        /**
         * Limits lengths. Default: no limit is known.
         *
         * @param from the shortest
         * @param to the longest
         * @return this
         */
        public Builder duration(Duration from, Duration to) {
            shortest = Objects.requireNonNull(from, "from");
            longest = Objects.requireNonNull(to, "to");
            return this;
        }

        /**
         * Limits frame rates. Default: no limit is known.
         *
         * @param from the fewest frames a second
         * @param to the most
         * @return this
         */
        public Builder frameRate(double from, double to) {
            frameRate = new Ratio(from, to);
            return this;
        }

        /** {@return this, with the rule that a video needs a cover; default: it does not} */
        public Builder requireCover() {
            coverRequired = true;
            return this;
        }

        /**
         * Says how the network takes them. Default: as bytes.
         *
         * @param way the way
         * @return this
         */
        public Builder hosting(Hosting way) {
            hosting = Objects.requireNonNull(way, "way");
            return this;
        }

        /**
         * Ends the rules.
         *
         * @return the rules
         * @throws io.smm.error.InvalidInputException when the numbers do not fit together
         */
        public MediaRules build() {
            Faults faults = Faults.of("MediaRules")
                    .check(most >= 1, "most", "must be at least 1, is " + most + "; where none are allowed: none()")
                    .check(least >= 0 && least <= most, "least", "must be 0 to most, is ", least)
                    .check(mostBytes > 0, "mostBytes", "must be positive")
                    .check(!mediaTypes.isEmpty(), "mediaTypes", "must not be empty");
            if (shortest != null && longest != null) {
                faults.check(shortest.compareTo(longest) <= 0, "shortest", "must not be longer than longest");
            }
            faults.raise();
            return new MediaRules(new State(
                    least,
                    most,
                    mostBytes,
                    mediaTypes,
                    altTextMost,
                    captionMost,
                    size,
                    aspectRatio,
                    shortest,
                    longest,
                    frameRate,
                    coverRequired,
                    hosting));
        }
    }
}
