package io.smm.post;

import io.smm.error.Faults;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** An image of a post: where its bytes are, its type, and what it shows for those who do not see it. Immutable. */
public final class Image implements Media {

    /** The media type of one whose type is not known: preflight fills it in where a probe finds it, and blocks it else. */
    public static final String UNKNOWN_TYPE = "image/*";

    private final State state;

    private Image(State state) {
        this.state = state;
    }

    /**
     * Starts an image of a type that is not known, for a probe to find: see {@link io.smm.spi.MediaProbe}.
     *
     * @param source its bytes
     * @return a builder
     */
    public static Builder builder(MediaSource source) {
        return new Builder(source, UNKNOWN_TYPE);
    }

    /**
     * Starts an image.
     *
     * @param source its bytes
     * @param mediaType its media type, such as {@code image/png}
     * @return a builder
     */
    public static Builder builder(MediaSource source, String mediaType) {
        return new Builder(source, mediaType);
    }

    @Override
    public MediaKind kind() {
        return MediaKind.IMAGE;
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

    /** {@return its width in pixels; empty when not given} */
    public OptionalInt width() {
        return state.width == 0 ? OptionalInt.empty() : OptionalInt.of(state.width);
    }

    /** {@return its height in pixels; empty when not given} */
    public OptionalInt height() {
        return state.height == 0 ? OptionalInt.empty() : OptionalInt.of(state.height);
    }

    @Override
    public Image withSource(MediaSource source) {
        return new Image(new State(
                Objects.requireNonNull(source, "source"),
                state.mediaType,
                state.altText,
                state.caption,
                state.card,
                state.width,
                state.height));
    }

    /** {@return a builder that starts from this image} */
    public Builder toBuilder() {
        Builder builder = new Builder(state.source, state.mediaType)
                .altText(state.altText)
                .caption(state.caption);
        builder.card = state.card;
        builder.width = state.width;
        builder.height = state.height;
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Image image && state.equals(image.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "Image" + state.toString().substring("State".length());
    }

    private record State(
            MediaSource source,
            String mediaType,
            String altText,
            String caption,
            @Nullable LinkCard card,
            int width,
            int height) {}

    /** Builds an {@link Image}. Not thread-safe. */
    public static final class Builder {
        private final MediaSource source;
        private String mediaType;
        private String altText = "";
        private String caption = "";
        private @Nullable LinkCard card;
        private int width;
        private int height;

        private Builder(MediaSource source, String mediaType) {
            this.source = Objects.requireNonNull(source, "source");
            this.mediaType = Objects.requireNonNull(mediaType, "mediaType").toLowerCase(Locale.ROOT);
        }

        /**
         * Says its type. Default: as the image was started.
         *
         * @param value its media type, of {@code image/…}
         * @return this
         */
        public Builder mediaType(String value) {
            mediaType = Objects.requireNonNull(value, "value").toLowerCase(Locale.ROOT);
            return this;
        }

        /**
         * Says what the image shows. Default: nothing.
         *
         * @param text a description for those who do not see it
         * @return this
         */
        public Builder altText(String text) {
            altText = Objects.requireNonNull(text, "text");
            return this;
        }

        /**
         * Adds a text to this image alone. Default: none.
         *
         * @param text the text
         * @return this
         */
        public Builder caption(String text) {
            caption = Objects.requireNonNull(text, "text");
            return this;
        }

        /**
         * Gives this image a link of its own. Default: none.
         *
         * @param link the link with its title
         * @return this
         */
        public Builder card(LinkCard link) {
            card = Objects.requireNonNull(link, "link");
            return this;
        }

        /**
         * Gives the image's size. Default: unknown.
         *
         * @param widthInPixels one or more
         * @param heightInPixels one or more
         * @return this
         */
        public Builder size(int widthInPixels, int heightInPixels) {
            Faults.of("Image")
                    .check(widthInPixels > 0, "width", "must be positive, is ", widthInPixels)
                    .check(heightInPixels > 0, "height", "must be positive, is ", heightInPixels)
                    .raise();
            width = widthInPixels;
            height = heightInPixels;
            return this;
        }

        /**
         * Ends the image.
         *
         * @return the image
         * @throws io.smm.error.InvalidInputException when the media type is not {@code image/…}
         */
        public Image build() {
            Faults.of("Image")
                    .check(
                            mediaType.matches("image/([a-z0-9.+-]+|\\*)"),
                            "mediaType",
                            "must be image/…, is ",
                            mediaType)
                    .raise();
            return new Image(new State(source, mediaType, altText, caption, card, width, height));
        }
    }
}
