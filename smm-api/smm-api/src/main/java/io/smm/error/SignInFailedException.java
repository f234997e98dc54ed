package io.smm.error;

import java.util.Objects;

/** Signing in through the network's consent page led to no account. {@link #reason()} says why; nothing was connected. */
public final class SignInFailedException extends SmmException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why a sign-in led to no account. */
    public enum Reason {
        /** The callback does not belong to this attempt: perhaps somebody else's, perhaps forged. */
        STATE_MISMATCH,
        /** The answer does not come from the server that was asked, or that server does not speak for the account: perhaps forged. */
        WRONG_ISSUER,
        /** Another account signed in than the one that was asked for. */
        OTHER_ACCOUNT,
        /** The account's owner did not allow it. */
        DENIED,
        /** The network refused the request itself, for example a scope that the app may not ask for. */
        REFUSED,
        /** The owner came back after the attempt had ended. */
        EXPIRED,
        /** This attempt was completed before. */
        REPLAYED,
        /** The network did not take the code: used, too old, or not bound to this attempt. */
        CODE_REFUSED,
        /** The owner allowed it, but there is no account behind the login that the network's adapter can serve. */
        NO_ACCOUNT
    }

    /**
     * Makes the error.
     *
     * @param reason why
     * @param details what is known of it
     */
    public SignInFailedException(Reason reason, ErrorDetails details) {
        super(details);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /** {@return why the sign-in led to no account} */
    public Reason reason() {
        return reason;
    }
}
