package io.smm.error;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** The SDK's own ledger refused the call before it was sent: a quota or budget is used up. Nothing was spent. */
public final class QuotaExhaustedException extends SmmException {

    private static final long serialVersionUID = 1L;

    private final Instant availableAt;
    private final transient Optional<String> rule;

    /**
     * Makes the error.
     *
     * @param details what is known of it; its advice holds the wait
     * @param availableAt when the call would succeed as far as the ledger knows
     */
    public QuotaExhaustedException(ErrorDetails details, Instant availableAt) {
        this(details, availableAt, Optional.empty());
    }

    /**
     * Makes the error.
     *
     * @param details what is known of it; its advice holds the wait
     * @param availableAt when the call would succeed as far as the ledger knows
     * @param rule which quota is used up, as its adapter names it
     */
    public QuotaExhaustedException(ErrorDetails details, Instant availableAt, Optional<String> rule) {
        super(details);
        this.availableAt = Objects.requireNonNull(availableAt, "availableAt");
        this.rule = Objects.requireNonNull(rule, "rule");
    }

    /** {@return when the call would succeed as far as the ledger knows} */
    public Instant availableAt() {
        return availableAt;
    }

    /** {@return which quota is used up, as its adapter names it; empty in errors that earlier versions stored} */
    public Optional<String> rule() {
        return rule;
    }
}
