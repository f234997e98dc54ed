package io.smm.adapter.bluesky.internal.http;

import io.smm.adapter.support.AnswerReader;
import io.smm.adapter.support.MalformedAnswerException;
import io.smm.adapter.support.NativeError;
import io.smm.adapter.support.NativeErrorException;
import io.smm.adapter.support.NetworkClient;
import io.smm.adapter.support.Operation;
import io.smm.adapter.support.RequestAuthoriser;
import io.smm.error.InvalidInputException;
import io.smm.spi.AdapterContext;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The protocol's way of calling: {@code GET} or {@code POST https://server/xrpc/name.of.the.operation}. */
public final class Xrpc {

    /** An endpoint, taken apart, and the addresses below it: as many as there are operations. */
    private record Base(URI endpoint, HttpUrl xrpc, ConcurrentMap<String, HttpUrl> operations) {}

    private final NetworkClient client;

    /** Where the last call went: nearly always where the next one goes. */
    private volatile @Nullable Base last;

    /**
     * The calls of one adapter.
     *
     * @param context what the adapter was given
     * @param authoriser how calls say on whose behalf they are made
     */
    public Xrpc(AdapterContext context, RequestAuthoriser authoriser) {
        this.client = NetworkClient.of(context, new BlueskyErrors(), new RateHeaders(), authoriser);
    }

    /** {@return what makes the calls} */
    public NetworkClient client() {
        return client;
    }

    /** The address of an operation without parameters. */
    HttpUrl address(URI endpoint, Operation operation) {
        Base base = at(endpoint);
        HttpUrl known = base.operations().get(operation.name());
        if (known == null) {
            known = base.xrpc().newBuilder().addPathSegment(operation.name()).build();
            base.operations().put(operation.name(), known);
        }
        return known;
    }

    /** The address of an operation whose parameters are still to be added; the builder escapes them. */
    HttpUrl.Builder to(URI endpoint, Operation operation) {
        return at(endpoint).xrpc().newBuilder().addPathSegment(operation.name());
    }

    private Base at(URI endpoint) {
        Base base = last;
        if (base == null || !base.endpoint().equals(endpoint)) {
            base = new Base(endpoint, base(endpoint), new ConcurrentHashMap<>());
            last = base;
        }
        return base;
    }

    /** The address of an operation; its parameters are added, and escaped, by the builder. */
    static HttpUrl.Builder url(URI endpoint, Operation operation) {
        return base(endpoint).newBuilder().addPathSegment(operation.name());
    }

    private static HttpUrl base(URI endpoint) {
        return server(endpoint).addPathSegment("xrpc").build();
    }

    /** The address of a server. */
    static HttpUrl.Builder server(URI endpoint) {
        try {
            return HttpUrl.get(endpoint.toString()).newBuilder();
        } catch (IllegalArgumentException notHttp) {
            throw InvalidInputException.of("Connection to Bluesky", "endpoint", "must be an http or https address");
        }
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
