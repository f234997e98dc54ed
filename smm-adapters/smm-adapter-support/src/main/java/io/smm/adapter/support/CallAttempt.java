package io.smm.adapter.support;

import io.smm.error.SmmException;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * One request and its whole answer.
 *
 * @param <T> what is made of the answer
 */
final class CallAttempt<T> extends Attempt<T> {

    /** Runs an okhttp call; in Java's eyes it may throw what Kotlin does not declare. */
    @FunctionalInterface
    private interface Execution {
        Response run() throws IOException, InterruptedException;
    }

    private final OkHttpClient client;

    CallAttempt(OkHttpClient client, Dialect dialect, ApiCall<T> call, Access access) {
        super(dialect, call, access);
        this.client = client;
    }

    @Override
    T run(Duration most) {
        begin(most);
        Call request = newCall();
        request.timeout().timeout(most.toNanos(), TimeUnit.NANOSECONDS);
        Execution execution = request::execute;
        try (Response response = execution.run()) {
            return take(response, most);
        } catch (InterruptedException interrupted) {
            request.cancel();
            Thread.currentThread().interrupt();
            throw transport(new IOException("interrupted"), most);
        } catch (GuardedHosts.RefusedException refused) {
            throw refused(refused);
        } catch (IOException trouble) {
            throw transport(trouble, most);
        }
    }

    private Call newCall() {
        try {
            OkHttpClient way = GuardedHosts.client(client, call());
            return way.newCall(request(Sending.Guard.isAlone(way)));
        } catch (GuardedHosts.RefusedException refused) {
            throw refused(refused);
        }
    }

    private SmmException refused(GuardedHosts.RefusedException refused) {
        endedForAReasonOfOurs();
        return failures().refused(refused);
    }

    private T take(Response response, Duration most) throws IOException {
        AnswerHead head = observe(response);
        Optional<Function<AnswerHead, T>> headReader = call().headReader(head.status());
        if (headReader.isPresent()) {
            return headOnly(head, response, headReader.get());
        }
        requireSuccess(head, response);
        try {
            return call().decoding().decode(head, response.body(), mostBytes());
        } catch (CappedStream.TooLargeException tooLarge) {
            throw failures().tooLarge(tooLarge);
        } catch (NativeErrorException inside) {
            CallErrors failures = failures();
            throw errors().map(new ErrorAnswer(
                    call().operation(), head, Optional.of(failures.clean(inside.error())), failures.known()));
        } catch (MalformedAnswerException malformed) {
            if (Decoding.isPage(response.body().contentType())) {
                wasNoAnswer();
            }
            throw failures().malformed(malformed);
        } catch (JacksonIOException trouble) {
            throw bodyTrouble(Json.causeOf(trouble), most);
        } catch (UnexpectedEndOfInputException truncated) {
            wasNoAnswer();
            throw failures().inDoubt("the answer ends in the middle, at byte " + Json.position(truncated));
        } catch (JacksonException notJson) {
            wasNoAnswer();
            // Its own message may quote the answer.
            throw failures().inDoubt("the answer is not JSON, at byte " + Json.position(notJson));
        }
    }

    /** Its body is passed over, so that the connection can be used again. */
    private T headOnly(AnswerHead head, Response response, Function<AnswerHead, T> reader) throws IOException {
        try {
            Decoding.headOnly().decode(head, response.body(), mostBytes());
            return reader.apply(head);
        } catch (CappedStream.TooLargeException tooLarge) {
            throw failures().tooLarge(tooLarge);
        } catch (MalformedAnswerException malformed) {
            throw failures().malformed(malformed);
        }
    }

    private long mostBytes() {
        return call().mostBytes(context().http().mostAnswerBytes());
    }

    private SmmException bodyTrouble(IOException trouble, Duration most) {
        if (trouble instanceof CappedStream.TooLargeException tooLarge) {
            return failures().tooLarge(tooLarge);
        }
        boolean cutShort = trouble instanceof EOFException || trouble instanceof java.net.ProtocolException;
        wasNoAnswer();
        return cutShort && !Thread.currentThread().isInterrupted()
                ? failures().inDoubt("the answer ends in the middle")
                : transport(trouble, most);
    }

    private SmmException transport(IOException trouble, Duration most) {
        boolean interrupted = Thread.currentThread().isInterrupted();
        if (interrupted || trouble instanceof OneShotBody.SourceFault || isHurry(trouble, most)) {
            endedForAReasonOfOurs();
        }
        if (trouble instanceof OneShotBody.SourceFault fault
                && !interrupted
                && (!call().operation().hasEffect() || fault.leftIncomplete())) {
            return failures().mediaRejected(fault);
        }
        return failures().transport(trouble, wasSent());
    }
}
