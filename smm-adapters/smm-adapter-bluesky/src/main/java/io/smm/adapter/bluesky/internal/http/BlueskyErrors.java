package io.smm.adapter.bluesky.internal.http;

import io.smm.adapter.support.AnswerHead;
import io.smm.adapter.support.ErrorAnswer;
import io.smm.adapter.support.ErrorMapper;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.NativeError;
import io.smm.adapter.support.Operation;
import io.smm.error.ConflictException;
import io.smm.error.ContentRejectedException;
import io.smm.error.CredentialsRejectedException;
import io.smm.error.MediaRejectedException;
import io.smm.error.MissingScopeException;
import io.smm.error.NotFoundException;
import io.smm.error.ProtocolException;
import io.smm.error.RateLimitedException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.error.TokenExpiredException;
import io.smm.error.TokenRevokedException;
import java.time.Duration;

/**
 * What XRPC errors mean: {@code {"error": "Name", "message": "…"}}. The name decides, not the status (an expired token is a
 * 400); only a status of 5xx outranks it, because there the server does not know itself what became of the call. A second
 * {@code createRecord} with the same key is such a 500: it says nothing of the first.
 */
class BlueskyErrors implements ErrorMapper {

    private static final RetryAdvice CONNECT_AGAIN = RetryAdvice.afterAction("connect the account again");
    private static final RetryAdvice CHECK_PASSWORD =
            RetryAdvice.afterAction("check the handle and the app password, then connect again");

    private static final Duration LONGEST_WINDOW = Duration.ofDays(1);

    @Override
    public NativeError read(JsonReader json) {
        String code = "";
        String message = "";
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "error" -> code = json.text().orElse("");
                    case "message" -> message = json.text().orElse("");
                    default -> {}
                }
            }
        }
        return new NativeError(code, message);
    }

    @Override
    public SmmException map(ErrorAnswer answer) {
        int status = answer.head().status();
        if (status == 501) {
            return answer.as(ProtocolException::new, "the server does not offer this call", RetryAdvice.never());
        }
        return status >= 500 ? answer.byStatus() : byName(answer);
    }

    private static SmmException byName(ErrorAnswer answer) {
        return switch (answer.code()) {
            case "ExpiredToken", "InvalidToken", "invalid_token" -> badToken(answer);
            case "AuthenticationRequired" -> refused(answer);
            case "AuthMissing" ->
                answer.as(ProtocolException::new, "the token did not reach the server", RetryAdvice.never());
            case "AuthFactorTokenRequired" ->
                answer.as(
                        CredentialsRejectedException::new,
                        "the account asks for a second factor",
                        RetryAdvice.afterAction("make an app password in the account's settings and connect with it"));
            case "insufficient_scope", "ScopeMissingError" ->
                answer.as(
                        MissingScopeException::new,
                        "the grant does not hold what the call needs",
                        RetryAdvice.afterAction(
                                "connect the account again and ask for the scope that the server names"));
            case "use_dpop_nonce", "invalid_dpop_proof" ->
                answer.as(
                        ProtocolException::new,
                        "the server does not take the proof of the grant's key",
                        RetryAdvice.afterAction("check the clock of this machine: proofs are dated by it"));
            case "AccountTakedown", "AccountSuspended", "AccountDeactivated" ->
                answer.as(
                        MissingScopeException::new,
                        "the account is out of service",
                        RetryAdvice.afterAction("have the account put into service again by its server"));
            case "RecordNotFound", "NotFound", "HandleNotFound", "RepoNotFound" ->
                answer.as(NotFoundException::new, "what the call names is not there", RetryAdvice.never());
            case "BlobNotFound", "PayloadTooLarge", "BlobTooLarge", "InvalidMimeType" ->
                answer.as(MediaRejectedException::new, "the server refused an image", RetryAdvice.never());
            case "InvalidSwap" ->
                answer.as(
                        ConflictException::new,
                        "somebody else changed the record since it was read",
                        RetryAdvice.afterAction("read it again and decide anew"));
            case "RateLimitExceeded" -> answer.as(RateLimitedException::new, "too many calls", afterWait(answer));
            case "InvalidRequest" -> invalid(answer);
            default -> isSignIn(answer) && answer.head().status() == 401 ? refused(answer) : answer.byStatus();
        };
    }

    /** A server of the network names the end of the window instead of a wait. */
    private static RetryAdvice afterWait(ErrorAnswer answer) {
        AnswerHead head = answer.head();
        if (head.retryAfter().isPresent()) {
            return answer.again();
        }
        return head.number("RateLimit-Reset").stream()
                .map(reset -> reset - head.receivedAt().getEpochSecond())
                .filter(wait -> wait > 0 && wait <= LONGEST_WINDOW.toSeconds())
                .mapToObj(wait -> RetryAdvice.sameCallAfter(Duration.ofSeconds(wait)))
                .findFirst()
                .orElseGet(RetryAdvice::sameCall);
    }

    private static SmmException badToken(ErrorAnswer answer) {
        Operation operation = answer.operation();
        boolean withRefreshToken =
                operation.equals(Operations.REFRESH_SESSION) || operation.equals(Operations.DELETE_SESSION);
        return withRefreshToken
                ? answer.as(TokenRevokedException::new, "the session has ended", CONNECT_AGAIN)
                : answer.as(TokenExpiredException::new, "the access token has ended", RetryAdvice.sameCall());
    }

    private static SmmException refused(ErrorAnswer answer) {
        return isSignIn(answer)
                ? answer.as(CredentialsRejectedException::new, "the server refused handle or password", CHECK_PASSWORD)
                : answer.as(
                        MissingScopeException::new,
                        "the account may not do this, for example in the repository of another",
                        RetryAdvice.afterAction("use the connection of the account that owns the record"));
    }

    private static SmmException invalid(ErrorAnswer answer) {
        Operation operation = answer.operation();
        if (operation.equals(Operations.CREATE_RECORD)
                || operation.equals(Operations.PUT_RECORD)
                || operation.name().equals(Operations.applyWrites(1).name())) {
            return answer.as(ContentRejectedException::new, "the server refused the post", RetryAdvice.never());
        }
        if (operation.equals(Operations.UPLOAD_BLOB)) {
            return answer.as(MediaRejectedException::new, "the server refused an image", RetryAdvice.never());
        }
        if (operation.equals(Operations.RESOLVE_HANDLE)) {
            // Servers before 0.5 have no name of its own for it; what is no handle at all is never asked for.
            return answer.as(NotFoundException::new, "nobody has the handle", RetryAdvice.never());
        }
        return isSignIn(answer)
                ? answer.as(CredentialsRejectedException::new, "the server cannot read the handle", CHECK_PASSWORD)
                : answer.as(ProtocolException::new, "the server did not understand the call", RetryAdvice.never());
    }

    private static boolean isSignIn(ErrorAnswer answer) {
        return answer.operation().equals(Operations.CREATE_SESSION);
    }
}
