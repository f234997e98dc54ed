package io.smm.error;

/** The network refused what the post says or how it is built; nothing was published. */
public final class ContentRejectedException extends SmmException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the error.
     *
     * @param details what is known of it
     */
    public ContentRejectedException(ErrorDetails details) {
        super(details);
    }
}
