package io.smm.account;

/** Where the knowledge of how a quota stands comes from. */
public enum QuotaSource {
    /** Nobody knows what was used before this store was first asked: the ledger lets only part of the stated limit through. */
    NOT_CONFIRMED,
    /** The limit is stated by the network's documentation, the use is our own count. */
    STATED,
    /** The network's own answers say it. */
    OBSERVED,
    /** The limit is not published; the number is what went through before the network refused. */
    LEARNED,
    /** The host set it, as with a budget of money. */
    CHOSEN
}
