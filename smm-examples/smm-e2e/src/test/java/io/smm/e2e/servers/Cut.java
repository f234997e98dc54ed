package io.smm.e2e.servers;

/** How a {@link CuttingProxy} breaks one call. */
public enum Cut {
    /** The request never reaches the server. */
    BEFORE_FORWARDING,
    /** The server did what was asked and answered; the client's connection ends without a byte of the answer. */
    AFTER_ACCEPTANCE,
    /** As {@link #AFTER_ACCEPTANCE}, but the connection stays open and silent until the client gives up: a time-out. */
    SILENCE_AFTER_ACCEPTANCE,
    /** As {@link #AFTER_ACCEPTANCE}, but the client gets the head and the first half of the body. */
    HALF_OF_THE_ANSWER
}
