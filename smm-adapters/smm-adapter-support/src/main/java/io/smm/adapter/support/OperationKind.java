package io.smm.adapter.support;

/** What a call does on the network, and so what a lost answer to it means. */
public enum OperationKind {
    /** Changes nothing. Repeated by the engine, a bounded number of times. */
    READ,
    /** Changes something, but doing it twice is the same as doing it once. Repeated by the caller only. */
    REPEATABLE,
    /** Makes something that readers see. Sent at most once; a lost answer must be settled by reading back. */
    EFFECT
}
