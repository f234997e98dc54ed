package io.smm.adapter.bluesky.internal.http;

import io.smm.adapter.support.AnswerReader;
import io.smm.adapter.support.MalformedAnswerException;
import io.smm.adapter.support.NativeError;
import io.smm.adapter.support.NativeErrorException;
import io.smm.adapter.support.NetworkClient;
import io.smm.adapter.support.Operation;
import io.smm.error.InvalidInputException;
import io.smm.spi.AdapterContext;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;

/** The protocol's way of calling: {@code GET} or {@code POST https://server/xrpc/name.of.the.operation}. */
public final class Xrpc {

    private final NetworkClient client;

    /**
     * The calls of one adapter.
     *
     * @param context what the adapter was given
     */
    public Xrpc(AdapterContext context) {
        this.client = NetworkClient.of(context, new BlueskyErrors(), new RateHeaders());
    }

    NetworkClient client() {
        return client;
    }

    /** The address of an operation; its parameters are added, and escaped, by the builder. */
    static HttpUrl.Builder url(URI endpoint, Operation operation) {
        HttpUrl base;
        try {
            base = HttpUrl.get(endpoint.toString());
        } catch (IllegalArgumentException notHttp) {
            throw InvalidInputException.of("Connection to Bluesky", "endpoint", "must be an http or https address");
        }
        return base.newBuilder().addPathSegment("xrpc").addPathSegment(operation.name());
    }

    /**
     * Reads an answer, or the error that stands in its place, and makes of it what is wanted while it is still the answer's
     * fault when that fails.
     */
    static <W, T> AnswerReader<T> answer(AnswerReader<W> wire, Function<? super W, T> map) {
        return json -> {
            try {
                return map.apply(wire.read(json));
            } catch (MalformedAnswerException incomplete) {
                Optional<String> error = json.skipped("error");
                if (error.isPresent()) {
                    throw new NativeErrorException(
                            new NativeError(error.get(), json.skipped("message").orElse("")));
                }
                throw incomplete;
            }
        };
    }
}
