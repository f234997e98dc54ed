package io.smm.adapter.bluesky;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.smm.Network;
import io.smm.Smm;
import io.smm.account.AppId;
import io.smm.account.AppPassword;
import io.smm.account.AppRegistration;
import io.smm.account.AppRegistrationKey;
import io.smm.account.ConnectionRequest;
import io.smm.account.Secret;
import io.smm.account.SignInAttempt;
import io.smm.account.SignInRequest;
import io.smm.account.TenantId;
import io.smm.adapter.bluesky.stub.StubNetwork;
import io.smm.adapter.bluesky.stub.StubOAuth;
import io.smm.adapter.bluesky.stub.StubServer;
import io.smm.core.SmmBuilder;
import io.smm.error.ProtocolException;
import io.smm.spi.HttpOptions;
import io.smm.testkit.MutableClock;
import io.smm.testkit.RecordingSleeper;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where handles and documents may lead, and how much is read there. {@code metadata.example} plays a stranger's name that leads to
 * the metadata of a cloud.
 */
class BlueskyDiscoveryTest {

    private static final String DID = StubNetwork.US.did();

    @RegisterExtension
    final TestName test = new TestName();

    private final MutableClock clock = MutableClock.at(Bench.START);
    private final StubServer server = StubServer.start(clock, test::get);
    private final WireMockServer strange =
            new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").dynamicPort());
    private final Set<String> looked = ConcurrentHashMap.newKeySet();

    @AfterEach
    void close() {
        server.close();
        strange.stop();
    }

    @Test
    void theDomainOfADidDoesNotLeadInside() {
        try (Smm smm = smm(server.address())) {
            refused(() -> begin(smm, server.address(), "did:web:metadata.example"));
        }
    }

    @Test
    void theServerThatADidDocumentNamesDoesNotLeadInside() {
        server.network().pds("https://metadata.example");
        try (Smm smm = smm(server.address())) {
            refused(() -> begin(smm, server.address(), StubNetwork.US.handle()));
        }
    }

    @Test
    void theAuthorisationServerThatAServerNamesDoesNotLeadInside() {
        server.network().oauth().trust("https://metadata.example");
        try (Smm smm = smm(server.address())) {
            refused(() -> begin(smm, server.address(), StubNetwork.US.handle()));
        }
    }

    @Test
    void aSessionIsNotTiedToAServerInside() {
        server.network().pds("https://metadata.example");
        try (Smm smm = smm(server.address())) {
            refused(() -> smm.accounts()
                    .connect(new ConnectionRequest(
                            new TenantId("bakery"),
                            new AppId("shop"),
                            Network.BLUESKY,
                            server.address(),
                            new AppPassword(StubNetwork.US.handle(), Secret.of(StubNetwork.US.password())))));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/xrpc/com.atproto.identity.resolveHandle",
                "/did:plc:44ybard66vv44zksje25o7dz",
                "/.well-known/oauth-protected-resource",
                "/.well-known/oauth-authorization-server"
            })
    void ofADocument64KiBAreRead(String endless) {
        strange.start();
        URI base = URI.create("http://127.0.0.1:" + strange.port());
        serve("/xrpc/com.atproto.identity.resolveHandle", "\"did\":\"" + DID + "\"", endless);
        serve(
                "/" + DID,
                "\"id\":\"" + DID + "\",\"service\":[{\"id\":\"#atproto_pds\",\"type\":\"AtprotoPersonalDataServer\","
                        + "\"serviceEndpoint\":\"" + base + "\"}]",
                endless);
        serve("/.well-known/oauth-protected-resource", "\"authorization_servers\":[\"" + base + "\"]", endless);
        serve("/.well-known/oauth-authorization-server", "\"issuer\":\"" + base + "\"", endless);

        try (Smm smm = smm(base)) {
            assertThatThrownBy(() -> begin(smm, base, StubNetwork.US.handle()))
                    .isInstanceOf(ProtocolException.class)
                    .hasMessageContaining("more than 65536 bytes");
        }
        assertThat(strange.getAllServeEvents().get(0).getRequest().getUrl()).startsWith(endless);
    }

    /** What is long is read to the end; what is endless is not. */
    private void serve(String path, String fields, String endless) {
        String padding = "y".repeat(path.equals(endless) ? 70_000 : 60_000);
        strange.stubFor(any(urlPathEqualTo(path)).willReturn(okJson("{\"x\":\"" + padding + "\"," + fields + "}")));
    }

    private void refused(Runnable what) {
        assertThatThrownBy(what::run).isInstanceOfSatisfying(ProtocolException.class, error -> {
            assertThat(error.details().message()).contains("metadata.example is at 169.254.169.254");
        });
        assertThat(looked).containsExactly("metadata.example");
    }

    private Smm smm(URI home) {
        Smm smm = SmmBuilder.create()
                .register(BlueskyAdapter.factory(
                        BlueskyOptions.builder().identityDirectory(home).build()))
                .clock(clock)
                .sleeper(RecordingSleeper.moving(clock))
                .http(HttpOptions.builder().dns(this::resolve).build())
                .build();
        smm.accounts()
                .registerApp(new AppRegistration(
                        new AppRegistrationKey(new TenantId("bakery"), new AppId("shop"), Network.BLUESKY, home),
                        StubOAuth.CLIENT,
                        Optional.empty(),
                        StubOAuth.REDIRECT));
        return smm;
    }

    private static SignInAttempt begin(Smm smm, URI home, String account) {
        return smm.accounts()
                .beginSignIn(SignInRequest.of(new TenantId("bakery"), new AppId("shop"), Network.BLUESKY, home)
                        .forAccount(account));
    }

    private List<InetAddress> resolve(String host) throws UnknownHostException {
        looked.add(host);
        return List.of(InetAddress.getByName("169.254.169.254"));
    }
}
