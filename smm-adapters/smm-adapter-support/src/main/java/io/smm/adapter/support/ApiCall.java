package io.smm.adapter.support;

import io.smm.spi.QuotaCharge;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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
    private final Extras<T> extras;

    private ApiCall(
            String method,
            Operation operation,
            Caller caller,
            HttpUrl url,
            Optional<RequestContent> content,
            Decoding<T> decoding,
            Extras<T> extras) {
        this.method = Objects.requireNonNull(method, "method");
        this.operation = Objects.requireNonNull(operation, "operation");
        this.caller = Objects.requireNonNull(caller, "caller");
        this.url = Objects.requireNonNull(url, "url");
        this.content = content;
        this.decoding = decoding;
        this.extras = extras;
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
        return new ApiCall<>("GET", operation, caller, url, Optional.empty(), Decoding.json(reader), Extras.none());
    }

    /**
     * A GET whose answer's head says something too.
     *
     * @param operation what is called
     * @param caller on whose behalf
     * @param url where
     * @param reader what to make of the answer
     * @param <T> what is made of it
     * @return the call
     */
    public static <T> ApiCall<T> getWithHead(
            Operation operation, Caller caller, HttpUrl url, HeadedAnswerReader<T> reader) {
        return new ApiCall<>("GET", operation, caller, url, Optional.empty(), Decoding.json(reader), Extras.none());
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
                "POST", operation, caller, url, Optional.of(content), Decoding.json(reader), Extras.none());
    }

    /**
     * A POST whose answer's head says something too.
     *
     * @param operation what is called
     * @param caller on whose behalf
     * @param url where
     * @param content what is sent
     * @param reader what to make of the answer
     * @param <T> what is made of it
     * @return the call
     */
    public static <T> ApiCall<T> postWithHead(
            Operation operation, Caller caller, HttpUrl url, RequestContent content, HeadedAnswerReader<T> reader) {
        return new ApiCall<>(
                "POST", operation, caller, url, Optional.of(content), Decoding.json(reader), Extras.none());
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
        return new ApiCall<>("POST", operation, caller, url, Optional.of(content), Decoding.headOnly(), Extras.none());
    }

    /**
     * A PUT.
     *
     * @param operation what is called
     * @param caller on whose behalf
     * @param url where
     * @param content what is sent
     * @param reader what to make of the answer
     * @param <T> what is made of it
     * @return the call
     */
    public static <T> ApiCall<T> put(
            Operation operation, Caller caller, HttpUrl url, RequestContent content, AnswerReader<T> reader) {
        return new ApiCall<>("PUT", operation, caller, url, Optional.of(content), Decoding.json(reader), Extras.none());
    }

    /**
     * A PUT whose answer says all in its head, as when bytes are stored.
     *
     * @param operation what is called
     * @param caller on whose behalf
     * @param url where
     * @param content what is sent
     * @return the call; gives the answer's head
     */
    public static ApiCall<AnswerHead> put(Operation operation, Caller caller, HttpUrl url, RequestContent content) {
        return new ApiCall<>("PUT", operation, caller, url, Optional.of(content), Decoding.headOnly(), Extras.none());
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
                "PATCH", operation, caller, url, Optional.of(content), Decoding.json(reader), Extras.none());
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
        return new ApiCall<>("DELETE", operation, caller, url, Optional.empty(), Decoding.headOnly(), Extras.none());
    }

    /**
     * The same call, to be given up at an instant.
     *
     * @param instant on the context's clock
     * @return the bounded call
     */
    public ApiCall<T> by(Instant instant) {
        return with(new Extras<>(
                Optional.of(instant), extras.headers, extras.heads, extras.charges, extras.revalidated, extras.bounds));
    }

    /**
     * The same call with one more header, such as {@code Content-Range}. One that the engine sends itself ({@code Accept}, {@code
     * Authorization}) is sent with this value instead. A value that is a secret is named among {@link Caller#secrets()}.
     *
     * @param name the header's name
     * @param value its value
     * @return the call
     */
    public ApiCall<T> header(String name, String value) {
        Map<String, String> headers = new LinkedHashMap<>(extras.headers);
        headers.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
        return with(new Extras<>(
                extras.deadline,
                Collections.unmodifiableMap(headers),
                extras.heads,
                extras.charges,
                extras.revalidated,
                extras.bounds));
    }

    /**
     * The same call, for which one more status is a good answer that says all in its head, such as the 308 of a resumable upload
     * that is not finished. Without it every status of 300 and more is an error.
     *
     * @param status the status
     * @param reader what to make of the head
     * @return the call
     */
    public ApiCall<T> orHead(int status, Function<AnswerHead, T> reader) {
        Map<Integer, Function<AnswerHead, T>> heads = new LinkedHashMap<>(extras.heads);
        heads.put(status, Objects.requireNonNull(reader, "reader"));
        return with(new Extras<>(
                extras.deadline,
                extras.headers,
                Collections.unmodifiableMap(heads),
                extras.charges,
                extras.revalidated,
                extras.bounds));
    }

    /**
     * The same call with charges of its own instead of its operation's: where the price depends on what is sent, or a quota is
     * counted by the place that the call is about.
     *
     * @param charges what this call uses of the network's quotas
     * @return the call
     */
    public ApiCall<T> charging(List<QuotaCharge> charges) {
        return with(new Extras<>(
                extras.deadline,
                extras.headers,
                extras.heads,
                Optional.of(List.copyOf(charges)),
                extras.revalidated,
                extras.bounds));
    }

    /**
     * The same GET, asked conditionally: an answer that carried an {@code ETag} is remembered, sent along as {@code If-None-Match},
     * and read again when the network says that it still holds (304). Only where the network's documentation confirms it, and only
     * for answers that may lie in memory for a while; each account has its own. Default: nothing is remembered.
     *
     * @return the call
     */
    public ApiCall<T> revalidated() {
        if (!method.equals("GET")) {
            throw new IllegalStateException("only a GET can be revalidated, not a " + method);
        }
        return with(new Extras<>(extras.deadline, extras.headers, extras.heads, extras.charges, true, extras.bounds));
    }

    /**
     * The same call, whose good answer may have no more than so many bytes, decompressed. Default, and the most in any case: the
     * host's {@code HttpOptions.mostAnswerBytes}.
     *
     * @param bytes how many; at least 1
     * @return the bounded call
     */
    public ApiCall<T> atMost(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("an answer has at least 1 byte, not " + bytes);
        }
        return with(new Bounds(bytes, extras.bounds.guard));
    }

    /**
     * The same call, to an address that somebody else chose: nothing is sent where the guard does not let it go, which is a {@code
     * ProtocolException}. A proxy looks names up itself; there, the guard sees what this machine knows of them. Default: the address
     * is the host's own choice and may lead anywhere.
     *
     * @param guard says where it may go
     * @return the guarded call
     */
    public ApiCall<T> guardedBy(HostGuard guard) {
        return with(new Bounds(extras.bounds.mostBytes, Optional.of(guard)));
    }

    private ApiCall<T> with(Bounds bounds) {
        return with(new Extras<>(
                extras.deadline, extras.headers, extras.heads, extras.charges, extras.revalidated, bounds));
    }

    private ApiCall<T> with(Extras<T> changed) {
        return new ApiCall<>(method, operation, caller, url, content, decoding, changed);
    }

    String method() {
        return method;
    }

    Operation operation() {
        return operation;
    }

    /** What the call uses of the network's quotas. */
    List<QuotaCharge> charges() {
        return extras.charges.orElse(operation.charges());
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
        return extras.deadline;
    }

    Map<String, String> headers() {
        return extras.headers;
    }

    boolean isRevalidated() {
        return extras.revalidated;
    }

    /** How many bytes a good answer may have where the host allows so many. */
    long mostBytes(long allowed) {
        return Math.min(allowed, extras.bounds.mostBytes);
    }

    Optional<HostGuard> guard() {
        return extras.bounds.guard;
    }

    /** The same call with another way to take in a good answer. */
    ApiCall<T> decodedBy(Decoding<T> other) {
        return new ApiCall<>(method, operation, caller, url, content, other, extras);
    }

    /** How an answer of a status is taken whose head says all; empty for all others. */
    Optional<Function<AnswerHead, T>> headReader(int status) {
        return Optional.ofNullable(extras.heads.get(status));
    }

    /** What few calls need. */
    private record Extras<T>(
            Optional<Instant> deadline,
            Map<String, String> headers,
            Map<Integer, Function<AnswerHead, T>> heads,
            Optional<List<QuotaCharge>> charges,
            boolean revalidated,
            Bounds bounds) {

        static <T> Extras<T> none() {
            return new Extras<>(Optional.empty(), Map.of(), Map.of(), Optional.empty(), false, Bounds.NONE);
        }
    }

    /** What calls to servers of strangers need. */
    private record Bounds(long mostBytes, Optional<HostGuard> guard) {
        private static final Bounds NONE = new Bounds(Long.MAX_VALUE, Optional.empty());
    }
}
