package io.smm.account;

import io.smm.error.InvalidInputException;
import java.util.Objects;

/**
 * What sort of place a destination is. Open: a network's adapter may have kinds of its own beside the constants.
 *
 * @param name one to forty of a-z 0-9 and -
 */
public record DestinationKind(String name) {

    /** A collection of pins. */
    public static final DestinationKind BOARD = new DestinationKind("board");

    /** A part of a board. */
    public static final DestinationKind BOARD_SECTION = new DestinationKind("board-section");

    /** A community with rules of its own, such as a subreddit. */
    public static final DestinationKind COMMUNITY = new DestinationKind("community");

    /** A shop or office of a business. */
    public static final DestinationKind LOCATION = new DestinationKind("location");

    /** A channel or chat that people follow. */
    public static final DestinationKind CHANNEL = new DestinationKind("channel");

    /** A thread inside a channel. */
    public static final DestinationKind CHANNEL_THREAD = new DestinationKind("channel-thread");

    /**
     * Makes a kind.
     *
     * @param name one to forty of a-z 0-9 and -
     */
    public DestinationKind {
        Objects.requireNonNull(name, "name");
        if (!name.matches("[a-z][a-z0-9-]{0,39}")) {
            throw InvalidInputException.of("DestinationKind", "name", "must be one to forty of a-z 0-9 -");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
