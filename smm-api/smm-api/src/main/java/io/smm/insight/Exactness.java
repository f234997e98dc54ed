package io.smm.insight;

/** How exact a number is, by the source's own word. */
public enum Exactness {
    /** Counted. */
    EXACT,
    /** Estimated or rounded by the source. */
    ESTIMATED,
    /** Made up by a simulated network. */
    SIMULATED
}
