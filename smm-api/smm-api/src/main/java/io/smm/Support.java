package io.smm;

/** How far a network supports a capability. */
public enum Support {
    /** Always, for every account. */
    YES,
    /** Under the condition that the statement names. */
    CONDITIONAL,
    /** Not at all. */
    NO
}
