package io.smm.error;

/** A pause of the tenant, campaign or account stops this: nothing was sent or switched on. The message names its reason. */
public final class PausedException extends SmmException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the error.
     *
     * @param details what is known of it
     */
    public PausedException(ErrorDetails details) {
        super(details);
    }
}
