package io.smm.adapter.support;

import io.smm.account.Secret;
import io.smm.error.ErrorDetails;
import io.smm.error.Fault;
import io.smm.error.MediaRejectedException;
import io.smm.error.NetworkDownException;
import io.smm.error.ProtocolException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.error.UnknownOutcomeException;
import io.smm.spi.AdapterContext;
import io.smm.spi.QuotaCharge;
import io.smm.spi.QuotaObservation;
import io.smm.spi.QuotaPart;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * One request and its answer. Whatever goes wrong ends in an {@link SmmException} that says what is certain: before the
 * first byte nothing happened; after it, an operation with effect may have had it unless the answer says otherwise.
 *
 * @param <T> what is made of the answer
 */
final class Attempt<T> {

    private static final long MOST_ERROR_BYTES = 64 * 1024;
    private static final int MOST_MESSAGE = 300;
    private static final int MOST_CODE = 100;
    private static final int MOST_FAULTS = 50;

    /** Runs an okhttp call; in Java's eyes it may throw what Kotlin does not declare. */
    @FunctionalInterface
    private interface Execution {
        Response run() throws IOException, InterruptedException;
    }

    private final AdapterContext context;
    private final ErrorMapper errors;
    private final QuotaHeaders quotas;
    private final RequestAuthoriser authoriser;
    private final ApiCall<T> call;
    private final Access access;
    private final Sending sending;
    private Duration limit = Duration.ZERO;
    private OptionalInt status = OptionalInt.empty();

    /** Whether it ended for a reason of ours; so it is until it goes out. */
    private boolean endedByUs = true;

    /** Whether what came was no answer at all: a page, half a body. */
    private boolean rubbish;

    private Optional<String> requestId = Optional.empty();
    private boolean wantsAgain;
    private boolean usedUpTold;
    private @Nullable SecretMask mask;

    Attempt(
            AdapterContext context,
            ErrorMapper errors,
            QuotaHeaders quotas,
            RequestAuthoriser authoriser,
            ApiCall<T> call,
            Access access) {
        this.context = context;
        this.errors = errors;
        this.quotas = quotas;
        this.authoriser = authoriser;
        this.call = call;
        this.access = access;
        this.sending = new Sending(call.operation().kind());
    }

    /** The status of the answer, once there is one. */
    OptionalInt status() {
        return status;
    }

    /** Whether the answer refused no more than how the request was authorised, and would take it authorised anew. */
    boolean wantsAgain() {
        return wantsAgain;
    }

