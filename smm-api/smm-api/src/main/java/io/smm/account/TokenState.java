package io.smm.account;

/** How the tokens of a connection stand. */
public enum TokenState {
    /** They are good. */
    FINE,
    /** They are good or have just ended, and the next call renews them. */
    REFRESH_DUE,
    /** They are good and have no end of their own. */
    NEVER_EXPIRES,
    /** They have ended and cannot be renewed: the account must be connected anew. */
    EXPIRED,
    /** The network said that the grant is gone: the account must be connected anew. */
    REVOKED,
    /** There are none here: the account was never connected, or was disconnected. */
    DISCONNECTED,
    /** They are there, but nothing is known of their end. */
    UNKNOWN
}
