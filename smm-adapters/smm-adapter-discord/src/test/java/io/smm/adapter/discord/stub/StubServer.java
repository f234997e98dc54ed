package io.smm.adapter.discord.stub;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.smm.testkit.MutableClock;
import java.net.URI;
import java.util.function.Consumer;

/** The stubs, listening on the loopback interface. */
public final class StubServer implements AutoCloseable {

    private final WireMockServer server;
    private final StubDiscord discord;

    private StubServer(WireMockServer server, StubDiscord discord) {
        this.server = server;
        this.discord = discord;
    }

    /**
     * Starts the stubs.
     *
     * @param clock the server's time
     * @param watcher sees every exchange
     * @return the running server
     */
    public static StubServer start(MutableClock clock, Consumer<Exchange> watcher) {
        StubDiscord discord = new StubDiscord(clock);
        WireMockServer server = new WireMockServer(wireMockConfig()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .usingFilesUnderClasspath(Template.FOLDER)
                .extensions(new DiscordTransformer(discord, watcher)));
        server.start();
        return new StubServer(server, discord);
    }

    /** {@return what the stub knows, for the test to look at and to change} */
    public StubDiscord discord() {
        return discord;
    }

    /**
     * The address of a webhook on this server.
     *
     * @param token its secret
     * @return the address as the client shows it, without a version
     */
    public URI address(String token) {
        return URI.create("http://127.0.0.1:" + server.port() + "/api/webhooks/" + StubDiscord.WEBHOOK + "/" + token);
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
