package io.smm.adapter.x.internal.http;

import io.smm.adapter.support.ErrorAnswer;
import io.smm.adapter.support.ErrorMapper;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.NativeError;
import io.smm.adapter.support.OperationKind;
import io.smm.adapter.x.internal.http.ErrorRow.Advice;
import io.smm.adapter.x.internal.wire.ProblemWire;
import io.smm.error.ConflictException;
import io.smm.error.ContentRejectedException;
import io.smm.error.CredentialsRejectedException;
import io.smm.error.DuplicatePostException;
import io.smm.error.Fault;
import io.smm.error.MediaRejectedException;
import io.smm.error.MissingScopeException;
import io.smm.error.NotFoundException;
import io.smm.error.NotOnTierException;
import io.smm.error.RateLimitedException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.error.TokenExpiredException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What X's errors mean: by the kind of problem where it names one, whatever the status; then by status. */
final class XErrors implements ErrorMapper {

    private static final Duration LONGEST_WINDOW = Duration.ofDays(1);

    /** The first line that fits decides; for what fits none, the status alone. */
    static final List<ErrorRow> TABLE = List.of(
            new ErrorRow(
                    "`unsupported-authentication`",
                    (status, answer) -> is(answer, "unsupported-authentication"),
                    "this kind of token may not make the call",
                    MissingScopeException.class,
                    MissingScopeException::new,
                    Advice.CONNECT),
            new ErrorRow(
                    "`oauth1-permissions`",
                    (status, answer) -> is(answer, "oauth1-permissions"),
                    "the app may not write for its accounts",
                    MissingScopeException.class,
                    MissingScopeException::new,
                    Advice.CONNECT),
            new ErrorRow(
                    "`usage-capped`, `rule-cap`",
                    (status, answer) -> is(answer, "usage-capped", "rule-cap"),
                    "the app has used up what its contract has",
                    NotOnTierException.class,
                    NotOnTierException::new,
                    Advice.CREDITS),
            new ErrorRow(
                    "402",
                    (status, answer) -> status == 402,
                    "the credits are used up",
                    NotOnTierException.class,
                    NotOnTierException::new,
                    Advice.CREDITS),
            new ErrorRow(
                    "`rate-limit-exceeded`, 429",
                    (status, answer) -> status == 429 || is(answer, "rate-limit-exceeded"),
                    "too many calls",
                    RateLimitedException.class,
                    RateLimitedException::new,
                    Advice.RESET),
            new ErrorRow(
                    "`resource-not-found`, 404, 410",
                    (status, answer) -> status == 404 || status == 410 || is(answer, "resource-not-found"),
                    "what the call names is not there",
                    NotFoundException.class,
                    NotFoundException::new,
                    Advice.NEVER),
            new ErrorRow(
                    "`not-authorized-for-resource`, `resource-unavailable`, `disallowed-resource`",
                    (status, answer) ->
                            is(answer, "not-authorized-for-resource", "resource-unavailable", "disallowed-resource"),
                    "what the call names is not for this account to see",
                    NotFoundException.class,
                    NotFoundException::new,
                    Advice.NEVER),
            new ErrorRow(
                    "403 with the word *duplicate*, on a post",
                    (status, answer) -> status == 403 && creates(answer) && says(answer, "duplicate"),
                    "the account said the same a short while ago",
                    DuplicatePostException.class,
                    DuplicatePostException::new,
                    Advice.NEVER),
            new ErrorRow(
                    "403 with the words *deleted or not visible*",
                    (status, answer) -> status == 403 && says(answer, "deleted or not visible"),
                    "what is answered is not there",
                    NotFoundException.class,
                    NotFoundException::new,
                    Advice.NEVER),
            new ErrorRow(
                    "`client-forbidden`",
                    (status, answer) -> is(answer, "client-forbidden"),
                    "the app's contract does not have this call",
                    NotOnTierException.class,
                    NotOnTierException::new,
                    Advice.TIER),
            new ErrorRow(
                    "403, on an answer, a quote",
                    (status, answer) -> status == 403 && answer.operation().equals(Operations.ENGAGE),
                    "X does not let this tier answer or quote here",
                    NotOnTierException.class,
                    NotOnTierException::new,
                    Advice.TIER),
            new ErrorRow(
                    "`conflict`, 409",
                    (status, answer) -> status == 409 || is(answer, "conflict"),
                    "something else stands in the way",
                    ConflictException.class,
                    ConflictException::new,
                    Advice.NEVER),
            new ErrorRow(
                    "401, when an account is connected",
                    (status, answer) -> status == 401
                            && answer.operation().equals(Operations.USERS_ME)
                            && answer.known().connection().isEmpty(),
                    "X refused the token",
                    CredentialsRejectedException.class,
                    CredentialsRejectedException::new,
                    Advice.CONNECT),
            new ErrorRow(
                    "401",
                    (status, answer) -> status == 401,
                    "X refused the token",
                    TokenExpiredException.class,
                    TokenExpiredException::new,
                    Advice.RENEW),
            new ErrorRow(
                    "403",
                    (status, answer) -> status == 403,
                    "the account may not do this",
                    MissingScopeException.class,
                    MissingScopeException::new,
                    Advice.CONNECT),
            new ErrorRow(
                    "400, 413, 422, on a file",
                    (status, answer) -> refuses(status, answer) && media(answer),
                    "X refused a file",
                    MediaRejectedException.class,
                    MediaRejectedException::new,
                    Advice.NEVER),
            new ErrorRow(
                    "`invalid-request`, 400, 413, 422, on what changes something",
                    (status, answer) ->
                            refuses(status, answer) && answer.operation().kind() != OperationKind.READ,
                    "X refused the content",
                    ContentRejectedException.class,
                    ContentRejectedException::new,
                    Advice.NEVER));

