package io.smm.error;

/** Publishing is paused for this tenant, campaign or account: nothing was sent. Resume the pause, or send an answer if it allows. */
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
