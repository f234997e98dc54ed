package io.smm.error;

/** The network refused an image or a video: its type, size, shape or processing; nothing was published. */
public final class MediaRejectedException extends SmmException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the error.
     *
     * @param details what is known of it
     */
    public MediaRejectedException(ErrorDetails details) {
        super(details);
    }
}
