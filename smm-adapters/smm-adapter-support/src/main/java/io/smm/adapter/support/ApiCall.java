package io.smm.adapter.support;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * One call to a network, ready to be made. Immutable; may be made again.
 *
 * @param <T> what is made of the answer
 */
public final class ApiCall<T> {

    private final String method;
    private final Operation operation;
    private final Caller caller;
    private final HttpUrl url;
    private final Optional<RequestContent> content;
    private final Decoding<T> decoding;
    private final Optional<Instant> deadline;

    private ApiCall(
            String method,
            Operation operation,
            Caller caller,
            HttpUrl url,
            Optional<RequestContent> content,
            Decoding<T> decoding,
            Optional<Instant> deadline) {
        this.method = Objects.requireNonNull(method, "method");
        this.operation = Objects.requireNonNull(operation, "operation");
        this.caller = Objects.requireNonNull(caller, "caller");
        this.url = Objects.requireNonNull(url, "url");
        this.content = content;
        this.decoding = decoding;
        this.deadline = deadline;
    }

    /**
     * A GET.
     *
     * @param operation what is called
     * @param caller on whose behalf
     * @param url where
     * @param reader what to make of the answer
     * @param <T> what is made of it
     * @return the call
     */
    public static <T> ApiCall<T> get(Operation operation, Caller caller, HttpUrl url, AnswerReader<T> reader) {
        return new ApiCall<>("GET", operation, caller, url, Optional.empty(), Decoding.json(reader), Optional.empty());
    }

    /**
     * A POST.
     *
     * @param operation what is called
     * @param caller on whose behalf
     * @param url where
     * @param content what is sent
     * @param reader what to make of the answer
     * @param <T> what is made of it
     * @return the call
     */
    public static <T> ApiCall<T> post(
            Operation operation, Caller caller, HttpUrl url, RequestContent content, AnswerReader<T> reader) {
        return new ApiCall<>(
                "POST", operation, caller, url, Optional.of(content), Decoding.json(reader), Optional.empty());
    }

    /**
     * A POST whose answer says all in its head; what its body holds is passed over, unless it is a page for people.
     *
     * @param operation what is called
     * @param caller on whose behalf
     * @param url where
     * @param content what is sent
     * @return the call; gives the answer's head
     */
    public static ApiCall<AnswerHead> post(Operation operation, Caller caller, HttpUrl url, RequestContent content) {
        return new ApiCall<>(
                "POST", operation, caller, url, Optional.of(content), Decoding.headOnly(), Optional.empty());
    }

    /**
     * A PATCH.
     *
     * @param operation what is called
     * @param caller on whose behalf
     * @param url where
     * @param content what is sent
     * @param reader what to make of the answer
     * @param <T> what is made of it
     * @return the call
     */
    public static <T> ApiCall<T> patch(
            Operation operation, Caller caller, HttpUrl url, RequestContent content, AnswerReader<T> reader) {
        return new ApiCall<>(
                "PATCH", operation, caller, url, Optional.of(content), Decoding.json(reader), Optional.empty());
    }

    /**
     * A DELETE whose answer says all in its head.
     *
     * @param operation what is called
     * @param caller on whose behalf
     * @param url where
     * @return the call; gives the answer's head
     */
    public static ApiCall<AnswerHead> delete(Operation operation, Caller caller, HttpUrl url) {
        return new ApiCall<>("DELETE", operation, caller, url, Optional.empty(), Decoding.headOnly(), Optional.empty());
    }

    /**
     * The same call, to be given up at an instant.
     *
     * @param instant on the context's clock
     * @return the bounded call
     */
    public ApiCall<T> by(Instant instant) {
        return new ApiCall<>(method, operation, caller, url, content, decoding, Optional.of(instant));
    }

    String method() {
        return method;
    }

    Operation operation() {
        return operation;
    }

    Caller caller() {
        return caller;
    }

    HttpUrl url() {
        return url;
    }

    Optional<RequestContent> content() {
        return content;
    }

    Decoding<T> decoding() {
        return decoding;
    }

    Optional<Instant> deadline() {
        return deadline;
    }
}
