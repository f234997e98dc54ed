package io.smm.post;

import io.smm.error.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one post holds, or one part of a thread: text, one ordered list of media, a link card or a poll, and the post that it
 * quotes; or nothing but the post that it passes on. Immutable.
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
     * A part that passes a post on as it is.
     *
     * @param post the post, ours or a stranger's
     * @return the part, without text
     */
    public static PostPart repostOf(PostRef post) {
        return builder(PostText.of("")).repost(post).build();
    }

    /**
     * Starts a part.
     *
     * @param text its text; may be empty when it has media
     * @return a builder
     */
    public static Builder builder(PostText text) {
        return new Builder(text);
    }

    /** {@return what it says} */
    public PostText text() {
        return state.text;
    }

    /** {@return its images, videos and documents in order; unmodifiable, often empty} */
    public List<Media> media() {
        return state.media;
    }

    /** {@return the images among its media, in order; unmodifiable, often empty} */
    public List<Image> images() {
        return ofType(Image.class);
    }

    /** {@return the videos among its media, in order; unmodifiable, often empty} */
    public List<Video> videos() {
        return ofType(Video.class);
    }

    /** {@return the documents among its media, in order; unmodifiable, often empty} */
    public List<Document> documents() {
        return ofType(Document.class);
    }

    /** {@return the answers to choose from; empty when it asks nothing} */
    public Optional<Poll> poll() {
        return Optional.ofNullable(state.poll);
    }

    /** {@return the post that it passes on as it is; empty when it says something of its own} */
    public Optional<PostRef> repostOf() {
        return Optional.ofNullable(state.repostOf);
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
        builder.media = state.media;
        builder.languages = state.languages;
        builder.link = state.link;
        builder.poll = state.poll;
        builder.quote = state.quote;
        builder.repostOf = state.repostOf;
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof PostPart part && state.equals(part.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "PostPart" + state.toString().substring("State".length());
    }

    private <M extends Media> List<M> ofType(Class<M> type) {
        if (state.media.isEmpty()) {
            return List.of();
        }
        return state.media.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private record State(
            PostText text,
            List<Media> media,
            @Nullable LinkCard link,
            @Nullable Poll poll,
            @Nullable PostRef quote,
            @Nullable PostRef repostOf,
            List<String> languages) {}

    /** Builds a {@link PostPart}. Not thread-safe. */
    public static final class Builder {
        private PostText text;
        private List<Media> media = List.of();
        private @Nullable LinkCard link;
        private @Nullable Poll poll;
        private @Nullable PostRef quote;
        private @Nullable PostRef repostOf;
        private List<String> languages = List.of();

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
         * Adds an image after the media added before.
         *
         * @param image the image
         * @return this
         */
        public Builder image(Image image) {
            return media(image);
        }

        /**
         * Adds a video after the media added before.
         *
         * @param video the video
         * @return this
         */
        public Builder video(Video video) {
            return media(video);
        }

        /**
         * Adds an image, a video or a document after the media added before.
         *
         * @param item the image, video or document
         * @return this
         */
        public Builder media(Media item) {
            media = and(media, Objects.requireNonNull(item, "item"));
            return this;
        }

        /**
         * Replaces all media.
         *
         * @param items the images, videos and documents in order
         * @return this
         */
        public Builder media(List<? extends Media> items) {
            media = List.copyOf(items);
            return this;
        }

        /**
         * Gives answers to choose from; the text is the question.
         *
         * @param answers the poll
         * @return this
         */
        public Builder poll(Poll answers) {
            poll = Objects.requireNonNull(answers, "answers");
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

        private Builder repost(PostRef post) {
            repostOf = Objects.requireNonNull(post, "post");
            return this;
        }

        /**
         * Names a language of the text.
         *
         * @param tag a BCP 47 tag, such as {@code "ro"} or {@code "pt-BR"}
         * @return this
         */
        public Builder language(String tag) {
            languages = and(languages, Objects.requireNonNull(tag, "tag"));
            return this;
        }

        /**
         * Ends the part.
         *
         * @return the part
         * @throws io.smm.error.InvalidInputException when it says nothing at all, it passes a post on and says something too, or
         *     a language tag is not well-formed
         */
        public PostPart build() {
            Faults faults = Faults.of("PostPart");
            boolean says = !text.text().isBlank() || !media.isEmpty() || link != null || poll != null || quote != null;
            faults.check(says || repostOf != null, "text", "a part needs text, media, a link card, a poll or a quote");
            faults.check(
                    !says || repostOf == null,
                    "repostOf",
                    "a post is passed on as it is; to say something about it, quote it");
            for (int i = 0; i < languages.size(); i++) {
                faults.check(
                        LanguageTag.is(languages.get(i)),
                        "languages[" + i + "]",
                        "'" + languages.get(i) + "' is not a BCP 47 tag");
            }
            faults.raise();
            return new PostPart(
                    new State(text, List.copyOf(media), link, poll, quote, repostOf, List.copyOf(languages)));
        }

        private static <T> List<T> and(List<T> some, T one) {
            List<T> more = new ArrayList<>(some);
            more.add(one);
            return more;
        }
    }
}