    @Override
    public NativeError read(JsonReader json) {
        return error(ProblemWire.read(json));
    }

    /** A problem as an error of the network: what its lists say are its faults. */
    static NativeError error(ProblemWire problem) {
        ProblemWire first = problem.first();
        List<Fault> faults = problem.inner().stream()
                .filter(one -> !one.words().isEmpty())
                .map(one -> new Fault(one.parameter(), one.words()))
                .toList();
        return new NativeError(
                first.kind().isEmpty() ? first.code() : first.kind(),
                problem.words().isEmpty() ? first.words() : problem.words(),
                Optional.empty(),
                faults);
    }

    @Override
    public SmmException map(ErrorAnswer answer) {
        int status = answer.head().status();
        for (ErrorRow row : TABLE) {
            if (row.when().test(status, answer)) {
                return row.of(answer);
            }
        }
        return answer.byStatus();
    }

    /** Every answer, a refusal too, says when the window ends; it may be the day's. */
    static RetryAdvice afterReset(ErrorAnswer answer) {
        if (answer.head().retryAfter().isPresent()) {
            return answer.again();
        }
        return RateHeaders.reset(answer.head())
                .map(reset -> Duration.between(answer.head().receivedAt(), reset))
                .filter(wait -> !wait.isNegative() && wait.compareTo(LONGEST_WINDOW) <= 0)
                .map(RetryAdvice::sameCallAfter)
                .orElseGet(RetryAdvice::sameCall);
    }

    private static boolean is(ErrorAnswer answer, String... kinds) {
        return List.of(kinds).contains(answer.code());
    }

    private static boolean says(ErrorAnswer answer, String word) {
        return answer.error()
                .map(error -> error.message().toLowerCase(Locale.ROOT).contains(word))
                .orElse(false);
    }

    private static boolean creates(ErrorAnswer answer) {
        return answer.operation().equals(Operations.CREATE_POST)
                || answer.operation().equals(Operations.ENGAGE);
    }

    private static boolean media(ErrorAnswer answer) {
        return answer.operation().name().contains(" /2/media/");
    }

    private static boolean refuses(int status, ErrorAnswer answer) {
        return status == 400 || status == 413 || status == 422 || is(answer, "invalid-request");
    }
}
