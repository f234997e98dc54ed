package io.smm.adapter.x.stub;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.smm.testkit.MutableClock;
import java.net.URI;
import java.util.function.Consumer;

/** The stub, listening on the loopback interface. */
public final class StubServer implements AutoCloseable {

    private final WireMockServer server;
    private final StubX x;

    private StubServer(WireMockServer server, StubX x) {
        this.server = server;
        this.x = x;
    }

    /**
     * Starts it.
     *
     * @param clock the server's time
     * @param watcher sees every exchange
     * @return the running server
     */
    public static StubServer start(MutableClock clock, Consumer<Exchange> watcher) {
        StubX x = new StubX(clock);
        WireMockServer server = new WireMockServer(
                wireMockConfig().bindAddress("127.0.0.1").dynamicPort().extensions(new XTransformer(x, watcher)));
        server.start();
        server.stubFor(any(anyUrl()).willReturn(aResponse()));
        return new StubServer(server, x);
    }

    /** {@return what the stub knows, for the test to look at and to change} */
    public StubX x() {
        return x;
    }

    /** {@return its address} */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    @Override
    public void close() {
        server.stop();
    }
}
