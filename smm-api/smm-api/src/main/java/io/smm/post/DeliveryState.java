package io.smm.post;

/** Where a delivery stands as a whole. */
public enum DeliveryState {
    /** Being worked on, or left in the middle by a process that ended. */
    PUBLISHING,
    /** All parts stand on the network. */
    PUBLISHED,
    /** Some parts stand on the network, and it is certain that the others do not. */
    PARTLY_PUBLISHED,
    /** The network has it and works on it. */
    PENDING,
    /** The network itself will publish it later. */
    SCHEDULED_ON_NETWORK,
    /** Nothing was published, and that is certain. */
    REJECTED,
    /** For one part it is not known whether it stands on the network. */
    UNKNOWN
}
