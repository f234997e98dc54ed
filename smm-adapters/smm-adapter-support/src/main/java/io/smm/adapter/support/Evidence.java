package io.smm.adapter.support;

import io.smm.error.NetworkDownException;
import io.smm.error.ProtocolException;
import io.smm.error.SmmException;
import io.smm.error.UnknownOutcomeException;

/** What the end of a call tells of the host that was called. */
enum Evidence {
    /** It answers: with what was asked for, or with a refusal that means something. */
    ALIVE,
    /** It does not answer, not in time, with a failure of its own, or with what is no answer. */
    TROUBLE,
    /** Nothing: the call ended for a reason of ours. */
    NONE;

    private static final int REQUEST_TIMEOUT = 408;

    /**
     * What a failed call tells. A refusal (4xx) tells that the host is well, and so does a failure to which the adapter gives a
     * meaning of its own, such as a duplicate that the network reports with 500.
     */
    static Evidence of(SmmException error, Attempt<?> attempt) {
        if (attempt.endedByUs()) {
            return NONE;
        }
        boolean meaningless = error instanceof NetworkDownException
                || error instanceof UnknownOutcomeException
                || error instanceof ProtocolException;
        if (!meaningless) {
            return ALIVE;
        }
        int status = attempt.status().orElse(0);
        if (status == 0 || status == REQUEST_TIMEOUT || status >= 500) {
            return TROUBLE;
        }
        boolean success = status >= 200 && status < 300;
        return success && (!(error instanceof ProtocolException) || attempt.wasRubbish()) ? TROUBLE : ALIVE;
    }
}
