package io.smm.post;

import io.smm.Change;
import io.smm.error.InvalidInputException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What shall become of a published post. What is not named is kept. Immutable.
 *
 * <pre>{@code
 * PostEdit edit = PostEdit.builder().text(PostText.of("We open at ten.")).build();
 * }</pre>
 */
public final class PostEdit {

    private final State state;

    private PostEdit(State state) {
        this.state = state;
    }

    /** {@return a builder of an edit that keeps everything so far} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return what becomes of the text} */
    public Change<PostText> text() {
        return state.text;
    }

    /** {@return what becomes of the link card} */
    public Change<LinkCard> link() {
        return state.link;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PostEdit edit && state.equals(edit.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "PostEdit" + state.toString().substring("State".length());
    }

    private record State(Change<PostText> text, Change<LinkCard> link) {}

    /** Builds a {@link PostEdit}. Not thread-safe. */
    public static final class Builder {
        private Change<PostText> text = Change.keep();
        private Change<LinkCard> link = Change.keep();

        private Builder() {}

        /**
         * Gives the post another text.
         *
         * @param value the text
         * @return this
         */
        public Builder text(PostText value) {
            text = Change.set(Objects.requireNonNull(value, "value"));
            return this;
        }

        /** {@return this, taking the text away} */
        public Builder clearText() {
            text = Change.clear();
            return this;
        }

        /**
         * Gives the post another link card.
         *
         * @param value the card
         * @return this
         */
        public Builder link(LinkCard value) {
            link = Change.set(Objects.requireNonNull(value, "value"));
            return this;
        }

        /** {@return this, taking the link card away} */
        public Builder clearLink() {
            link = Change.clear();
            return this;
        }

        /**
         * Ends the edit.
         *
         * @return the edit
         * @throws InvalidInputException when it changes nothing
         */
        public PostEdit build() {
            if (text.isKeep() && link.isKeep()) {
                throw InvalidInputException.of("PostEdit", "changes", "an edit must change something");
            }
            return new PostEdit(new State(text, link));
        }
    }
}
