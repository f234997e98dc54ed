package io.smm.adapter.memory.internal.client;

import io.smm.adapter.memory.internal.world.Refusal;
import io.smm.error.ContentRejectedException;
import io.smm.error.CredentialsRejectedException;
import io.smm.error.DuplicatePostException;
import io.smm.error.ErrorDetails;
import io.smm.error.InvalidInputException;
import io.smm.error.MediaRejectedException;
import io.smm.error.MissingScopeException;
import io.smm.error.NetworkDownException;
import io.smm.error.NotFoundException;
import io.smm.error.RateLimitedException;
import io.smm.error.RetryAdvice;
import io.smm.error.SignInFailedException;
import io.smm.error.SmmException;
import io.smm.error.TokenExpiredException;
import io.smm.error.TokenRevokedException;
import io.smm.error.UnknownOutcomeException;
import io.smm.error.WindowClosedException;
import io.smm.spi.CallScope;
import java.time.Duration;
import java.time.Instant;

/** Says what the network's refusals mean. */
final class Errors {

    private static final String CONNECT_AGAIN = "connect the account again";

    private Errors() {}

    /** The date is the network's own, so that a wait is right whatever our clock says. */
    static SmmException refused(CallScope scope, String operation, Refusal refusal, Instant date) {
        return switch (refusal.code()) {
            case BAD_CREDENTIALS ->
                new CredentialsRejectedException(
                        of(scope, operation, refusal, RetryAdvice.afterAction("check the handle and the password")));
            case ACCESS_REFUSED ->
                new TokenExpiredException(of(scope, operation, refusal, RetryAdvice.afterAction(CONNECT_AGAIN)));
            case GRANT_GONE ->
                new TokenRevokedException(of(scope, operation, refusal, RetryAdvice.afterAction(CONNECT_AGAIN)));
            case BAD_CLIENT ->
                new CredentialsRejectedException(
                        of(scope, operation, refusal, RetryAdvice.afterAction("register the app with its secret")));
            case BAD_CODE ->
                new SignInFailedException(
                        SignInFailedException.Reason.CODE_REFUSED,
                        of(scope, operation, refusal, RetryAdvice.afterAction("begin the sign-in again")));
            case SCOPE_MISSING ->
                new MissingScopeException(of(
                        scope,
                        operation,
                        refusal,
                        RetryAdvice.afterAction("connect the account again and ask for the scope")));
            case NOT_FOUND -> new NotFoundException(of(scope, operation, refusal, RetryAdvice.never()));
            case POST_REJECTED -> new ContentRejectedException(of(scope, operation, refusal, RetryAdvice.never()));
            case IMAGE_REJECTED -> new MediaRejectedException(of(scope, operation, refusal, RetryAdvice.never()));
            case ID_TAKEN -> new DuplicatePostException(of(scope, operation, refusal, RetryAdvice.never()));
            case WINDOW_CLOSED, EDIT_CLOSED ->
                new WindowClosedException(of(scope, operation, refusal, RetryAdvice.never()));
            case BAD_CURSOR -> InvalidInputException.of("PageRequest", "from", refusal.sentence());
            case TOO_MANY_WRITES, TOO_MANY_REQUESTS ->
                new RateLimitedException(of(scope, operation, refusal, again(refusal, date)));
            case BROKEN_DOWN -> new NetworkDownException(of(scope, operation, refusal, RetryAdvice.sameCall()));
        };
    }

    static SmmException stillExpired(CallScope scope, String operation) {
        return new TokenExpiredException(details(
                        scope,
                        operation,
                        "the network refuses the renewed access token too",
                        RetryAdvice.afterAction(CONNECT_AGAIN))
                .build());
    }

    static SmmException unknownOutcome(CallScope scope, String operation) {
        return new UnknownOutcomeException(
                details(scope, operation, "no answer came in time", RetryAdvice.reconcileFirst())
                        .build());
    }

    static SmmException noAnswer(CallScope scope, String operation) {
        return new NetworkDownException(details(scope, operation, "no answer came in time", RetryAdvice.sameCall())
                .build());
    }

    static SmmException brokenDown(CallScope scope, String operation, Refusal refusal) {
        return new UnknownOutcomeException(of(scope, operation, refusal, RetryAdvice.reconcileFirst()));
    }

    static SmmException nobodyThere(CallScope scope, String operation) {
        return new NetworkDownException(
                details(scope, operation, "nobody answers at " + scope.endpoint(), RetryAdvice.sameCall())
                        .build());
    }

    static SmmException tooLate(CallScope scope, String operation) {
        return new NetworkDownException(
                details(scope, operation, "the time was over before anything was sent", RetryAdvice.sameCall())
                        .build());
    }

    private static RetryAdvice again(Refusal refusal, Instant date) {
        return refusal.askAgainAt()
                .map(until -> until.isAfter(date) ? Duration.between(date, until) : Duration.ZERO)
                .map(RetryAdvice::sameCallAfter)
                .orElseGet(RetryAdvice::sameCall);
    }

    private static ErrorDetails of(CallScope scope, String operation, Refusal refusal, RetryAdvice advice) {
        return details(scope, operation, refusal.sentence(), advice)
                .nativeCode(refusal.code().name())
                .build();
    }

    private static ErrorDetails.Builder details(CallScope scope, String operation, String message, RetryAdvice advice) {
        ErrorDetails.Builder details = ErrorDetails.of(message, advice)
                .network(scope.network())
                .tenant(scope.tenant())
                .operation(operation);
        scope.connection().ifPresent(details::connection);
        return details;
    }
}
