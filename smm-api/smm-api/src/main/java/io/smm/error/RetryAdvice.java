package io.smm.error;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What to do after an error. The advice depends on the operation and the moment, not on the kind of error alone: the
 * same lost answer may be repeated after a read, and must be settled first after a publish.
 *
 * @param kind what to do
 * @param after how long to wait first; empty when the network gave no time or waiting does not matter
 * @param action what a person or the host must do before a retry can succeed; empty unless {@code kind} is {@link
 *     Kind#AFTER_ACTION}
 */
public record RetryAdvice(Kind kind, Optional<Duration> after, Optional<String> action) {

    /** The four answers to "shall I try again?". */
    public enum Kind {
        /** The same call may be repeated after the wait: it had no effect, or repeating it is safe. */
        SAME_CALL_AFTER,
        /** Repeating fails until somebody acts, for example connects the account anew. */
        AFTER_ACTION,
        /** The call may have had its effect: read back before anything is sent again. */
        RECONCILE_FIRST,
        /** Repeating the same call can never succeed. */
        NEVER
    }

    /**
     * Checks the components.
     *
     * @param kind what to do
     * @param after how long to wait first
     * @param action what a person or the host must do before a retry can succeed
     */
    public RetryAdvice {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(action, "action");
        Faults.of("RetryAdvice")
                .check(after.isEmpty() || !after.get().isNegative(), "after", "must not be negative")
                .check(
                        action.isPresent() == (kind == Kind.AFTER_ACTION),
                        "action",
                        "goes with AFTER_ACTION, and only with it")
                .raise();
    }

    /**
     * The same call may be repeated after a wait.
     *
     * @param wait how long to wait; zero or more
     * @return the advice
     */
    public static RetryAdvice sameCallAfter(Duration wait) {
        return new RetryAdvice(Kind.SAME_CALL_AFTER, Optional.of(wait), Optional.empty());
    }

    /** {@return the advice that the same call may be repeated, after a wait of the caller's choice} */
    public static RetryAdvice sameCall() {
        return new RetryAdvice(Kind.SAME_CALL_AFTER, Optional.empty(), Optional.empty());
    }

    /**
     * Somebody must act first.
     *
     * @param action what must be done, as a sentence for a person
     * @return the advice
     */
    public static RetryAdvice afterAction(String action) {
        return new RetryAdvice(Kind.AFTER_ACTION, Optional.empty(), Optional.of(action));
    }

    /** {@return the advice to read back before anything is sent again} */
    public static RetryAdvice reconcileFirst() {
        return new RetryAdvice(Kind.RECONCILE_FIRST, Optional.empty(), Optional.empty());
    }

    /** {@return the advice never to repeat the call} */
    public static RetryAdvice never() {
        return new RetryAdvice(Kind.NEVER, Optional.empty(), Optional.empty());
    }
}
