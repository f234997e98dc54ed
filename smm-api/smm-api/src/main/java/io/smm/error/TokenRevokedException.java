package io.smm.error;

/** The connection's grant is gone (revoked, or its refresh token ended): the account must be connected anew. */
public final class TokenRevokedException extends SmmException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the error.
     *
     * @param details what is known of it
     */
    public TokenRevokedException(ErrorDetails details) {
        super(details);
    }
}
