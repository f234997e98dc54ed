package io.smm.error;

/** The call may or may not have had its effect; read back before anything is sent again. */
public final class UnknownOutcomeException extends SmmException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the error.
     *
     * @param details what is known of it
     */
    public UnknownOutcomeException(ErrorDetails details) {
        super(details);
    }
}
