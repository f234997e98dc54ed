package io.smm.error;

/** The network says that it has this very post already. */
public final class DuplicatePostException extends SmmException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the error.
     *
     * @param details what is known of it
     */
    public DuplicatePostException(ErrorDetails details) {
        super(details);
    }
}
