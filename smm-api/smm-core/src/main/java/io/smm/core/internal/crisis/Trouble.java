package io.smm.core.internal.crisis;

import io.smm.crisis.CrisisOutcome;
import io.smm.error.NetworkDownException;
import io.smm.error.NotFoundException;
import io.smm.error.QuotaExhaustedException;
import io.smm.error.RateLimitedException;
import io.smm.error.SmmException;
import io.smm.error.TokenExpiredException;
import io.smm.error.TokenRevokedException;
import io.smm.error.UnsupportedCapabilityException;
import java.util.Optional;

/**
 * What an error means for one action, which may be done twice without harm.
 *
 * @param outcome what became of the action
 * @param reason why
 * @param advice what to do
 * @param ofAccount whether the account's other actions would meet the same
 */
record Trouble(CrisisOutcome outcome, String reason, Optional<String> advice, boolean ofAccount) {

    static Trouble of(SmmException error) {
        boolean ofAccount = error instanceof RateLimitedException
                || error instanceof QuotaExhaustedException
                || error instanceof NetworkDownException
                || error instanceof TokenExpiredException
                || error instanceof TokenRevokedException;
        return new Trouble(outcome(error), error.details().message(), advice(error), ofAccount);
    }

    private static CrisisOutcome outcome(SmmException error) {
        if (error instanceof NotFoundException) {
            return CrisisOutcome.ALREADY;
        }
        if (error instanceof UnsupportedCapabilityException) {
            return CrisisOutcome.NOT_SUPPORTED;
        }
        return switch (error.retryAdvice().kind()) {
            case SAME_CALL_AFTER -> CrisisOutcome.POSTPONED;
            case RECONCILE_FIRST -> CrisisOutcome.UNKNOWN;
            case AFTER_ACTION, NEVER -> CrisisOutcome.REFUSED;
        };
    }

    private static Optional<String> advice(SmmException error) {
        return switch (error.retryAdvice().kind()) {
            case SAME_CALL_AFTER ->
                Optional.of(error.retryAdvice()
                        .after()
                        .map(wait -> "ask again in " + wait)
                        .orElse("ask again"));
            case RECONCILE_FIRST -> Optional.of("ask again: doing it twice is the same as once");
            case AFTER_ACTION -> error.retryAdvice().action();
            case NEVER -> Optional.empty();
        };
    }
}
