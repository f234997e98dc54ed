package io.smm.error;

/**
 * An image or a video was refused, and nothing was published: by the network for its type, size, shape or processing, or on the way
 * there, by the embedder's media host or fetcher.
 */
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
