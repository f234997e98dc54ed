package io.smm.adapter.support;

import io.smm.error.ErrorDetails;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** An error that came back from a network, with all that is needed to say what it means. Holds no secret. */
public final class ErrorAnswer {

    private final Operation operation;
    private final AnswerHead head;
    private final Optional<NativeError> error;
    private final ErrorDetails known;

    ErrorAnswer(Operation operation, AnswerHead head, Optional<NativeError> error, ErrorDetails known) {
        this.operation = operation;
        this.head = head;
        this.error = error;
        this.known = known;
    }

    /** {@return what was called} */
    public Operation operation() {
        return operation;
    }

    /** {@return the answer's status and headers} */
    public AnswerHead head() {
        return head;
    }

    /** {@return what the network says itself; empty when the body could not be read as its errors are} */
    public Optional<NativeError> error() {
        return error;
    }

    /** {@return on whose behalf the call was made: whether by a connected account, or while one is signed in} */
    public ErrorDetails known() {
        return known;
    }

    /** {@return the network's own code; empty text when it gave none} */
    public String code() {
        return error.map(NativeError::code).orElse("");
    }

    /**
     * What to advise when the answer does not prove that nothing happened.
     *
     * @return to read back first after an operation with effect, to make the same call again otherwise, after the wait
     *     that the answer names
     */
    public RetryAdvice inDoubt() {
        return operation.hasEffect() ? RetryAdvice.reconcileFirst() : again();
    }

    /** {@return the advice to make the same call again, after the wait that the answer names} */
    public RetryAdvice again() {
        return error.flatMap(NativeError::retryAfter)
                .or(head::retryAfter)
                .map(RetryAdvice::sameCallAfter)
                .orElseGet(RetryAdvice::sameCall);
    }

    /**
     * Makes the error.
     *
     * @param meaning the exception's constructor
     * @param what what happened, in one sentence; the network's own words are added
     * @param advice what to do next
     * @return the error
     */
    public SmmException as(Function<ErrorDetails, SmmException> meaning, String what, RetryAdvice advice) {
        Objects.requireNonNull(what, "what");
        String words = error.map(NativeError::message)
                .filter(m -> !m.isEmpty())
                .map(m -> ": " + m)
                .orElse("");
        ErrorDetails.Builder details = known.toBuilder()
                .message(what + words)
                .retryAdvice(advice)
                .faults(error.map(NativeError::faults).orElse(List.of()));
        if (!code().isEmpty()) {
            details.nativeCode(code());
        }
        return meaning.apply(details.build());
    }

    /** {@return the error that the status alone stands for} */
    public SmmException byStatus() {
        return StatusMeaning.of(this);
    }
}
