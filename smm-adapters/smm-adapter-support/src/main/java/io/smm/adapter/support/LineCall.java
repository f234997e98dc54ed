package io.smm.adapter.support;

import io.smm.adapter.support.stream.FrameLine;
import io.smm.adapter.support.stream.Framing;
import io.smm.error.Faults;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import okhttp3.HttpUrl;

/** A line to be opened. Immutable; may be opened again. */
public final class LineCall {

    /** The largest frame, by default: 1 MiB. */
    public static final int DEFAULT_FRAME_BYTES = 1024 * 1024;

    /** How many frames wait to be read, by default. */
    public static final int DEFAULT_WAITING = 256;

    private final Operation operation;
    private final Caller caller;
    private final HttpUrl url;
    private final Optional<Framing> framing;
    private final Duration silence;
    private final Map<String, String> headers;
    private final boolean tokenAsProtocol;
    private final int mostFrameBytes;
    private final int mostWaiting;

    private LineCall(
            Operation operation,
            Caller caller,
            HttpUrl url,
            Optional<Framing> framing,
            Duration silence,
            Map<String, String> headers,
            boolean tokenAsProtocol,
            int mostFrameBytes,
            int mostWaiting) {
        this.operation = Objects.requireNonNull(operation, "operation");
        this.caller = Objects.requireNonNull(caller, "caller");
        this.url = Objects.requireNonNull(url, "url");
        this.framing = framing;
        this.silence = Objects.requireNonNull(silence, "silence");
        this.headers = Map.copyOf(headers);
        this.tokenAsProtocol = tokenAsProtocol;
        this.mostFrameBytes = mostFrameBytes;
        this.mostWaiting = mostWaiting;
        Faults.of("LineCall")
                .check(silence.compareTo(Duration.ZERO) > 0, "silence", "must be more than zero")
                .check(
                        mostFrameBytes >= 1_024 && mostFrameBytes <= 16 * 1024 * 1024,
                        "mostFrameBytes",
                        "must be 1 KiB to 16 MiB, is " + mostFrameBytes)
                .check(
                        mostWaiting >= 1 && mostWaiting <= 10_000,
                        "mostWaiting",
                        "must be 1 to 10,000, is " + mostWaiting)
                .raise();
    }

    /**
     * An answer that does not end: a {@code GET}.
     *
     * @param operation what is called
     * @param caller on whose behalf
     * @param url where; holds no secret
     * @param framing how the answer is cut
     * @param silence how long it may bring nothing, not even a sign of life, before it counts as dead
     * @return the line
     */
    public static LineCall get(Operation operation, Caller caller, HttpUrl url, Framing framing, Duration silence) {
        return new LineCall(
                operation,
                caller,
                url,
                Optional.of(framing),
                silence,
                Map.of(),
                false,
                DEFAULT_FRAME_BYTES,
                DEFAULT_WAITING);
    }

    /**
     * A WebSocket. Each message is a frame. The SDK pings, so that a line on which nobody answers counts as dead after the
     * silence.
     *
     * @param operation what is called
     * @param caller on whose behalf
     * @param url where, with {@code http} for {@code ws}: see {@link #httpUrl}; holds no secret
     * @param silence how long a ping and its answer may take together
     * @return the line
     */
    public static LineCall webSocket(Operation operation, Caller caller, HttpUrl url, Duration silence) {
        return new LineCall(
                operation,
                caller,
                url,
                Optional.empty(),
                silence,
                Map.of(),
                false,
                DEFAULT_FRAME_BYTES,
                DEFAULT_WAITING);
    }

    /**
     * Reads an address of a WebSocket.
     *
     * @param address the address, with {@code ws}, {@code wss}, {@code http} or {@code https}
     * @return the same with {@code http} or {@code https}; empty when it is no such address
     */
    public static Optional<HttpUrl> httpUrl(String address) {
        return Optional.ofNullable(HttpUrl.parse(address.replaceFirst("^(?i)ws(?=s?://)", "http")));
    }

    /**
     * The same line with a header, such as {@code Last-Event-ID}.
     *
     * @param name its name
     * @param value its value; no secret
     * @return the line
     */
    public LineCall header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new LineCall(
                operation, caller, url, framing, silence, more, tokenAsProtocol, mostFrameBytes, mostWaiting);
    }

    /** {@return the same WebSocket with the token in {@code Sec-WebSocket-Protocol} instead of {@code Authorization}} */
    public LineCall tokenAsProtocol() {
        return new LineCall(operation, caller, url, framing, silence, headers, true, mostFrameBytes, mostWaiting);
    }

    /**
     * The same line with another bound of a frame. What is larger is passed over, and {@code Frame.tooLarge} stands for it.
     *
     * @param bytes 1 KiB to 16 MiB
     * @return the line
     */
    public LineCall mostFrameBytes(int bytes) {
        return new LineCall(operation, caller, url, framing, silence, headers, tokenAsProtocol, bytes, mostWaiting);
    }

    /**
     * The same line with another bound of what waits to be read. It holds four of the largest frames in bytes, whatever their
     * number.
     *
     * @param frames 1 to 10,000
     * @return the line
     */
    public LineCall mostWaiting(int frames) {
        return new LineCall(operation, caller, url, framing, silence, headers, tokenAsProtocol, mostFrameBytes, frames);
    }

    /** The request that opens it. */
    ApiCall<FrameLine> head() {
        ApiCall<FrameLine> head = ApiCall.get(operation, caller, url, json -> {
            throw new IllegalStateException("a line is not read whole");
        });
        for (Map.Entry<String, String> header : headers.entrySet()) {
            head = head.header(header.getKey(), header.getValue());
        }
        return head;
    }

    /** How the answer is cut; empty for a WebSocket. */
    Optional<Framing> framing() {
        return framing;
    }

    Duration silence() {
        return silence;
    }

    boolean isTokenAsProtocol() {
        return tokenAsProtocol;
    }

    int mostFrameBytes() {
        return mostFrameBytes;
    }

    int mostWaiting() {
        return mostWaiting;
    }
}
