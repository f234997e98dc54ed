package io.smm.error;

/**
 * What was to be changed had been changed by somebody else since it was read. Nothing was changed; read it again and decide anew.
 */
public final class ConflictException extends SmmException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the error.
     *
     * @param details what is known of it
     */
    public ConflictException(ErrorDetails details) {
        super(details);
    }
}
