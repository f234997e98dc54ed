package io.smm.adapter.bluesky.internal.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.adapter.support.MalformedAnswerException;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where tokens may go: never from a protected address to one that is not. */
class OwnServerTest {

    @ParameterizedTest
    @CsvSource({
        "https://pds.example, https://bsky.social, https://pds.example",
        "https://pds.example/, https://bsky.social, https://pds.example",
        "https://pds.example:8443/base//, https://bsky.social, https://pds.example:8443/base",
        "https://pds.example, http://localhost:2583, https://pds.example",
        "http://localhost:2583, http://127.0.0.1:2583, http://localhost:2583"
    })
    void aUsableServerIsFollowed(String named, URI given, URI server) {
        assertThat(OwnServer.of(named, given)).isEqualTo(server);
    }

    @ParameterizedTest
    @CsvSource({
        "http://pds.example, https://bsky.social, without TLS",
        "ftp://pds.example, http://localhost, without TLS",
        "pds.example, https://bsky.social, no usable server",
        "https://, https://bsky.social, no usable server",
        "https://user:pass@pds.example, https://bsky.social, no usable server",
        "https://pds.example?a=b, https://bsky.social, no usable server",
        "https://pds.example#a, https://bsky.social, no usable server",
        "'', https://bsky.social, no usable server"
    })
    void anyOtherIsAnError(String named, URI given, String why) {
        assertThatThrownBy(() -> OwnServer.of(named, given))
                .isInstanceOf(MalformedAnswerException.class)
                .hasMessageContaining(why);
    }
}
