package io.smm.adapter.mastodon;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.smm.Network;
import io.smm.account.AccessToken;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.Secret;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.QuotaObservation;
import io.smm.testkit.MutableClock;
import io.smm.testkit.RecordingSleeper;
import io.smm.testkit.Samples;
import io.smm.testkit.tck.StandaloneContext;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The real adapter before a server that gives the recorded answers of one real server, status, headers and all, with its own address
 * in place of that one's. Remembers which samples answered. Each call of the adapter meets the sample that was recorded of it, and a
 * request that none was recorded for is a fault.
 */
final class WireBench implements AutoCloseable {

    /** What belongs to one transport of an answer and not to the answer. */
    private static final Set<String> OF_TRANSPORT = Set.of("content-length", "transfer-encoding", "connection");

    private final String folder;
    private final List<WireSample> samples;
    private final WireMockServer server =
            new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").dynamicPort());
    private final MutableClock clock;
    private final StandaloneContext context;

    WireBench(String folder, List<WireSample> all) {
        this.folder = folder;
        samples = all;
        clock = MutableClock.at(first().header("Date")
                .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant())
                .orElseThrow());
        context = StandaloneContext.around(
                MastodonAdapter.factory(options(folder)), clock, RecordingSleeper.moving(clock));
        server.start();
    }

    boolean isHollo() {
        return folder.equals("hollo");
    }

    WireSample sample(String label) {
        return samples.stream()
                .filter(sample ->
                        sample.name().startsWith(folder + "/") && sample.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(folder + " has no sample " + label));
    }

    /** As what the app was registered when the samples were recorded. */
    private static MastodonOptions options(String folder) {
        return folder.equals("hollo-oauth")
                ? MastodonOptions.defaults().named("smm")
                : MastodonOptions.defaults().named("smm-local").at(URI.create("https://example.com"));
    }

    /** One of the server's samples: all were recorded within a minute. */
    private WireSample first() {
        return samples.stream()
                .filter(sample -> sample.name().startsWith(folder + "/"))
                .findFirst()
                .orElseThrow();
    }

    /** Answers the call of each sample with it; later ones win. */
    WireBench serve(String... labels) {
        for (String label : labels) {
            WireSample sample = sample(label);
            server.stubFor(WireMock.request(
                            sample.method(), urlPathEqualTo(sample.url().getRawPath()))
                    .withName(sample.name())
                    .willReturn(answer(sample, sample.status())));
        }
        return this;
    }

    /** Answers a call that was not recorded, or not so: what one server says to one address it says to others. */
    WireBench serveAt(String path, String label, int status) {
        server.stubFor(
                any(urlPathEqualTo(path)).withName(sample(label).name()).willReturn(answer(sample(label), status)));
        return this;
    }

    /** An empty list where none was recorded. */
    WireBench serveNothingAt(String path) {
        server.stubFor(any(urlPathEqualTo(path))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBody("[]")));
        return this;
    }

    NetworkAdapter adapter() {
        return context.adapter();
    }

    StandaloneContext context() {
        return context;
    }

    MutableClock clock() {
        return clock;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /** An address of the recorded server as it is here. */
    String here(Object recorded) {
        return String.valueOf(recorded).replace(first().home(), address().toString());
    }

    ConnectionRequest request() {
        return new ConnectionRequest(
                Samples.TENANT, Samples.APP, Network.MASTODON, address(), new AccessToken(Secret.of("LOCAL-TOKEN-A")));
    }

    /** A connection as the account that most samples are of: two calls, of which samples are there. */
    Connection connection() {
        serve("verify-credentials", "instance-v2");
        return context.connect(request());
    }

    /** The last request that a sample answered. */
    LoggedRequest requestOf(String label) {
        List<LoggedRequest> requests = new ArrayList<>();
        server.getAllServeEvents().stream()
                .filter(event -> event.getWasMatched()
                        && sample(label).name().equals(event.getStubMapping().getName()))
                .forEach(event -> requests.add(event.getRequest()));
        assertThat(requests).as("requests that " + label + " answered").isNotEmpty();
        return requests.get(0);
    }

    /** That the adapter called as was recorded; fields and parameters that it adds are told. */
    void checkRequest(String label, String... added) {
        WireSample sample = sample(label);
        LoggedRequest request = requestOf(label);
        assertThat(request.getMethod().getName()).isEqualTo(sample.method());
        assertThat(URI.create(request.getAbsoluteUrl()).getPath())
                .isEqualTo(sample.url().getPath());
        sample.query()
                .forEach(
                        (name, value) -> assertThat(request.queryParameter(name).values())
                                .as(label + ": parameter " + name)
                                .containsExactly(value));
        sample.sentHeader("Authorization")
                .ifPresent(recorded ->
                        assertThat(request.getHeader("Authorization")).startsWith("Bearer "));
        sample.sentHeader("Content-Type")
                .ifPresent(
                        type -> assertThat(request.getHeader("Content-Type")).startsWith(type.replaceFirst(";.*", "")));
        if (sample.sent().orElse(null) instanceof Map<?, ?> fields) {
            Map<?, ?> sent = request.getHeader("Content-Type").startsWith("application/json")
                    ? Json.read(request.getBodyAsString(), Map.class)
                    : request.formParameters().entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    field -> field.getValue().values().get(0)));
            Set<Object> names = new LinkedHashSet<>(sent.keySet());
            List.of(added).forEach(names::remove);
            assertThat(names).as(label + ": fields").isEqualTo(fields.keySet());
            fields.forEach((name, value) -> {
                if (!String.valueOf(value).startsWith("LOCAL-")) {
                    assertThat(sent.get(name)).as(label + ": field " + name).isEqualTo(value);
                }
            });
        }
    }

    /** That what each answer's headers say of the calls' quota was taken, and nothing where they say nothing. */
    void checkTraffic() {
        assertThat(server.findAllUnmatchedRequests())
                .as("requests that nothing was recorded for")
                .isEmpty();
        List<String> said = new ArrayList<>();
        var events = new ArrayList<>(server.getAllServeEvents());
        Collections.reverse(events);
        for (var event : events) {
            Optional.ofNullable(event.getStubMapping().getName())
                    .map(this::named)
                    .filter(sample -> sample.header("X-RateLimit-Reset").isPresent() && isCounted(sample))
                    .ifPresent(sample -> said.add(sample.header("X-RateLimit-Remaining")
                                    .orElseThrow() + " until "
                            + Instant.parse(sample.header("X-RateLimit-Reset").orElseThrow())));
        }
        assertThat(context.observations().stream().map(WireBench::words))
                .as("what the headers say of quotas")
                .isEqualTo(said);
    }

    Duration untilReset(String label) {
        return Duration.between(
                clock.instant(),
                Instant.parse(sample(label).header("X-RateLimit-Reset").orElseThrow()));
    }

    @Override
    public void close() {
        context.close();
        server.stop();
    }

    private WireSample named(String name) {
        return samples.stream()
                .filter(sample -> sample.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What is asked without a token is charged to nobody. */
    private static boolean isCounted(WireSample sample) {
        return !sample.url().getPath().matches("/api/v./instance|/oauth/.*");
    }

    private static String words(QuotaObservation observation) {
        return observation.remaining() + " until " + observation.resetAt().orElseThrow();
    }

    private ResponseDefinitionBuilder answer(WireSample sample, int status) {
        ResponseDefinitionBuilder answer = aResponse().withStatus(status);
        sample.headers().stream()
                .filter(header -> !OF_TRANSPORT.contains(header.get(0).toLowerCase(Locale.ROOT)))
                .forEach(header -> answer.withHeader(header.get(0), here(header.get(1))));
        return answer.withBody(here(sample.body()));
    }
}
