package io.smm.post;

import io.smm.error.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a network allows for the texts of a post: the text of its parts, its title, its first comments. Several limits on the same
 * text hold at once; what is not limited, or not known to be, is empty. Immutable.
 */
public final class TextRules {

    private static final TextRules NONE = builder().build();

    private final State state;

    private TextRules(State state) {
        this.state = state;
    }

    /** {@return the rules of a network that limits no text} */
    public static TextRules none() {
        return NONE;
    }

    /** {@return a builder of rules that limit nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the limits on the text of a part} */
    public List<TextLimit> limits() {
        return state.limits;
    }

    /** {@return limits that hold besides where the part has media; often empty} */
    public List<TextLimit> captionLimits() {
        return state.captionLimits;
    }

    /** {@return the limits on the title; empty where none is known} */
    public List<TextLimit> titleLimits() {
        return state.titleLimits;
    }

    /** {@return the limits on each hashtag, without its #; empty where none is known} */
    public List<TextLimit> tagLimits() {
        return state.tagLimits;
    }

    /** {@return the limits on a first comment; empty where none is known} */
    public List<TextLimit> commentLimits() {
        return state.commentLimits;
    }

    /** {@return whether a part must have text} */
    public boolean required() {
        return state.required;
    }

    /** {@return whether a post must have a title} */
    public boolean titleRequired() {
        return state.titleRequired;
    }

    /** {@return whether a content warning counts as text of the first part} */
    public boolean warningCounts() {
        return state.warningCounts;
    }

    /** {@return the most hashtags of a part; empty when no limit is known} */
    public OptionalInt mostTags() {
        return state.mostTags;
    }

    /** {@return the most mentions of a part; empty when no limit is known} */
    public OptionalInt mostMentions() {
        return state.mostMentions;
    }

    /** {@return the most different links of a part; empty when no limit is known} */
    public OptionalInt mostLinks() {
        return state.mostLinks;
    }

    /** {@return the most languages of a part; empty when no limit is known} */
    public OptionalInt mostLanguages() {
        return state.mostLanguages;
    }

    /** {@return whether a mention must hold the account's id, because the network does not look handles up} */
    public boolean mentionsNeedId() {
        return state.mentionsNeedId;
    }

    /** {@return a builder that starts from these rules} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.limits.addAll(state.limits);
        builder.captionLimits.addAll(state.captionLimits);
        builder.titleLimits.addAll(state.titleLimits);
        builder.tagLimits.addAll(state.tagLimits);
        builder.commentLimits.addAll(state.commentLimits);
        builder.required = state.required;
        builder.titleRequired = state.titleRequired;
        builder.warningCounts = state.warningCounts;
        builder.mostTags = state.mostTags;
        builder.mostMentions = state.mostMentions;
        builder.mostLinks = state.mostLinks;
        builder.mostLanguages = state.mostLanguages;
        builder.mentionsNeedId = state.mentionsNeedId;
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TextRules rules && state.equals(rules.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "TextRules" + state.toString().substring("State".length());
    }

    private record State(
            List<TextLimit> limits,
            List<TextLimit> captionLimits,
            List<TextLimit> titleLimits,
            List<TextLimit> tagLimits,
            List<TextLimit> commentLimits,
            boolean required,
            boolean titleRequired,
            boolean warningCounts,
            OptionalInt mostTags,
            OptionalInt mostMentions,
            OptionalInt mostLinks,
            OptionalInt mostLanguages,
            boolean mentionsNeedId) {}

    /** Builds {@link TextRules}. Not thread-safe. */
    public static final class Builder {
        private final List<TextLimit> limits = new ArrayList<>();
        private final List<TextLimit> captionLimits = new ArrayList<>();
        private final List<TextLimit> titleLimits = new ArrayList<>();
        private final List<TextLimit> tagLimits = new ArrayList<>();
        private final List<TextLimit> commentLimits = new ArrayList<>();
        private boolean required;
        private boolean titleRequired;
        private boolean warningCounts;
        private OptionalInt mostTags = OptionalInt.empty();
        private OptionalInt mostMentions = OptionalInt.empty();
        private OptionalInt mostLinks = OptionalInt.empty();
        private OptionalInt mostLanguages = OptionalInt.empty();
        private boolean mentionsNeedId;

        private Builder() {}

        /**
         * Adds a limit on the text of a part.
         *
         * @param limit the limit; holds beside those added before
         * @return this
         */
        public Builder limit(TextLimit limit) {
            limits.add(Objects.requireNonNull(limit, "limit"));
            return this;
        }

        /**
         * Adds a limit on the text of a part that has media.
         *
         * @param limit the limit; holds beside those on every text
         * @return this
         */
        public Builder captionLimit(TextLimit limit) {
            captionLimits.add(Objects.requireNonNull(limit, "limit"));
            return this;
        }

        /**
         * Adds a limit on the title.
         *
         * @param limit the limit; holds beside those added before
         * @return this
         */
        public Builder titleLimit(TextLimit limit) {
            titleLimits.add(Objects.requireNonNull(limit, "limit"));
            return this;
        }

        /**
         * Adds a limit on each hashtag, counted without its #.
         *
         * @param limit the limit; holds beside those added before
         * @return this
         */
        public Builder tagLimit(TextLimit limit) {
            tagLimits.add(Objects.requireNonNull(limit, "limit"));
            return this;
        }

        /**
         * Adds a limit on a first comment.
         *
         * @param limit the limit; holds beside those added before
         * @return this
         */
        public Builder commentLimit(TextLimit limit) {
            commentLimits.add(Objects.requireNonNull(limit, "limit"));
            return this;
        }

        /** {@return this, with the rule that a part must have text; default: it need not} */
        public Builder require() {
            required = true;
            return this;
        }

        /** {@return this, with the rule that a post must have a title; default: it need not} */
        public Builder requireTitle() {
            titleRequired = true;
            return this;
        }

        /** {@return this, with the content warning counted as text of the first part; default: it counts nothing} */
        public Builder countWarning() {
            warningCounts = true;
            return this;
        }

        /** {@return this, with the rule that a mention holds the account's id; default: a handle is enough} */
        public Builder requireMentionIds() {
            mentionsNeedId = true;
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
         * Limits mentions. Default: no limit is known.
         *
         * @param most the most of a part
         * @return this
         */
        public Builder mostMentions(int most) {
            mostMentions = OptionalInt.of(most);
            return this;
        }

        /**
         * Limits different links. Default: no limit is known.
         *
         * @param most the most of a part, its card counted
         * @return this
         */
        public Builder mostLinks(int most) {
            mostLinks = OptionalInt.of(most);
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

        /**
         * Ends the rules.
         *
         * @return the rules
         * @throws io.smm.error.InvalidInputException when a number is negative
         */
        public TextRules build() {
            Faults.of("TextRules")
                    .check(mostTags.orElse(0) >= 0, "mostTags", "must not be negative")
                    .check(mostMentions.orElse(0) >= 0, "mostMentions", "must not be negative")
                    .check(mostLinks.orElse(0) >= 0, "mostLinks", "must not be negative")
                    .check(mostLanguages.orElse(0) >= 0, "mostLanguages", "must not be negative")
                    .raise();
            return new TextRules(new State(
                    List.copyOf(limits),
                    List.copyOf(captionLimits),
                    List.copyOf(titleLimits),
                    List.copyOf(tagLimits),
                    List.copyOf(commentLimits),
                    required,
                    titleRequired,
                    warningCounts,
                    mostTags,
                    mostMentions,
                    mostLinks,
                    mostLanguages,
                    mentionsNeedId));
        }
    }
}
