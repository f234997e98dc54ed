package io.smm.adapter.mastodon;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.smm.Network;
import io.smm.account.AccessToken;
import io.smm.account.ConnectionRequest;
import io.smm.account.Secret;
import io.smm.error.ProtocolException;
import io.smm.testkit.MutableClock;
import io.smm.testkit.RecordingSleeper;
import io.smm.testkit.Samples;
import io.smm.testkit.tck.StandaloneContext;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How much is read of what an instance says of itself. */
class InstanceSizeTest {

    private final WireMockServer server =
            new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").dynamicPort());
    private final MutableClock clock = MutableClock.at(Instant.parse("2026-11-23T10:00:00Z"));

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void rulesInManyLanguagesAreReadAndWhatHasNoEndIsNot() throws Exception {
        server.start();
        server.stubFor(any(anyUrl()).willReturn(okJson("{\"id\":\"1\",\"username\":\"shop\",\"acct\":\"shop\"}")));
        try (StandaloneContext context =
                StandaloneContext.around(MastodonAdapter.factory(), clock, RecordingSleeper.moving(clock))) {
            instanceOf(200_000);
            assertThat(context.connect(request()).account().id()).isEqualTo("1");
        }
        try (StandaloneContext context =
                StandaloneContext.around(MastodonAdapter.factory(), clock, RecordingSleeper.moving(clock))) {
            instanceOf(263_000);
            assertThatThrownBy(() -> context.connect(request()))
                    .isInstanceOf(ProtocolException.class)
                    .hasMessageContaining("more than 262144 bytes");
        }
    }

    private void instanceOf(int bytes) {
        server.stubFor(any(urlPathEqualTo("/api/v2/instance"))
                .willReturn(okJson("{\"rules\":[{\"text\":\"" + "y".repeat(bytes) + "\"}],\"domain\":\"m.example\","
                        + "\"version\":\"4.5.0\",\"configuration\":{}}")));
    }

    private ConnectionRequest request() {
        return new ConnectionRequest(
                Samples.TENANT,
                Samples.APP,
                Network.MASTODON,
                URI.create("http://127.0.0.1:" + server.port()),
                new AccessToken(Secret.of("token")));
    }
}
