package io.smm.error;

/**
 * What was to be changed had been changed by somebody else since it was read, or somebody works on it just now. Nothing was changed; read
 * it again and decide anew, where the advice names a wait after that.
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
