package io.smm.listening;

import io.smm.error.InvalidInputException;
import io.smm.post.PostText;
import io.smm.post.RequestKey;
import java.util.Objects;

/**
 * A private message that we send.
 *
 * @param text what it says; not empty
 * @param key the host's own key: asking twice with it for one connection sends once, and gives the first answer again
 * @param byPerson whether a person wrote it and no program; on some networks a person has more time
 */
public record OutgoingMessage(PostText text, RequestKey key, boolean byPerson) {

    /**
     * Checks that it says something.
     *
     * @param text what it says
     * @param key the host's own key: asking twice with it for one connection sends once, and gives the first answer again
     * @param byPerson whether a person wrote it and no program
     */
    public OutgoingMessage {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(key, "key");
        if (text.text().isBlank()) {
            throw InvalidInputException.of("OutgoingMessage", "text", "must not be blank");
        }
    }

    /**
     * A message that a program wrote.
     *
     * @param text what it says
     * @param key the host's own key
     * @return the message
     */
    public static OutgoingMessage of(String text, String key) {
        return new OutgoingMessage(PostText.of(text), new RequestKey(key), false);
    }

    /** {@return the same message, written by a person} */
    public OutgoingMessage writtenByAPerson() {
        return new OutgoingMessage(text, key, true);
    }
}
