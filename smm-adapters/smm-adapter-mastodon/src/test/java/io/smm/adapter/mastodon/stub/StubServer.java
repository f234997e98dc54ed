package io.smm.adapter.mastodon.stub;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.smm.testkit.MutableClock;
import java.net.URI;
import java.util.function.Consumer;

/** An instance, listening on the loopback interface. */
public final class StubServer implements AutoCloseable {

    private final WireMockServer server;
    private final StubInstance instance;

    private StubServer(WireMockServer server, StubInstance instance) {
        this.server = server;
        this.instance = instance;
    }

    /**
     * Starts an instance.
     *
     * @param clock the server's time
     * @param dialect as which server it behaves
     * @param name tells its tokens from those of another
     * @param watcher sees every exchange
     * @return the running server
     */
    public static StubServer start(MutableClock clock, Dialect dialect, String name, Consumer<Exchange> watcher) {
        StubInstance instance = new StubInstance(clock, dialect, name);
        WireMockServer server = new WireMockServer(wireMockConfig()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .extensions(new InstanceTransformer(instance, watcher)));
        server.start();
        server.stubFor(any(anyUrl()).willReturn(aResponse()));
        StubServer started = new StubServer(server, instance);
        instance.at(started.address());
        return started;
    }

    /** {@return what the stub knows, for the test to look at and to change} */
    public StubInstance instance() {
        return instance;
    }

    /** {@return its address} */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    @Override
    public void close() {
        server.stop();
        instance.lines().close();
    }
}
