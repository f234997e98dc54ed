package io.smm.error;

/** What the call names does not exist, or is not visible to this account. */
public final class NotFoundException extends SmmException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the error.
     *
     * @param details what is known of it
     */
    public NotFoundException(ErrorDetails details) {
        super(details);
    }
}
