package io.smm.listening;

/** Who sees a signal after an action. */
public enum SeenBy {
    /** Everybody, as before. */
    EVERYONE,
    /** Everybody who asks for it: it lies behind a tap. */
    EVERYONE_WHO_ASKS,
    /** Its author and the author's friends, who are not told. */
    AUTHOR_AND_FRIENDS,
    /** Its author, who is not told, and we. */
    AUTHOR_AND_US,
    /** We alone. */
    US,
    /** Nobody. */
    NOBODY,
    /** The network does not say. */
    NOT_SAID
}
