package io.smm.e2e.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CuttingProxyTest {
    private static final String CREATE = "com.atproto.repo.createRecord";
    private static final int CHUNKED = 0;
    private static final int NO_BODY = -1;

    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private HttpServer server;
    private CuttingProxy proxy;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        proxy = CuttingProxy.before(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        server.stop(0);
    }

    @Test
    void whatIsNotChosenPassesUnchanged() throws Exception {
        HttpResponse<String> posted = post(CREATE + "?a=1&b=%C8%99", "salut 🎉");
        HttpResponse<String> empty = post("empty", "");

        assertThat(posted.statusCode()).isEqualTo(201);
        assertThat(posted.body()).isEqualTo("accepted: salut 🎉");
        assertThat(posted.headers().firstValue("X-Seen-Header")).contains("kept");
        assertThat(empty.statusCode()).isEqualTo(200);
        assertThat(empty.body()).isEmpty();
        assertThat(accepted).containsExactly("/xrpc/" + CREATE + "?a=1&b=%C8%99 salut 🎉", "/xrpc/empty ");
    }

    @Test
    void aChunkedAnswerAndAChunkedRequestPassWhole() throws Exception {
        HttpRequest streamed = HttpRequest.newBuilder(proxy.uri().resolve("/xrpc/chunked"))
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream("x".repeat(100_000).getBytes())))
                .build();

        HttpResponse<String> answer = client.send(streamed, BodyHandlers.ofString());

        assertThat(answer.body()).isEqualTo("accepted: " + "x".repeat(100_000));
    }

    @Test
    void oneClientConnectionServesManyCalls() throws Exception {
        post(CREATE, "one");
        post(CREATE, "two");
        post("chunked", "three");

        assertThat(proxy.connections()).isEqualTo(1);
    }

    @Test
    void aCutAfterAcceptanceIsAnErrorForTheClientThoughTheServerDidItOnce() throws Exception {
        post("com.atproto.server.createSession", "not chosen");
        CompletableFuture<CutCall> cut = proxy.cutOnce(line -> line.calls(CREATE), Cut.AFTER_ACCEPTANCE);

        assertThatIOException().isThrownBy(() -> post(CREATE, "first"));
        HttpResponse<String> second = post(CREATE, "second");

        assertThat(cut.get(5, TimeUnit.SECONDS).upstreamStatus()).hasValue(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(accepted)
                .containsExactly(
                        "/xrpc/com.atproto.server.createSession not chosen",
                        "/xrpc/" + CREATE + " first",
                        "/xrpc/" + CREATE + " second");
        assertThat(proxy.forwarded()).filteredOn(line -> line.calls(CREATE)).hasSize(2);
    }

    @Test
    void aCutBeforeForwardingNeverReachesTheServer() throws Exception {
        CompletableFuture<CutCall> cut = proxy.cutOnce(line -> line.calls(CREATE), Cut.BEFORE_FORWARDING);

        assertThatIOException().isThrownBy(() -> post(CREATE, "lost"));

        assertThat(cut.get(5, TimeUnit.SECONDS).upstreamStatus()).isEmpty();
        assertThat(accepted).isEmpty();
        assertThat(proxy.forwarded()).isEmpty();
    }

    @Test
    void halfOfTheAnswerIsATruncatedBody() throws Exception {
        CompletableFuture<CutCall> cut = proxy.cutOnce(line -> line.calls(CREATE), Cut.HALF_OF_THE_ANSWER);
        HttpRequest request = request(CREATE, "half");

        HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThatIOException().isThrownBy(() -> answer.body().readAllBytes());
        assertThat(cut.get(5, TimeUnit.SECONDS).upstreamStatus()).hasValue(201);
        assertThat(accepted).hasSize(1);
    }

    @Test
    void silenceAfterAcceptanceIsATimeOutForTheClient() throws Exception {
        CompletableFuture<CutCall> cut = proxy.cutOnce(line -> line.calls(CREATE), Cut.SILENCE_AFTER_ACCEPTANCE);

        assertThatExceptionOfType(HttpTimeoutException.class)
                .isThrownBy(() -> client.send(
                        HttpRequest.newBuilder(proxy.uri().resolve("/xrpc/" + CREATE))
                                .timeout(Duration.ofMillis(300))
                                .POST(BodyPublishers.ofString("late"))
                                .build(),
                        BodyHandlers.ofString()));

        assertThat(cut.get(5, TimeUnit.SECONDS).upstreamStatus()).hasValue(201);
        assertThat(accepted).hasSize(1);
    }

    @Test
    void aServerThatIsNotThereIsABadGatewayAndFailsTheCut() throws Exception {
        server.stop(0);
        CompletableFuture<CutCall> cut = proxy.cutOnce(line -> line.calls(CREATE), Cut.AFTER_ACCEPTANCE);

        assertThat(post(CREATE, "nobody").statusCode()).isEqualTo(502);

        assertThat(cut).failsWithin(Duration.ofSeconds(5));
    }

    @Test
    void closingEndsEveryThreadAndCancelsWhatIsStillToCut() throws Exception {
        CompletableFuture<CutCall> never = proxy.cutOnce(line -> line.calls("never"), Cut.AFTER_ACCEPTANCE);
        post(CREATE, "kept alive");
        String prefix = "cutting-proxy-" + proxy.uri().getPort();
        assertThat(threads(prefix)).isNotEmpty();

        proxy.close();

        assertThat(threads(prefix)).isEmpty();
        assertThatExceptionOfType(CancellationException.class).isThrownBy(never::join);
    }

    private static List<Thread> threads(String prefix) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(prefix))
                .filter(Thread::isAlive)
                .toList();
    }

    private HttpResponse<String> post(String method, String body) throws IOException, InterruptedException {
        return client.send(request(method, body), BodyHandlers.ofString());
    }

    private HttpRequest request(String method, String body) {
        return HttpRequest.newBuilder(proxy.uri().resolve("/xrpc/" + method))
                .timeout(Duration.ofSeconds(10))
                .header("X-Test", "kept")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String target = exchange.getRequestURI().toString();
            accepted.add(target + " " + body);
            exchange.getResponseHeaders()
                    .add(
                            "X-Seen-Header",
                            String.valueOf(exchange.getRequestHeaders().getFirst("X-Test")));
            if (target.endsWith("empty")) {
                exchange.sendResponseHeaders(200, NO_BODY);
                return;
            }
            byte[] answer = ("accepted: " + body).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(201, target.endsWith("chunked") ? CHUNKED : answer.length);
            exchange.getResponseBody().write(answer);
        }
    }
}
