package io.smm.insight;

/** How well a fact of the catalogue is founded. */
public enum FactStatus {
    /** The network's own description or page says so, or it was seen on a running server. */
    OFFICIAL,
    /** A third party says so. */
    THIRD_PARTY,
    /** General knowledge that was not checked again. */
    NOT_RECHECKED
}
