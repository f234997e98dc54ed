package io.smm.error;

/** The time in which the network allows this act has passed (an answer, an edit, a reading). */
public final class WindowClosedException extends SmmException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the error.
     *
     * @param details what is known of it
     */
    public WindowClosedException(ErrorDetails details) {
        super(details);
    }
}
