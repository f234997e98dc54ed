package io.smm.adapter.memory;

/**
 * How a request to publish can go wrong on its way. Both look the same from outside, a time-out, and that is the point: only
 * reading back tells them apart.
 */
public enum MemoryFault {
    /** The request is lost on its way: the network never sees the post. */
    TIMEOUT_BEFORE_ACCEPTANCE,
    /** The network accepts the post, and its answer is lost. */
    TIMEOUT_AFTER_ACCEPTANCE
}
