package io.smm.post.plan;

import io.smm.account.Connection;
import java.util.List;
import java.util.Objects;

/**
 * Something in a content calendar that a person should look at. Advice stops nothing.
 *
 * @param kind what
 * @param connection the account
 * @param entries the entries that it is about, in order; at least one
 * @param message what is to be seen, in one sentence
 */
public record CalendarAdvice(Kind kind, Connection connection, List<CalendarEntry> entries, String message) {

    /** What may be noticed. */
    public enum Kind {
        /** Two posts of one account follow each other too closely. */
        TOO_CLOSE,
        /** An account publishes more in a day than it should or may. */
        TOO_MANY_A_DAY,
        /**
         * Two posts of one account say the same, in the same place: words (letters' case, width and white space aside), title and
         * media. Two occurrences of one series are meant to.
         */
        DUPLICATE,
        /** The words of two posts of one account are nearly the same, as {@link CalendarRequest#alike()} says how nearly. */
        NEAR_DUPLICATE,
        /** More is planned for an account than its network's stated quota takes; some of it would wait, and may be missed. */
        OVER_QUOTA,
        /** A post lies on a day on which nothing should be published. */
        BLACKOUT,
        /** A post's time comes or came without the approval, or the release, that it needs. */
        NOT_APPROVED,
        /** A post waits for somebody to look at it after a pause. */
        TO_REVIEW
    }

    /**
     * Copies the list.
     *
     * @param kind what
     * @param connection the account
     * @param entries the entries that it is about
     * @param message what is to be seen
     */
    public CalendarAdvice {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(connection, "connection");
        entries = List.copyOf(entries);
        Objects.requireNonNull(message, "message");
    }
}
