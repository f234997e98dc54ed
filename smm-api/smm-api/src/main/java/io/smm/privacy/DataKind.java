package io.smm.privacy;

import io.smm.error.InvalidInputException;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A kind of personal data. An open value: stores of a host hold kinds that have no constant here.
 *
 * @param id one to sixty of {@code a-z 0-9 -}, beginning with a letter
 */
public record DataKind(String id) {

    // Before the constants: their constructor needs it.
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    /** For what a contact's data may be used. */
    public static final DataKind CONSENT = new DataKind("consent");

    /** Which custom audiences a contact was put into, with the hashes that were sent. */
    public static final DataKind AUDIENCE_MEMBERSHIP = new DataKind("audience-membership");

    /** What somebody said on a network: comments, mentions, messages, reviews. */
    public static final DataKind SIGNAL = new DataKind("signal");

    /** That a message was sent to somebody in private, and in which conversation. */
    public static final DataKind SENT_MESSAGE = new DataKind("sent-message");

    /** What was published that answers or names somebody. */
    public static final DataKind PUBLISHED_POST = new DataKind("published-post");

    /**
     * Checks the id's shape.
     *
     * @param id one to sixty of {@code a-z 0-9 -}, beginning with a letter
     */
    public DataKind {
        Objects.requireNonNull(id, "id");
        if (!SHAPE.matcher(id).matches()) {
            throw InvalidInputException.of(
                    "DataKind", "id", "must be one to sixty of a-z 0-9 -, beginning with a letter");
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
