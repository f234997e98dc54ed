package io.smm.error;

import java.time.Instant;
import java.util.Objects;

/** The SDK's own ledger refused the call before it was sent: the quota window is used up. Nothing was spent. */
public final class QuotaExhaustedException extends SmmException {

    private static final long serialVersionUID = 1L;

    private final Instant availableAt;

    /**
     * Makes the error.
     *
     * @param details what is known of it; its advice holds the wait
     * @param availableAt when the call would succeed as far as the ledger knows
     */
    public QuotaExhaustedException(ErrorDetails details, Instant availableAt) {
        super(details);
        this.availableAt = Objects.requireNonNull(availableAt, "availableAt");
    }

    /** {@return when the call would succeed as far as the ledger knows} */
    public Instant availableAt() {
        return availableAt;
    }
}
