package io.smm.error;

/** The app's access level, audit state or price tier at the network does not include this call. */
public final class NotOnTierException extends SmmException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the error.
     *
     * @param details what is known of it
     */
    public NotOnTierException(ErrorDetails details) {
        super(details);
    }
}
