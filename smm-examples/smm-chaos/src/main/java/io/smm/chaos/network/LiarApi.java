package io.smm.chaos.network;

import io.smm.account.Connection;
import io.smm.adapter.support.ApiCall;
import io.smm.adapter.support.Caller;
import io.smm.adapter.support.ErrorAnswer;
import io.smm.adapter.support.ErrorMapper;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.NativeError;
import io.smm.adapter.support.NetworkClient;
import io.smm.adapter.support.Operation;
import io.smm.adapter.support.RequestContent;
import io.smm.error.NotFoundException;
import io.smm.error.SmmException;
import io.smm.spi.AdapterContext;
import io.smm.spi.CallScope;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/** The calls of the networks, over the engine that real adapters use. */
final class LiarApi {

    /** A post as the network tells of it. */
    record Told(String id, String text, Instant at) {
        private static Told read(JsonReader json) {
            return json.require("id", ifAny(json));
        }

        /** Of a draft there may be none. */
        private static Optional<Told> ifAny(JsonReader json) {
            Optional<String> id = Optional.empty();
            Optional<String> text = Optional.empty();
            Optional<Instant> at = Optional.empty();
            if (json.open()) {
                while (json.next()) {
                    switch (json.name()) {
                        case "id" -> id = json.text();
                        case "text" -> text = json.text();
                        case "at" -> at = json.text().map(Instant::parse);
                        default -> {}
                    }
                }
            }
            return id.isEmpty() || text.isEmpty() || at.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Told(id.get(), text.get(), at.get()));
        }
    }

    private static final Operation SIGN_IN = Operation.repeatable("token");
    private static final Operation LIST = Operation.read("posts.list");
    private static final Operation GET = Operation.read("posts.get");
    private static final Operation STAGE = Operation.repeatable("drafts.create");
    private static final Operation LOOK = Operation.read("drafts.get");
    private static final Operation POST = Operation.effect("posts.create");
    private static final Operation PUBLISH = Operation.effect("drafts.publish");

    private final NetworkClient client;

    LiarApi(AdapterContext context) {
        client = NetworkClient.of(context, new Errors(), (operation, head) -> List.of());
    }

    String token(CallScope scope, URI endpoint, String network, String account) {
        return client.call(ApiCall.post(
                SIGN_IN,
                Caller.anonymous(scope),
                url(endpoint, network, account, "token"),
                RequestContent.none(),
                json -> text(json, "access")));
    }

    Told create(Connection connection, String text, Optional<String> key, Instant deadline) {
        ApiCall<Told> call = ApiCall.post(
                        POST, Caller.of(connection), url(connection, "posts"), content(text), Told::read)
                .by(deadline);
        return client.call(key.isPresent() ? call.header("Idempotency-Key", key.get()) : call);
    }

    Told put(Connection connection, String id, String text, Instant deadline) {
        return client.call(
                ApiCall.put(POST, Caller.of(connection), url(connection, "posts/" + id), content(text), Told::read)
                        .by(deadline));
    }

    Optional<Told> find(Connection connection, String id) {
        try {
            return Optional.of(
                    client.call(ApiCall.get(GET, Caller.of(connection), url(connection, "posts/" + id), Told::read)));
        } catch (NotFoundException missing) {
            return Optional.empty();
        }
    }

    List<Told> list(Connection connection) {
        return client.call(ApiCall.get(LIST, Caller.of(connection), url(connection, "posts"), json -> {
            List<Told> posts = List.of();
            if (json.open()) {
                while (json.next()) {
                    if (json.name().equals("posts")) {
                        posts = json.list(Told::read);
                    }
                }
            }
            return posts;
        }));
    }

    String stage(Connection connection, String text) {
        return client.call(ApiCall.post(
                STAGE, Caller.of(connection), url(connection, "drafts"), content(text), json -> text(json, "id")));
    }

    Told publish(Connection connection, String draft, Instant deadline) {
        return client.call(ApiCall.post(
                        PUBLISH,
                        Caller.of(connection),
                        url(connection, "drafts/" + draft + "/publish"),
                        RequestContent.none(),
                        Told::read)
                .by(deadline));
    }

    Optional<Told> published(Connection connection, String draft) {
        return client.call(ApiCall.get(LOOK, Caller.of(connection), url(connection, "drafts/" + draft), Told::ifAny));
    }

    private static RequestContent content(String text) {
        return RequestContent.json(out -> {
            out.writeStartObject();
            out.writeStringProperty("text", text);
            out.writeEndObject();
        });
    }

    private static String text(JsonReader json, String field) {
        Optional<String> found = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                if (json.name().equals(field)) {
                    found = json.text();
                }
            }
        }
        return json.require(field, found);
    }

    private static HttpUrl url(Connection connection, String path) {
        return url(
                connection.endpoint(),
                connection.network().id(),
                connection.account().id(),
                path);
    }

    private static HttpUrl url(URI endpoint, String network, String account, String path) {
        return HttpUrl.get(endpoint.toString())
                .newBuilder()
                .addPathSegment(network)
                .addPathSegment(account)
                .addPathSegments(path)
                .build();
    }

    /** The network's refusals are {@code {"code"}}; what they mean stands in the status. */
    private static final class Errors implements ErrorMapper {
        @Override
        public NativeError read(JsonReader json) {
            return new NativeError(text(json, "code"), "");
        }

        @Override
        public SmmException map(ErrorAnswer answer) {
            return answer.byStatus();
        }
    }
}
