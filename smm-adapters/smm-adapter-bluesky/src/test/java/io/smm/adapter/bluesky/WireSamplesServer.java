package io.smm.adapter.bluesky;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.LoggedResponse;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Gives recorded answers again, status and headers and all, on the loopback interface. */
final class WireSamplesServer implements AutoCloseable {

    /** What belongs to one transport of an answer and not to the answer. */
    private static final Set<String> OF_TRANSPORT = Set.of("content-length", "transfer-encoding", "connection");

    private final WireMockServer server =
            new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").dynamicPort());

    /**
     * A request, and the answer that it got.
     *
     * @param sample the name of the sample that answered
     * @param request what came
     * @param response what went
     */
    record Exchange(String sample, LoggedRequest request, LoggedResponse response) {}

    WireSamplesServer() {
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /** Forgets everything. */
    void reset() {
        server.resetAll();
    }

    /** Answers a call with samples, one after the other, and with the last one for ever. */
    void serve(List<WireSamplesSample> samples) {
        for (int i = 0; i < samples.size(); i++) {
            WireSamplesSample sample = samples.get(i);
            server.stubFor(any(urlPathEqualTo(sample.path()))
                    .withName(sample.name())
                    .inScenario(sample.path())
                    .whenScenarioStateIs(state(i))
                    .willSetStateTo(state(Math.min(i + 1, samples.size() - 1)))
                    .willReturn(answer(sample)));
        }
    }

    /** What came and went so far, in order. */
    List<Exchange> exchanges() {
        List<ServeEvent> events = new ArrayList<>(server.getAllServeEvents());
        Collections.reverse(events);
        return events.stream()
                .filter(ServeEvent::getWasMatched)
                .map(event -> new Exchange(event.getStubMapping().getName(), event.getRequest(), event.getResponse()))
                .toList();
    }

    /** The requests that nothing was there for. */
    List<LoggedRequest> unanswered() {
        return server.findAllUnmatchedRequests();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static String state(int answers) {
        return answers == 0 ? Scenario.STARTED : answers + " answered";
    }

    private static ResponseDefinitionBuilder answer(WireSamplesSample sample) {
        ResponseDefinitionBuilder answer = aResponse().withStatus(sample.status());
        sample.headers().stream()
                .filter(header -> !OF_TRANSPORT.contains(header.get(0).toLowerCase(Locale.ROOT)))
                .forEach(header -> answer.withHeader(header.get(0), header.get(1)));
        return sample.answerText().isEmpty() ? answer : answer.withBody(sample.answerText());
    }
}
