package io.smm.adapter.x.internal.http;

import io.smm.account.Connection;
import io.smm.account.GivenCredentials;
import io.smm.adapter.support.AnswerReader;
import io.smm.adapter.support.ApiCall;
import io.smm.adapter.support.Caller;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.NativeErrorException;
import io.smm.adapter.support.NetworkClient;
import io.smm.adapter.support.Operation;
import io.smm.adapter.support.RequestAuthoriser;
import io.smm.adapter.x.XOptions;
import io.smm.adapter.x.internal.wire.Document;
import io.smm.adapter.x.internal.wire.IncludesWire;
import io.smm.adapter.x.internal.wire.ProblemWire;
import io.smm.error.InvalidInputException;
import io.smm.spi.AdapterContext;
import io.smm.spi.QuotaCharge;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/** What all calls share: the address, the envelope of answers, the charges of the tier. */
public final class Rest {

    /** The name of the method whose requests are signed. */
    public static final String SIGNED =
            GivenCredentials.of(GivenCredentials.Kind.OAUTH1_TOKEN).name();

    private final AdapterContext context;
    private final NetworkClient client;
    private final XOptions options;

    /**
     * The way to call.
     *
     * @param context what the adapter was given
     * @param options the host's choices
     */
    public Rest(AdapterContext context, XOptions options) {
        this.context = context;
        this.client = NetworkClient.of(context, new XErrors(), new RateHeaders());
        this.options = options;
    }

    XOptions options() {
        return options;
    }

    <T> T call(ApiCall<T> call) {
        return client.call(call);
    }

    /** By a connection whose requests bear its token, or are signed with it and the app's pair. */
    <T> T call(Connection connection, ApiCall<T> call) {
        return connection.method().equals(Optional.of(SIGNED))
                ? signing(connection).call(call)
                : client.call(call);
    }

    /** Signs with the pair of a connection's app, which the host registers: the consumer key and its secret. */
    NetworkClient signing(Connection connection) {
        RequestAuthoriser authoriser = context.app(connection)
                .flatMap(app -> SigningAuthoriser.of(context.clock(), app))
                .orElseThrow(
                        () -> InvalidInputException.of(
                                "Connection to X",
                                "app",
                                "has no registration with consumer key and secret, which requests are signed with: register it"));
        return NetworkClient.of(context, new XErrors(), new RateHeaders(), authoriser);
    }

    <T> T get(Operation operation, Connection connection, HttpUrl url, AnswerReader<T> reader) {
        return call(
                connection,
                ApiCall.get(operation, Caller.of(connection), url, reader).charging(charges(operation)));
    }

    /** What a call of an operation uses under the host's tier, besides what it costs by what is sent. */
    List<QuotaCharge> charges(Operation operation, QuotaCharge... more) {
        List<QuotaCharge> all = new ArrayList<>(operation.charges());
        all.addAll(List.of(more));
        all.removeIf(
                charge -> charge.rule().equals(Quotas.BILL) && !options.tier().bills());
        return all;
    }

    /** An address of the API; the path's segments are put in by the caller, encoded. */
    static HttpUrl.Builder url(URI endpoint, String path) {
        try {
            return HttpUrl.get(endpoint.toString()).newBuilder().addPathSegments(path);
        } catch (IllegalArgumentException notHttp) {
            throw InvalidInputException.of("Connection to X", "endpoint", "must be an http or https address");
        }
    }

    static HttpUrl.Builder url(Connection connection, String path) {
        return url(connection.endpoint(), path);
    }

    /** Reads {@code {"data": …}} and leaves out what stands beside it. */
    static <T> AnswerReader<T> data(AnswerReader<T> reader) {
        return json -> document(reader).read(json).data();
    }

    /**
     * Reads {@code {"data": …, "includes": …, "errors": …}}. An answer with problems in place of data is an error of the network,
     * whatever its status says.
     */
    static <T> AnswerReader<Document<T>> document(AnswerReader<T> reader) {
        return json -> {
            Envelope<T> envelope = Envelope.read(json, reader);
            return envelope.of(required(json, envelope.data(), envelope.problems()));
        };
    }

    /** Reads {@code {"data": […], "meta": {"next_token": …}}}; no data is an empty page, unless problems stand there instead. */
    static <T> AnswerReader<Document<List<T>>> page(AnswerReader<T> item) {
        return json -> {
            Envelope<List<T>> envelope = Envelope.read(json, all -> all.list(item));
            return envelope.of(
                    envelope.paged() && envelope.problems().isEmpty()
                            ? envelope.data().orElse(List.of())
                            : required(json, envelope.data(), envelope.problems()));
        };
    }

    private static <T> T required(JsonReader json, Optional<T> data, List<ProblemWire> problems) {
        if (data.isEmpty() && !problems.isEmpty()) {
            throw new NativeErrorException(XErrors.error(problems.get(0)));
        }
        return json.require("data", data);
    }

    private record Envelope<T>(
            Optional<T> data, IncludesWire includes, List<ProblemWire> problems, boolean paged, Optional<String> next) {

        static <T> Envelope<T> read(JsonReader json, AnswerReader<T> reader) {
            Optional<T> data = Optional.empty();
            IncludesWire includes = IncludesWire.NONE;
            List<ProblemWire> problems = List.of();
            boolean paged = false;
            Optional<String> next = Optional.empty();
            if (json.open()) {
                while (json.next()) {
                    switch (json.name()) {
                        case "data" -> data = Optional.of(reader.read(json));
                        case "includes" -> includes = IncludesWire.read(json);
                        case "errors" -> problems = json.list(ProblemWire::read);
                        case "meta" -> {
                            paged = true;
                            next = next(json);
                        }
                        default -> {}
                    }
                }
            }
            return new Envelope<>(data, includes, problems, paged, next);
        }

        Document<T> of(T found) {
            return new Document<>(found, includes, problems, next);
        }

        private static Optional<String> next(JsonReader json) {
            Optional<String> next = Optional.empty();
            if (json.open()) {
                while (json.next()) {
                    if (json.name().equals("next_token")) {
                        next = json.id();
                    }
                }
            }
            return next;
        }
    }
}
