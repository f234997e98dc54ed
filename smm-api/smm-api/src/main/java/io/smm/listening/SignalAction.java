package io.smm.listening;

/** What we may do with one signal, on its network, now. */
public enum SignalAction {
    /** Answer it. */
    ANSWER
}
