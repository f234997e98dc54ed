package io.smm.account;

/** In what a quota is measured. */
public enum QuotaUnit {
    /** Calls, or the network's own cost units. */
    POINTS,
    /** Hundredths of a quota whose size the network keeps to itself. */
    PERCENT,
    /** Millionths of the major unit of a currency. */
    MILLIONTHS,
    /** Things at once. */
    SLOTS
}
