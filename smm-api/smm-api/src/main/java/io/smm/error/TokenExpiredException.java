package io.smm.error;

/** The access token is expired and could not be renewed just now; the connection itself may still be good. */
public final class TokenExpiredException extends SmmException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the error.
     *
     * @param details what is known of it
     */
    public TokenExpiredException(ErrorDetails details) {
        super(details);
    }
}
