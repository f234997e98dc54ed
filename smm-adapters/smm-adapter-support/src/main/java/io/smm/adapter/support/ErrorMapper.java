package io.smm.adapter.support;

import io.smm.error.SmmException;

/** What a network's error answers mean; each adapter has its own. */
public interface ErrorMapper {

    /**
     * Reads the body of an error answer.
     *
     * @param json stands before the body
     * @return the code and message; either may be empty text
     * @throws MalformedAnswerException when the body is not what the network sends for errors
     */
    NativeError read(JsonReader json);

    /**
     * Finds the meaning of an error answer.
     *
     * @param answer what came; {@link ErrorAnswer#byStatus()} is the meaning by the status alone
     * @return the error to throw. Its advice decides what happens next: from an operation with effect, everything but
     *     {@link io.smm.error.RetryAdvice.Kind#RECONCILE_FIRST} says that the effect certainly did not happen
     */
    SmmException map(ErrorAnswer answer);
}
