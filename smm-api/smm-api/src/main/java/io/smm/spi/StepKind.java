package io.smm.spi;

/** What the next step of a publication does, and so what a lost answer to it means. */
public enum StepKind {
    /** Prepares: uploads, look-ups. Readers see nothing of it, and repeating it is safe. */
    PREPARE,
    /** Has the effect: readers see what it makes. A lost answer leaves the outcome unknown. */
    EFFECT,
    /** Asks how far the network is. Repeating it is safe. */
    CHECK,
    /** There is no next step. */
    NONE
}
