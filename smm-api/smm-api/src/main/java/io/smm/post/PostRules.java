package io.smm.post;

import io.smm.error.Faults;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a network (or one instance of it) allows in a post: data with a source and a date, checked offline. Immutable.
 */
public final class PostRules {

    private final State state;

    private PostRules(State state) {
        this.state = state;
    }

    /**
     * Starts rules.
     *
     * @param source where the numbers come from
     * @param asOf when they were last checked
     * @return a builder
     */
    public static Builder builder(String source, LocalDate asOf) {
        return new Builder(source, asOf);
    }

    /** {@return all limits that hold for the text of a part at once} */
    public List<TextLimit> textLimits() {
        return state.textLimits;
    }

    /** {@return whether a part must have text} */
    public boolean textRequired() {
        return state.textRequired;
    }

    /** {@return what is allowed for the images of a part} */
    public ImageRules images() {
        return state.images;
    }

    /** {@return the most parts of a thread; 1 where there are no threads} */
    public int mostParts() {
        return state.mostParts;
    }

    /** {@return the most hashtags of a part; empty when no limit is known} */
    public OptionalInt mostTags() {
        return state.mostTags;
    }

    /** {@return the most languages of a part; empty when no limit is known} */
    public OptionalInt mostLanguages() {
        return state.mostLanguages;
    }

    /** {@return whether one part may have both images and a link card} */
    public boolean imagesWithLink() {
        return state.imagesWithLink;
    }

    /** {@return where the numbers come from} */
    public String source() {
        return state.source;
    }

    /** {@return when they were last checked} */
    public LocalDate asOf() {
        return state.asOf;
    }

    /** {@return a builder that starts from these rules; for an instance that differs from its network} */
    public Builder toBuilder() {
        Builder builder = new Builder(state.source, state.asOf);
        builder.textLimits.addAll(state.textLimits);
        builder.textRequired = state.textRequired;
        builder.images = state.images;
        builder.mostParts = state.mostParts;
        builder.mostTags = state.mostTags;
        builder.mostLanguages = state.mostLanguages;
        builder.imagesWithLink = state.imagesWithLink;
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PostRules rules && state.equals(rules.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "PostRules" + state.toString().substring("State".length());
    }

    private record State(
            List<TextLimit> textLimits,
            boolean textRequired,
            ImageRules images,
            int mostParts,
            OptionalInt mostTags,
            OptionalInt mostLanguages,
            boolean imagesWithLink,
            String source,
            LocalDate asOf) {}

    /** Builds {@link PostRules}. Not thread-safe. */
    public static final class Builder {
        private final String source;
        private final LocalDate asOf;
        private final List<TextLimit> textLimits = new ArrayList<>();
        private boolean textRequired;
        private ImageRules images = ImageRules.none();
        private int mostParts = 1;
        private OptionalInt mostTags = OptionalInt.empty();
        private OptionalInt mostLanguages = OptionalInt.empty();
        private boolean imagesWithLink;

        private Builder(String source, LocalDate asOf) {
            this.source = Objects.requireNonNull(source, "source");
            this.asOf = Objects.requireNonNull(asOf, "asOf");
        }

        /**
         * Adds a limit on the text.
         *
         * @param limit the limit; holds beside those added before
         * @return this
         */
        public Builder textLimit(TextLimit limit) {
            textLimits.add(Objects.requireNonNull(limit, "limit"));
            return this;
        }

        /** {@return this, with the rule that a part must have text; default: it need not} */
        public Builder requireText() {
            textRequired = true;
            return this;
        }

        /**
         * Says what is allowed for images. Default: none are.
         *
         * @param rules the rules
         * @return this
         */
        public Builder images(ImageRules rules) {
            images = Objects.requireNonNull(rules, "rules");
            return this;
        }

        /**
         * Allows threads. Default: 1, none.
         *
         * @param most the most parts
         * @return this
         */
        public Builder mostParts(int most) {
            mostParts = most;
            return this;
        }

        /**
         * Limits hashtags. Default: no limit is known.
         *
         * @param most the most of a part
         * @return this
         */
        public Builder mostTags(int most) {
            mostTags = OptionalInt.of(most);
            return this;
        }

        /**
         * Limits languages. Default: no limit is known.
         *
         * @param most the most of a part
         * @return this
         */
        public Builder mostLanguages(int most) {
            mostLanguages = OptionalInt.of(most);
            return this;
        }

        /** {@return this, with images and a link card allowed in one part; default: they exclude each other} */
        public Builder allowImagesWithLink() {
            imagesWithLink = true;
            return this;
        }

        /**
         * Ends the rules.
         *
         * @return the rules
         * @throws io.smm.error.InvalidInputException when a number is out of range
         */
        public PostRules build() {
            Faults.of("PostRules")
                    .check(mostParts >= 1, "mostParts", "must be at least 1, is " + mostParts)
                    .check(mostTags.orElse(0) >= 0, "mostTags", "must not be negative")
                    .check(mostLanguages.orElse(0) >= 0, "mostLanguages", "must not be negative")
                    .check(!source.isBlank(), "source", "must not be blank")
                    .raise();
            return new PostRules(new State(
                    List.copyOf(textLimits),
                    textRequired,
                    images,
                    mostParts,
                    mostTags,
                    mostLanguages,
                    imagesWithLink,
                    source,
                    asOf));
        }
    }
}
