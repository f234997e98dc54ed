package io.smm.adapter.support;

import io.smm.account.Connection;
import io.smm.account.Secret;
import io.smm.error.Fault;
import io.smm.error.RateLimitedException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.error.TokenExpiredException;
import io.smm.spi.CallScope;
import io.smm.spi.QuotaCharge;
import io.smm.spi.QuotaObservation;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** A small network of our own, its server, and a client that can be looked into. */
final class Testnet implements AutoCloseable {

    static final Operation LOOK = Operation.read("look", new QuotaCharge("calls", 1));
    static final Operation TIDY = Operation.repeatable("tidy", new QuotaCharge("calls", 1));
    static final Operation SAY = Operation.effect("say", new QuotaCharge("calls", 1), new QuotaCharge("words", 3));

    final MockWebServer server = new MockWebServer();
    final TestContext context = new TestContext();
    final ConnectionPool pool = new ConnectionPool();

    Testnet() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    /** A client whose pool the test can count. */
    NetworkClient client() {
        return client(new OkHttpClient.Builder());
    }

    NetworkClient client(OkHttpClient.Builder host) {
        context.share(
                HttpEngine.class, HttpEngine.using(host.connectionPool(pool).build()));
        return clientOfOurOwn();
    }

    NetworkClient clientOfOurOwn() {
        return NetworkClient.of(context, new Errors(), new Quotas());
    }

    NetworkClient signing(RequestAuthoriser authoriser) {
        return NetworkClient.of(context, new Errors(), new Quotas(), authoriser);
    }

    LineClient lines() {
        return LineClient.of(context, new Errors(), new Quotas());
    }

    ApiCall<String> look() {
        return look(TestContext.CONNECTION);
    }

    ApiCall<String> look(Connection connection) {
        return ApiCall.get(LOOK, Caller.of(connection), url(), Testnet::id);
    }

    ApiCall<String> say(String words) {
        return say(SAY, words);
    }

    ApiCall<String> say(Operation operation, String words) {
        RequestContent content = RequestContent.json(out -> {
            out.writeStartObject();
            out.writeStringProperty("words", words);
            out.writeEndObject();
        });
        return ApiCall.post(operation, Caller.of(TestContext.CONNECTION), url(), content, Testnet::id);
    }

    /** Changes something for an account, and may be made again: the engine leaves that to its caller. */
    ApiCall<String> tidy(Connection connection) {
        return ApiCall.post(TIDY, Caller.of(connection), url(), RequestContent.none(), Testnet::id);
    }

    ApiCall<String> signIn(String password) {
        RequestContent content = RequestContent.json(out -> out.writeString(password));
        Caller caller = Caller.anonymous(CallScope.of(TestContext.CONNECTION), Secret.of(password));
        return ApiCall.post(TIDY, caller, url(), content, Testnet::id);
    }

    HttpUrl url() {
        return server.url("/api/thing");
    }

    void answers(String json) {
        server.enqueue(json(200, json).build());
    }

    static MockResponse.Builder json(int code, String body) {
        return new MockResponse.Builder()
                .code(code)
                .setHeader("Content-Type", "application/json; charset=utf-8")
                .body(body);
    }

    /** Connections that somebody forgot to give back. */
    int leaked() {
        return pool.connectionCount() - pool.idleConnectionCount();
    }

    @Override
    public void close() throws Exception {
        context.close();
        server.close();
    }

    private static String id(JsonReader json) {
        Optional<String> id = Optional.empty();
        json.open();
        while (json.next()) {
            switch (json.name()) {
                case "id" -> id = json.text();
                default -> {}
            }
        }
        Optional<String> error = json.skipped("error");
        if (id.isEmpty() && error.isPresent()) {
            throw new NativeErrorException(new NativeError(error.get(), ""));
        }
        return json.require("id", id);
    }

    private static final class Quotas implements QuotaHeaders {
        private static final Instant RESET = Instant.parse("2026-11-23T10:05:00Z");

        @Override
        public List<QuotaObservation> read(Operation operation, AnswerHead head) {
            return head.number("Left").stream()
                    .mapToObj(left -> new QuotaObservation("calls", 10, left, RESET))
                    .toList();
        }

        @Override
        public List<QuotaObservation> readRefusal(Operation operation, AnswerHead head, NativeError error) {
            return error.retryAfter().stream()
                    .map(wait -> new QuotaObservation(
                            "calls", 10, 0, head.receivedAt().plus(wait)))
                    .toList();
        }
    }

    private static final class Errors implements ErrorMapper {
        @Override
        public NativeError read(JsonReader json) {
            String code = "";
            String message = "";
            Optional<Duration> wait = Optional.empty();
            List<Fault> faults = List.of();
            json.open();
            while (json.next()) {
                switch (json.name()) {
                    case "error" -> code = json.text().orElse("");
                    case "message" -> message = json.text().orElse("");
                    case "wait" ->
                        wait = json.decimal()
                                .map(seconds -> Duration.ofNanos(
                                        seconds.movePointRight(9).longValueExact()));
                    case "faults" ->
                        faults = json.list(
                                fault -> new Fault("words", fault.text().orElse("")));
                    default -> {}
                }
            }
            return new NativeError(code, message, wait, faults);
        }

        @Override
        public SmmException map(ErrorAnswer answer) {
            return switch (answer.code()) {
                case "Expired" -> answer.as(TokenExpiredException::new, "expired", RetryAdvice.sameCall());
                case "Slow" -> answer.as(RateLimitedException::new, "too fast", answer.again());
                default -> answer.byStatus();
            };
        }
    }
}
