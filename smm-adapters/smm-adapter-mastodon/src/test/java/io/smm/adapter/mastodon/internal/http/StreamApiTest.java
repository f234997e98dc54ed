package io.smm.adapter.mastodon.internal.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.account.Connection;
import io.smm.adapter.mastodon.MastodonAdapter;
import io.smm.adapter.mastodon.internal.wire.InstanceWire;
import io.smm.adapter.support.Json;
import io.smm.error.ProtocolException;
import io.smm.testkit.MutableClock;
import io.smm.testkit.RecordingSleeper;
import io.smm.testkit.Samples;
import io.smm.testkit.tck.StandaloneContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a token goes when a line is opened. */
class StreamApiTest {

    private static final Connection CONNECTION = Connection.of(
            Samples.TENANT,
            Samples.APP,
            URI.create("https://bread.example"),
            AccountRef.of(Network.MASTODON, "1", "bakery"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ws://streams.bread.example",
                "http://bread.example",
                "wss://name:word@bread.example",
                "wss://bread.example/?to=elsewhere",
                "ftp://bread.example",
                "bread.example",
                "wss://",
            })
    void anAddressThatATokenMayNotGoToIsNotOpened(String address) {
        MutableClock clock = MutableClock.at(Samples.NOON);
        try (StandaloneContext context =
                StandaloneContext.around(MastodonAdapter.factory(), clock, RecordingSleeper.moving(clock))) {
            StreamApi streams = new StreamApi(context);

            assertThatThrownBy(() -> streams.open(CONNECTION, instance(address), Duration.ofMinutes(1)))
                    .isInstanceOf(ProtocolException.class)
                    .hasMessageContaining("no address of streams");
        }
    }

    private static InstanceWire instance(String streaming) {
        String json = "{\"version\":\"4.5.0\",\"configuration\":{\"urls\":{\"streaming\":\"" + streaming + "\"}}}";
        return Json.read(json.getBytes(StandardCharsets.UTF_8), InstanceWire::read);
    }
}
