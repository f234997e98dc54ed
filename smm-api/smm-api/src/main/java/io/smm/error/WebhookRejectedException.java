package io.smm.error;

import java.util.Objects;

/**
 * A request at the host's webhook address does not prove that the network sent it. Answer with status 401 or 403 and use
 * nothing of it.
 */
public final class WebhookRejectedException extends SmmException {

    private static final long serialVersionUID = 1L;

    /** Why a request is not trusted. */
    public enum Reason {
        /** The proof is missing or misspelled. */
        PROOF_MISSING,
        /** The proof is not of this body and this secret. */
        PROOF_WRONG,
        /** It was signed longer ago than the network's scheme allows: an old delivery sent again. */
        TOO_OLD,
        /** It was signed at a time that has not come: check the host's clock. */
        FROM_THE_FUTURE,
        /** A check of the address does not bring what was agreed on. */
        CHECK_WRONG,
        /** The proof is of a kind that the SDK cannot check. */
        NOT_CHECKABLE
    }

    private final Reason reason;

    /**
     * Makes the error.
     *
     * @param reason why the request is not trusted
     * @param details what is known of it
     */
    public WebhookRejectedException(Reason reason, ErrorDetails details) {
        super(details);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /** {@return why the request is not trusted} */
    public Reason reason() {
        return reason;
    }
}
