package io.smm.error;

/**
 * Somebody may not approve a planned post, it lacks approvals, or the host's own rules of approval failed. Nothing was changed; the
 * message says why.
 */
public final class ApprovalRefusedException extends SmmException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the error.
     *
     * @param details what is known of it
     */
    public ApprovalRefusedException(ErrorDetails details) {
        super(details);
    }
}
