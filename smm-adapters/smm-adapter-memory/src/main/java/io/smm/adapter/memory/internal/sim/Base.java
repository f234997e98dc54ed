package io.smm.adapter.memory.internal.sim;

/** A part of an account's audience. */
public enum Base {
    /** Who follows it now. */
    FOLLOWERS,
    /** Who was shown any of its posts. */
    REACHED,
    /** Who did anything with any of its posts. */
    ENGAGED
}
