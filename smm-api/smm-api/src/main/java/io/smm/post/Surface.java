package io.smm.post;

import io.smm.error.InvalidInputException;
import java.util.Objects;

/**
 * Where a network shows a post. Wanted before publishing, read back after it, because some networks decide by themselves: a
 * video may come out as a reel. An open value: networks have surfaces that are none of the constants.
 *
 * @param name its short name, in lower case
 */
public record Surface(String name) {

    /** The stream of posts, and the account's own page. */
    public static final Surface FEED = new Surface("feed");

    /** The place for short upright videos. */
    public static final Surface REEL = new Surface("reel");

    /** The place for what is shown for a day. */
    public static final Surface STORY = new Surface("story");

    /**
     * Checks the name.
     *
     * @param name its short name, in lower case
     */
    public Surface {
        Objects.requireNonNull(name, "name");
        if (!name.matches("[a-z][a-z0-9-]{0,63}")) {
            throw InvalidInputException.of("Surface", "name", "must be a short name in lower case, is " + name);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
