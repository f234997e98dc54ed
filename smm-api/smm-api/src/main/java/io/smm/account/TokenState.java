package io.smm.account;

/** How the tokens of a connection stand. */
public enum TokenState {
    /** They are good. */
    FINE,
    /** They are good or have just ended, and the next call renews them. */
    REFRESH_DUE,
    /** They are good and have no end of their own. */
    NEVER_EXPIRES,
    /**
     * The answer to a renewal was lost on a network where each renewal ends the token that it was made with. Calls go on with the
     * access token as long as it has time; then the network is asked once more, and may say that the grant is gone.
     */
    UNCERTAIN,
    /** They were renewed, but the store did not take the new ones: they live in the memory of this process. Look after the store. */
    NOT_STORED,
    /** Access has ended and renewing fails for now, or the network refuses the tokens that it has just given: calls fail. */
    FAILING,
    /** They have ended and cannot be renewed: the account must be connected anew. */
    EXPIRED,
    /** The network said that the grant is gone: the account must be connected anew. */
    REVOKED,
    /** There are none here: the account was never connected, or was disconnected. */
    DISCONNECTED,
    /** They are there, but nothing is known of their end. */
    UNKNOWN
}
