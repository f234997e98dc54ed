package io.smm.error;

/** The network itself refused the call because too many were made; the advice holds the wait that it named. */
public final class RateLimitedException extends SmmException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the error.
     *
     * @param details what is known of it
     */
    public RateLimitedException(ErrorDetails details) {
        super(details);
    }
}