    ApiCall<T> call() {
        return call;
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

    T run(OkHttpClient client, Duration most) {
        limit = most;
        if (limit.isNegative() || limit.isZero()) {
            throw notSent("the deadline had passed before it was sent", RetryAdvice.sameCall());
        }
        if (Thread.currentThread().isInterrupted()) {
            throw notSent("the thread was interrupted before anything was sent", RetryAdvice.sameCall());
        }
        Call request = client.newCall(request());
        request.timeout().timeout(limit.toNanos(), TimeUnit.NANOSECONDS);
        Execution execution = request::execute;
        endedByUs = false;
        try (Response response = execution.run()) {
            return take(response);
        } catch (InterruptedException interrupted) {
            request.cancel();
            Thread.currentThread().interrupt();
            throw transport(new IOException("interrupted"));
        } catch (IOException trouble) {
            throw transport(trouble);
        }
    }

    /** The request as it goes out. */
    Request request() {
        Request.Builder request = new Request.Builder()
                .url(call.url())
                .tag(Sending.class, sending)
                .header("User-Agent", context.http().userAgent())
                .header("Accept", "application/json");
        authoriser
                .headers(call.method(), call.url(), access.token(), access.proof())
                .forEach(request::header);
        call.headers().forEach(request::header);
        request.method(
                call.method(), call.content().map(RequestContent::newBody).orElse(null));
        return request.build();
    }

    private T take(Response response) throws IOException {
        AnswerHead head = new AnswerHead(
                response.code(), response.headers(), context.clock().instant());
        observe(head);
        Optional<Function<AnswerHead, T>> headReader = call.headReader(head.status());
        if (headReader.isPresent()) {
            return headOnly(head, response, headReader.get());
        }
        requireSuccess(head, response);
        try {
            return call.decoding().decode(head, response.body(), context.http().mostAnswerBytes());
        } catch (CappedStream.TooLargeException tooLarge) {
            throw tooLarge(tooLarge);
        } catch (NativeErrorException inside) {
            throw errors.map(new ErrorAnswer(
                    call.operation(),
                    head,
                    Optional.of(clean(inside.error())),
                    known("").build()));
        } catch (MalformedAnswerException malformed) {
            rubbish = Decoding.isPage(response.body().contentType());
            throw broken(mask().line(String.valueOf(malformed.getMessage()), MOST_MESSAGE), inDoubt());
        } catch (JacksonIOException trouble) {
            throw bodyTrouble(causeOf(trouble));
        } catch (UnexpectedEndOfInputException truncated) {
            rubbish = true;
            throw broken("the answer ends in the middle, at byte " + Json.position(truncated), inDoubt());
        } catch (JacksonException notJson) {
            rubbish = true;
            // Its own message may quote the answer.
            throw broken("the answer is not JSON, at byte " + Json.position(notJson), inDoubt());
        }
    }

    /** Its body is passed over, so that the connection can be used again. */
    private T headOnly(AnswerHead head, Response response, Function<AnswerHead, T> reader) throws IOException {
        try {
            Decoding.headOnly().decode(head, response.body(), context.http().mostAnswerBytes());
            return reader.apply(head);
        } catch (CappedStream.TooLargeException tooLarge) {
            throw tooLarge(tooLarge);
        } catch (MalformedAnswerException malformed) {
            throw broken(mask().line(String.valueOf(malformed.getMessage()), MOST_MESSAGE), inDoubt());
        }
    }

    /** Reads the head of an answer that opens a line; throws when it is no success. */
    void check(Response response) {
        AnswerHead head = new AnswerHead(
                response.code(), response.headers(), context.clock().instant());
        observe(head);
        requireSuccess(head, response);
    }

    private void observe(AnswerHead head) {
        status = OptionalInt.of(head.status());
        requestId = head.header("X-Request-Id").map(id -> mask().line(id, MOST_CODE));
        quotas.read(call.operation(), head).forEach(this::report);
    }

    private void requireSuccess(AnswerHead head, Response response) {
        if (head.status() >= 300 && head.status() < 400) {
            throw redirected(response);
        }
        if (!response.isSuccessful()) {
            Optional<NativeError> error = nativeError(response);
            wantsAgain = authoriser.wantsAgain(call.url(), head, error);
            error.ifPresent(
                    said -> quotas.readRefusal(call.operation(), head, said).forEach(this::report));
            throw errors.map(
                    new ErrorAnswer(call.operation(), head, error, known("").build()));
        }
        authoriser.wantsAgain(call.url(), head, Optional.empty());
    }

    /** Tells the ledger what an answer says; of the part that the call uses, where it uses one. */
    private void report(QuotaObservation seen) {
        usedUpTold |= seen.remaining() == 0;
        QuotaPart part = call.charges().stream()
                .filter(charge -> charge.rule().equals(seen.rule()))
                .map(QuotaCharge::part)
                .findFirst()
                .orElse(seen.part());
        context.quota().report(call.caller().scope(), seen.part().equals(QuotaPart.WHOLE) ? seen.on(part) : seen);
    }

    /**
     * What the network says of its error; a body that says nothing of the kind leaves the status to speak. One that breaks
     * off may have said it: no final meaning is read from a refusal then. It proves that nothing happened all the same.
     */
    private Optional<NativeError> nativeError(Response response) {
        try (JsonParser parser = Json.parser(new CappedStream(response.body().byteStream(), MOST_ERROR_BYTES))) {
            return Optional.of(clean(JsonReader.readAll(parser, errors::read)));
        } catch (JacksonIOException trouble) {
            IOException cause = causeOf(trouble);
            if (isRefusal(response.code()) && !(cause instanceof CappedStream.TooLargeException)) {
                throw new NetworkDownException(
                        details("the refusal breaks off: " + describe(cause), RetryAdvice.sameCall(), cause));
            }
            return Optional.empty();
        } catch (UnexpectedEndOfInputException truncated) {
            if (isRefusal(response.code())) {
                throw broken(
                        "the refusal ends in the middle, at byte " + Json.position(truncated), RetryAdvice.sameCall());
            }
            return Optional.empty();
        } catch (JacksonException | MalformedAnswerException notAnErrorBody) {
            return Optional.empty();
        }
    }

    /** 408 is trouble on the way, and 429 says by itself all that matters. */
    private static boolean isRefusal(int status) {
        return status >= 400 && status < 500 && status != 408 && status != 429;
    }

    private NativeError clean(NativeError error) {
        List<Fault> faults = error.faults().stream()
                .limit(MOST_FAULTS)
                .map(fault ->
                        new Fault(mask().line(fault.field(), MOST_CODE), mask().line(fault.message(), MOST_MESSAGE)))
                .toList();
        return new NativeError(
                mask().line(error.code(), MOST_CODE),
                mask().line(error.message(), MOST_MESSAGE),
                error.retryAfter(),
                faults);
    }

    private SmmException redirected(Response response) {
        String location = response.header("Location");
        HttpUrl target = location == null ? null : call.url().resolve(location);
        String where = target == null ? "elsewhere" : "to host " + mask().line(target.host(), MOST_CODE);
        return broken(
                "the server redirects " + where + ", and redirects are not followed",
                call.operation().hasEffect()
                        ? RetryAdvice.reconcileFirst()
                        : RetryAdvice.afterAction("use the address of the server that answers itself"));
    }

    private SmmException bodyTrouble(IOException trouble) {
        if (trouble instanceof CappedStream.TooLargeException tooLarge) {
            return tooLarge(tooLarge);
        }
        boolean cutShort = trouble instanceof EOFException || trouble instanceof java.net.ProtocolException;
        rubbish = true;
        return cutShort && !Thread.currentThread().isInterrupted()
                ? broken("the answer ends in the middle", inDoubt())
                : transport(trouble);
    }

    private static IOException causeOf(JacksonIOException trouble) {
        IOException cause = trouble.getCause();
        return cause == null ? new IOException("unreadable") : cause;
    }

    private SmmException tooLarge(CappedStream.TooLargeException tooLarge) {
        return broken(
                String.valueOf(tooLarge.getMessage()),
                call.operation().hasEffect() ? RetryAdvice.reconcileFirst() : RetryAdvice.never());
    }

    private SmmException transport(IOException trouble) {
        boolean interrupted = Thread.currentThread().isInterrupted();
        endedByUs = interrupted || trouble instanceof OneShotBody.SourceFault || timedOutEarly(trouble);
        if (trouble instanceof OneShotBody.SourceFault fault
                && !interrupted
                && (!call.operation().hasEffect() || fault.leftIncomplete())) {
            return new MediaRejectedException(details(
                    String.valueOf(trouble.getMessage()),
                    RetryAdvice.afterAction("give a file that can be read and does not change"),
                    null));
        }
        String what = interrupted ? "the thread was interrupted" : describe(trouble);
        if (!sending.hasBegun()) {
            return new NetworkDownException(
                    details(what + " before anything was sent", RetryAdvice.sameCall(), trouble));
        }
        return call.operation().hasEffect()
                ? new UnknownOutcomeException(details(
                        what + " after the first byte was sent: it may have happened or not",
                        RetryAdvice.reconcileFirst(),
                        trouble))
                : new NetworkDownException(details(what, RetryAdvice.sameCall(), trouble));
    }

    /** A line that could not be opened, or that broke. */
    SmmException lineDown(String what, @Nullable IOException cause) {
        return new NetworkDownException(details(mask().line(what, MOST_MESSAGE), RetryAdvice.sameCall(), cause));
    }

    /** A line whose answer is not what the network promises. */
    SmmException lineBroken(String what) {
        return broken(mask().line(what, MOST_MESSAGE), RetryAdvice.sameCall());
    }

    /** That nothing happened, for a reason of ours. */
    SmmException notSent(String what, RetryAdvice advice) {
        return new NetworkDownException(details(what, advice, null));
    }

    /** A caller in a greater hurry than a host is given to connect says nothing of the host. */
    private boolean timedOutEarly(IOException trouble) {
        Duration fair = context.http().connectTimeout();
        return trouble instanceof InterruptedIOException
                && limit.compareTo(fair) < 0
                && limit.compareTo(context.http().callTimeout()) < 0;
    }

    private SmmException broken(String what, RetryAdvice advice) {
        return new ProtocolException(details(what, advice, null));
    }

    private RetryAdvice inDoubt() {
        return call.operation().hasEffect() ? RetryAdvice.reconcileFirst() : RetryAdvice.sameCall();
    }

    /** What to say of trouble on the way: no secret, one line. */
    String describe(IOException trouble) {
        return mask().line(trouble.getClass().getSimpleName() + ": " + trouble.getMessage(), MOST_MESSAGE);
    }

    private ErrorDetails details(String what, RetryAdvice advice, @Nullable Throwable cause) {
        ErrorDetails.Builder details = known(what).retryAdvice(advice);
        if (cause != null && mask().isClean(cause)) {
            details.cause(cause);
        }
        return details.build();
    }

    private ErrorDetails.Builder known(String what) {
        ErrorDetails.Builder details = ErrorDetails.of(what, RetryAdvice.never())
                .network(call.caller().scope().network())
                .tenant(call.caller().scope().tenant())
                .operation(call.operation().name());
        call.caller().scope().connection().ifPresent(details::connection);
        status.ifPresent(details::status);
        requestId.ifPresent(details::requestId);
        return details;
    }

    /** Made when somebody else's words go into a message. */
    private SecretMask mask() {
        if (mask == null) {
            List<Secret> secrets = new ArrayList<>(call.caller().secrets());
            secrets.addAll(access.secrets());
            mask = SecretMask.of(secrets);
        }
        return mask;
    }
}
