package io.smm.adapter.mastodon.internal.http;

import io.smm.account.Connection;
import io.smm.adapter.support.AnswerReader;
import io.smm.adapter.support.ApiCall;
import io.smm.adapter.support.Caller;
import io.smm.adapter.support.MalformedAnswerException;
import io.smm.adapter.support.NativeError;
import io.smm.adapter.support.NativeErrorException;
import io.smm.adapter.support.NetworkClient;
import io.smm.adapter.support.Operation;
import io.smm.adapter.support.Pages;
import io.smm.adapter.support.RequestContent;
import io.smm.error.InvalidInputException;
import io.smm.spi.AdapterContext;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;

/** The way of calling: JSON under {@code https://instance/api}, lists page by page along the header {@code Link}. */
public final class Rest {

    private final NetworkClient client;

    /**
     * The calls of one adapter.
     *
     * @param context what the adapter was given
     */
    public Rest(AdapterContext context) {
        this.client = NetworkClient.of(context, new MastodonErrors(), new RateHeaders());
    }

    NetworkClient client() {
        return client;
    }

    /** An address of an instance; what is added to it is escaped by the builder. */
    static HttpUrl.Builder url(URI endpoint, String path) {
        try {
            return HttpUrl.get(endpoint.toString()).newBuilder().addPathSegments(path);
        } catch (IllegalArgumentException notHttp) {
            throw InvalidInputException.of("Connection to Mastodon", "endpoint", "must be an http or https address");
        }
    }

    static HttpUrl.Builder url(Connection connection, String path) {
        return url(connection.endpoint(), path);
    }

    <T> T get(Operation operation, Connection connection, HttpUrl url, AnswerReader<T> reader) {
        return client.call(ApiCall.get(operation, Caller.of(connection), url, answer(reader)));
    }

    <T> T post(Operation operation, Connection connection, HttpUrl url, AnswerReader<T> reader) {
        return client.call(ApiCall.post(operation, Caller.of(connection), url, RequestContent.none(), answer(reader)));
    }

    /** One piece of a list; the next one begins where the header says, whatever the items are. */
    <W, T> Pages.Piece<T> page(
            Operation operation,
            Connection connection,
            HttpUrl url,
            AnswerReader<W> item,
            Function<List<W>, List<T>> map) {
        return client.call(ApiCall.getWithHead(
                operation,
                Caller.of(connection),
                url,
                (head, json) -> new Pages.Piece<>(
                        map.apply(answer(all -> all.list(item)).read(json)),
                        head.header("Link").flatMap(link -> LinkHeader.next(link, url)))));
    }

    /** A reader that takes an error in an answer of success for what it is. */
    static <T> AnswerReader<T> answer(AnswerReader<T> reader) {
        return json -> {
            try {
                return reader.read(json);
            } catch (MalformedAnswerException incomplete) {
                Optional<String> error = json.skipped("error");
                throw error.<RuntimeException>map(said -> new NativeErrorException(new NativeError("", said)))
                        .orElse(incomplete);
            }
        };
    }
}
