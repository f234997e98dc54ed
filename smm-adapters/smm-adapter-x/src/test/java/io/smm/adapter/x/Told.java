package io.smm.adapter.x;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.common.Urls;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.smm.Network;
import io.smm.account.AccessToken;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.Secret;
import io.smm.adapter.x.stub.Exchange;
import io.smm.spi.NetworkAdapter;
import io.smm.testkit.MutableClock;
import io.smm.testkit.RecordingSleeper;
import io.smm.testkit.Samples;
import io.smm.testkit.tck.StandaloneContext;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** X as a test tells it to answer, call by call, and the adapter before it; each exchange is held against the descriptions. */
final class Told implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final WireMockServer server =
            new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").dynamicPort());
    private final StandaloneContext context;
    private boolean recorded;
    private final Connection connection;

    Told() {
        this(XOptions.defaults());
    }

    Told(XOptions options) {
        server.start();
        server.addMockServiceRequestListener(this::watch);
        tell(
                "GET",
                "/2/users/me",
                200,
                "{\"data\":{\"id\":\"2244994945\",\"username\":\"bakery\",\"name\":\"Bakery\"}}");
        MutableClock clock = MutableClock.at(NOW);
        context = StandaloneContext.around(XAdapter.factory(options), clock, RecordingSleeper.moving(clock));
        connection = context.connect(new ConnectionRequest(
                Samples.TENANT,
                Samples.APP,
                Network.X,
                URI.create("http://127.0.0.1:" + server.port()),
                new AccessToken(Secret.of("no-real-token-0123456789"))));
        server.resetRequests();
    }

    /** Answers are those that a server of X gave: they are what they are, and what is asked is held against the descriptions. */
    void answersAreRecorded() {
        recorded = true;
    }

    /** The latest word of a call is the one that counts. */
    void tell(String method, String path, int status, String body) {
        server.stubFor(WireMock.request(method, WireMock.urlPathEqualTo(path))
                .willReturn(WireMock.aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", "application/json")
                        .withHeader("x-rate-limit-limit", "900")
                        .withHeader("x-rate-limit-remaining", "890")
                        .withHeader("x-rate-limit-reset", Long.toString(NOW.getEpochSecond() + 900))
                        .withBody(body)));
    }

    NetworkAdapter adapter() {
        return context.adapter();
    }

    StandaloneContext context() {
        return context;
    }

    Connection connection() {
        return connection;
    }

    /** What was asked, in its order. */
    List<LoggedRequest> asked() {
        return server.findAll(WireMock.anyRequestedFor(WireMock.anyUrl()));
    }

    @Override
    public void close() {
        context.close();
        server.stop();
        SpecWatch.requireNoFaults();
    }

    @SuppressWarnings("unchecked")
    private void watch(Request request, Response response) {
        URI address = URI.create(request.getAbsoluteUrl());
        Map<String, String> query = new LinkedHashMap<>();
        Urls.splitQuery(address).forEach((name, parameter) -> query.put(name, parameter.firstValue()));
        boolean json = String.valueOf(request.getHeader("Content-Type")).startsWith("application/json");
        SpecWatch.watch(new Exchange(
                request.getMethod().value(),
                address.getPath(),
                json ? Optional.of(Json.read(request.getBodyAsString(), Map.class)) : Optional.empty(),
                Map.of(),
                query,
                response.getStatus(),
                response.getStatus() == 404
                        ? Optional.empty()
                        : Optional.of(Json.read(response.getBodyAsString(), Object.class)),
                recorded));
    }
}
