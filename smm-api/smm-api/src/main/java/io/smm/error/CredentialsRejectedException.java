package io.smm.error;

/** The network refused the identifier or the password (or bot token, or app secret) that was given to connect. */
public final class CredentialsRejectedException extends SmmException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the error.
     *
     * @param details what is known of it
     */
    public CredentialsRejectedException(ErrorDetails details) {
        super(details);
    }
}
