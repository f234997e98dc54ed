package io.smm.adapter.bluesky.stub;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.smm.testkit.MutableClock;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The stubs, listening on the loopback interface. */
public final class StubServer implements AutoCloseable {

    private final WireMockServer server;
    private final StubNetwork network;

    private StubServer(WireMockServer server, StubNetwork network) {
        this.server = server;
        this.network = network;
    }

    /**
     * Starts the stubs.
     *
     * @param clock the server's time
     * @param origin which test it is, for the record of exchanges
     * @return the running server
     */
    public static StubServer start(MutableClock clock, Supplier<String> origin) {
        StubNetwork network = new StubNetwork(clock);
        WireMockServer server = new WireMockServer(wireMockConfig()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .usingFilesUnderClasspath(Template.FOLDER)
                .extensions(new NetworkMatcher(network), new NetworkTransformer(network), new ExchangeLog(origin)));
        server.start();
        return new StubServer(server, network);
    }

    /** {@return what the stub knows, for the test to look at and to change} */
    public StubNetwork network() {
        return network;
    }

    /** {@return the address to connect to} */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /**
     * Counts the requests of an operation.
     *
     * @param nsid the operation
     * @return how many came
     */
    public int requests(String nsid) {
        return (int) server.getAllServeEvents().stream()
                .filter(event -> Call.of(event.getRequest()).nsid().equals(nsid))
                .count();
    }

    /**
     * Looks at the parameters of the last request of an operation.
     *
     * @param nsid the operation
     * @param name the parameter
     * @return all its values
     */
    public List<String> lastQueries(String nsid, String name) {
        return server.getAllServeEvents().stream()
                .map(event -> Call.of(event.getRequest()))
                .filter(call -> call.nsid().equals(nsid))
                .findFirst()
                .map(call -> call.queries(name))
                .orElse(List.of());
    }

    /**
     * Looks at a parameter of the last request of an operation.
     *
     * @param nsid the operation
     * @param name the parameter
     * @return its value
     */
    public String lastQuery(String nsid, String name) {
        return lastQueries(nsid, name).get(0);
    }

    /**
     * Looks at a field of all forms that came.
     *
     * @param name the field
     * @return its values, newest first
     */
    public List<String> forms(String name) {
        return server.getAllServeEvents().stream()
                .map(event -> Call.of(event.getRequest()))
                .filter(call -> !call.isOfXrpc())
                .flatMap(call -> Optional.ofNullable(call.form().get(name)).stream())
                .toList();
    }

    /** {@return how many requests came in all} */
    public int requests() {
        return server.getAllServeEvents().size();
    }

    /** {@return how many requests no mapping answered; each is a fault of the test or of the adapter} */
    public int unanswered() {
        return server.findAllUnmatchedRequests().size();
    }

    @Override
    public void close() {
        server.stop();
    }
}
