package io.smm.adapter.support;

import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.spi.AdapterContext;
import io.smm.spi.QuotaCharge;
import io.smm.spi.QuotaObservation;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way, and what is known of how it ends. Whatever goes wrong ends in an {@link SmmException} that says what
 * is certain: before the first byte nothing happened; after it, an operation with effect may have had it unless the answer says
 * otherwise.
 *
 * @param <T> what is made of the answer
 */
abstract class Attempt<T> {

    private final Dialect dialect;
    private final ApiCall<T> call;
    private final Access access;
    private final Sending sending;
    private final String host;
    private @Nullable AnswerHead head;

    /** Whether it ended for a reason of ours; so it is until it goes out. */
    private boolean endedByUs = true;

    /** Whether what came was no answer at all: a page, half a body. */
    private boolean rubbish;

    private boolean wantsAgain;
    private boolean usedUpTold;

    Attempt(Dialect dialect, ApiCall<T> call, Access access) {
        this.dialect = dialect;
        this.call = call;
        this.access = access;
        this.sending = new Sending(call.operation().kind());
        this.host = TrafficGuards.hostOf(call.url());
    }

    /** Sends it, and takes in what comes; so long at most. */
    abstract T run(Duration most);

    ApiCall<T> call() {
        return call;
    }

    /** Whom it goes to, with the port where that is not the usual one. */
    String host() {
        return host;
    }

    /** The status of the answer, once there is one. */
    OptionalInt status() {
        return head == null ? OptionalInt.empty() : OptionalInt.of(head.status());
    }

    /** Whether the answer refused no more than how the request was authorised, and would take it authorised anew. */
    boolean wantsAgain() {
        return wantsAgain;
    }

    boolean endedByUs() {
        return endedByUs;
    }

    boolean wasRubbish() {
        return rubbish;
    }

    /** Whether anything can have been sent. */
    boolean wasSent() {
        return sending.hasBegun();
    }

    /** Whether the answer said which quota is used up. */
    boolean toldWhatIsUsedUp() {
        return usedUpTold;
    }

    /** That nothing happened, for a reason of ours. */
    SmmException notSent(String what, RetryAdvice advice) {
        return failures().notSent(what, advice);
    }

    /** Says of its end, as far as it is known now, what is certain. */
    CallErrors failures() {
        return new CallErrors(call, access, Optional.ofNullable(head));
    }

    AdapterContext context() {
        return dialect.context();
    }

    ErrorMapper errors() {
        return dialect.errors();
    }

    Access access() {
        return access;
    }

    /** From here on its end may tell of the host; a caller who has no time left, or is leaving, sends nothing. */
    void begin(Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw notSent("the deadline had passed before it was sent", RetryAdvice.sameCall());
        }
        if (Thread.currentThread().isInterrupted()) {
            throw notSent("the thread was interrupted before anything was sent", RetryAdvice.sameCall());
        }
        endedByUs = false;
    }

    /** Its end tells nothing of the host. */
    void endedForAReasonOfOurs() {
        endedByUs = true;
    }

    /** What came is no answer. */
    void wasNoAnswer() {
        rubbish = true;
    }

    /** A caller in a greater hurry than a host is given to connect says nothing of the host. */
    boolean isHurry(Duration limit) {
        Duration fair = context().http().connectTimeout();
        return limit.compareTo(fair) < 0 && limit.compareTo(context().http().callTimeout()) < 0;
    }

    boolean isHurry(Throwable trouble, Duration limit) {
        return trouble instanceof InterruptedIOException && isHurry(limit);
    }

    /**
     * The request as it goes out. Its body tells whose attempt it is; what has none, or may get another on the way, carries a tag,
     * for which the client loads half a hundred classes.
     */
    Request request(boolean bodyStays) {
        Request.Builder request = new Request.Builder()
                .url(call.url())
                .header("User-Agent", context().http().userAgent())
                .header("Accept", "application/json");
        addAll(dialect.authoriser().headers(call.method(), call.url(), access.token(), access.proof()), request);
        addAll(call.headers(), request);
        RequestContent content = call.content().orElse(null);
        request.method(call.method(), content == null ? null : content.newBody(sending));
        if (content == null || !bodyStays) {
            request.tag(Sending.class, sending);
        }
        return request.build();
    }

    private static void addAll(Map<String, String> headers, Request.Builder request) {
        for (Map.Entry<String, String> header : headers.entrySet()) {
            request.header(header.getKey(), header.getValue());
        }
    }

    /** Takes in what the head says, of quotas too. */
    AnswerHead observe(Response response) {
        AnswerHead came = new AnswerHead(
                response.code(), response.headers(), context().clock().instant());
        head = came;
        for (QuotaObservation seen : dialect.quotas().read(call.operation(), came)) {
            report(seen);
        }
        return came;
    }

    /** Throws what an answer means that is no success. */
    void requireSuccess(AnswerHead answer, Response response) {
        if (answer.status() >= 300 && answer.status() < 400) {
            throw failures().redirected(response);
        }
        if (!response.isSuccessful()) {
            Optional<NativeError> error = RefusalBody.read(response, errors(), failures());
            wantsAgain = dialect.authoriser().wantsAgain(call.url(), answer, error);
            error.ifPresent(said ->
                    dialect.quotas().readRefusal(call.operation(), answer, said).forEach(this::report));
            throw errors().map(new ErrorAnswer(
                    call.operation(), answer, error, failures().known()));
        }
        dialect.authoriser().wantsAgain(call.url(), answer, Optional.empty());
    }

    /** Tells the ledger what an answer says; of the part that the call uses, where it uses one. */
    private void report(QuotaObservation seen) {
        usedUpTold |= seen.remaining() == 0;
        context().quota().report(call.caller().scope(), seen.part().isWhole() ? ofThePartThatIsUsed(seen) : seen);
    }

    private QuotaObservation ofThePartThatIsUsed(QuotaObservation seen) {
        for (QuotaCharge charge : call.charges()) {
            if (charge.rule().equals(seen.rule())) {
                return charge.part().isWhole() ? seen : seen.on(charge.part());
            }
        }
        return seen;
    }
}
