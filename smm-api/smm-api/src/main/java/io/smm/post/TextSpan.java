package io.smm.post;

import io.smm.error.InvalidInputException;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * A stretch of a post's text that is more than text. Neutral: each adapter renders it in its network's own way (byte
 * facets, markup, exact names). Positions count UTF-16 units of {@link PostText#text()}, end exclusive.
 */
public sealed interface TextSpan {

    /** {@return the position of its first character} */
    int start();

    /** {@return the position after its last character} */
    int end();

    /**
     * The same span in a text in which it stands elsewhere.
     *
     * @param by how many UTF-16 units later it stands; negative for earlier
     * @return the span
     */
    TextSpan shifted(int by);

    /**
     * Shown text that leads to an address.
     *
     * @param start the position of its first character
     * @param end the position after its last character
     * @param target the absolute http or https address it leads to
     */
    record Link(int start, int end, URI target) implements TextSpan {
        /**
         * Checks the range and the address.
         *
         * @param start the position of its first character
         * @param end the position after its last character
         * @param target the absolute http or https address it leads to
         */
        public Link {
            checkRange(start, end);
            if (!WebAddress.is(target)) {
                throw InvalidInputException.of("TextSpan.Link", "target", "must be an absolute http or https address");
            }
        }

        @Override
        public TextSpan shifted(int by) {
            return new Link(start + by, end + by, target);
        }
    }

    /**
     * A mention of an account.
     *
     * @param start the position of its first character, the {@code @}
     * @param end the position after its last character
     * @param handle the account's handle without {@code @}
     * @param accountId the network's id of the account; empty when the adapter shall look it up
     */
    record Mention(int start, int end, String handle, Optional<String> accountId) implements TextSpan {
        /**
         * Checks the range and the handle.
         *
         * @param start the position of its first character, the {@code @}
         * @param end the position after its last character
         * @param handle the account's handle without {@code @}
         * @param accountId the network's id of the account
         */
        public Mention {
            checkRange(start, end);
            Objects.requireNonNull(accountId, "accountId");
            if (handle.isBlank() || handle.startsWith("@")) {
                throw InvalidInputException.of("TextSpan.Mention", "handle", "must not be blank nor begin with @");
            }
        }

        @Override
        public TextSpan shifted(int by) {
            return new Mention(start + by, end + by, handle, accountId);
        }
    }

    /**
     * A hashtag.
     *
     * @param start the position of its first character, the {@code #}
     * @param end the position after its last character
     * @param tag the tag without {@code #}
     */
    record Tag(int start, int end, String tag) implements TextSpan {
        /**
         * Checks the range and the tag.
         *
         * @param start the position of its first character, the {@code #}
         * @param end the position after its last character
         * @param tag the tag without {@code #}
         */
        public Tag {
            checkRange(start, end);
            if (tag.isBlank() || tag.startsWith("#") || tag.chars().anyMatch(Character::isWhitespace)) {
                throw InvalidInputException.of(
                        "TextSpan.Tag", "tag", "must not be blank, begin with # or hold white space");
            }
        }

        @Override
        public TextSpan shifted(int by) {
            return new Tag(start + by, end + by, tag);
        }
    }

    private static void checkRange(int start, int end) {
        if (start < 0 || end <= start) {
            throw InvalidInputException.of("TextSpan", "end", "must be after start, " + start + ", is " + end);
        }
    }
}
