package io.smm.post;

import io.smm.error.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one post holds, or one part of a thread: text, images or a link card, and the post that it quotes. Immutable.
 */
public final class PostPart {

    private final State state;

    private PostPart(State state) {
        this.state = state;
    }

    /**
     * A part that is text alone.
     *
     * @param text the text
     * @return the part
     */
    public static PostPart of(PostText text) {
        return builder(text).build();
    }

    /**
     * Starts a part.
     *
     * @param text its text; may be empty when it has images
     * @return a builder
     */
    public static Builder builder(PostText text) {
        return new Builder(text);
    }

    /** {@return what it says} */
    public PostText text() {
        return state.text;
    }

    /** {@return its images in order; unmodifiable, often empty} */
    public List<Image> images() {
        return state.images;
    }

    /** {@return its link card; empty when it has none} */
    public Optional<LinkCard> link() {
        return Optional.ofNullable(state.link);
    }

    /** {@return the post that it quotes; empty when it quotes none} */
    public Optional<PostRef> quote() {
        return Optional.ofNullable(state.quote);
    }

    /** {@return the languages of its text as BCP 47 tags, main one first; empty when not said} */
    public List<String> languages() {
        return state.languages;
    }

    /** {@return a builder that starts from this part} */
    public Builder toBuilder() {
        Builder builder = new Builder(state.text);
        builder.images.addAll(state.images);
        builder.languages.addAll(state.languages);
        builder.link = state.link;
        builder.quote = state.quote;
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PostPart part && state.equals(part.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "PostPart" + state.toString().substring("State".length());
    }

    private record State(
            PostText text,
            List<Image> images,
            @Nullable LinkCard link,
            @Nullable PostRef quote,
            List<String> languages) {}

    /** Builds a {@link PostPart}. Not thread-safe. */
    public static final class Builder {
        private PostText text;
        private final List<Image> images = new ArrayList<>();
        private @Nullable LinkCard link;
        private @Nullable PostRef quote;
        private final List<String> languages = new ArrayList<>();

        private Builder(PostText text) {
            this.text = Objects.requireNonNull(text, "text");
        }

        /**
         * Replaces the text.
         *
         * @param value the text
         * @return this
         */
        public Builder text(PostText value) {
            text = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Adds an image after those added before.
         *
         * @param image the image
         * @return this
         */
        public Builder image(Image image) {
            images.add(Objects.requireNonNull(image, "image"));
            return this;
        }

        /**
         * Attaches a link card.
         *
         * @param card the card
         * @return this
         */
        public Builder link(LinkCard card) {
            link = Objects.requireNonNull(card, "card");
            return this;
        }

        /**
         * Quotes a post.
         *
         * @param post the post
         * @return this
         */
        public Builder quote(PostRef post) {
            quote = Objects.requireNonNull(post, "post");
            return this;
        }

        /**
         * Names a language of the text.
         *
         * @param tag a BCP 47 tag, such as {@code "ro"} or {@code "pt-BR"}
         * @return this
         */
        public Builder language(String tag) {
            languages.add(Objects.requireNonNull(tag, "tag"));
            return this;
        }

        /**
         * Ends the part.
         *
         * @return the part
         * @throws io.smm.error.InvalidInputException when it says nothing at all, or a language tag is not well-formed
         */
        public PostPart build() {
            Faults faults = Faults.of("PostPart");
            faults.check(
                    !text.text().isBlank() || !images.isEmpty() || link != null || quote != null,
                    "text",
                    "a part needs text, an image, a link card or a quote");
            for (int i = 0; i < languages.size(); i++) {
                faults.check(
                        languages.get(i).matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*"),
                        "languages[" + i + "]",
                        "'" + languages.get(i) + "' is not a BCP 47 tag");
            }
            faults.raise();
            return new PostPart(new State(text, List.copyOf(images), link, quote, List.copyOf(languages)));
        }
    }
}
