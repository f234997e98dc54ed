package io.smm.ads;

/** How a campaign, an ad set or an ad stands. The network's own word is kept beside it, in {@link AdState}. */
public enum AdStatus {
    /** Not finished; cannot be delivered. */
    DRAFT,
    /** Complete and switched off: spends nothing. Everything that the SDK creates begins so. */
    PAUSED,
    /** Switched on and waiting for the network's review: spends nothing yet. */
    IN_REVIEW,
    /** Switched on: spends when its time has come and all above it is on too. */
    ACTIVE,
    /** Refused by the network's review; the reason is in {@link AdState#reason()}. */
    REJECTED,
    /** Over: its time or its money is up. */
    ENDED,
    /** Put away for good. */
    ARCHIVED,
    /** The network's word is not known to the adapter; see {@link AdState#nativeStatus()}. */
    UNKNOWN
}
