package io.smm.error;

/** The network could not be reached or says that it is temporarily down. */
public final class NetworkDownException extends SmmException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the error.
     *
     * @param details what is known of it
     */
    public NetworkDownException(ErrorDetails details) {
        super(details);
    }
}
