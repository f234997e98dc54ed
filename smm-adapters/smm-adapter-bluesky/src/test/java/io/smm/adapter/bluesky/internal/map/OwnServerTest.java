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
        "HTTPS://pds.example:8443//, https://bsky.social, HTTPS://pds.example:8443",
        "https://pds.example, http://localhost:2583, https://pds.example",
        "http://localhost:2583, http://127.0.0.1:2583, http://localhost:2583",
        "http://10.0.0.7, HTTP://localhost, http://10.0.0.7",
        "https://127.0.0.1, https://[::1]:2583, https://127.0.0.1",
        "https://127.0.0.1, https://[fd00::1], https://127.0.0.1",
        "https://127.0.0.1, https://192.168.1.5, https://127.0.0.1"
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
        "https://pds.example/base, https://bsky.social, no usable server",
        "https://pds.example?a=b, https://bsky.social, no usable server",
        "https://pds.example#a, https://bsky.social, no usable server",
        "https://127.0.0.1, https://bsky.social, without a public name",
        "https://169.254.169.254, https://bsky.social, without a public name",
        "https://8.8.8.8, https://9.9.9.9, without a public name",
        "https://[::1], https://bsky.social, without a public name",
        "https://localhost:8443, https://bsky.social, without a public name",
        "https://LOCALHOST., https://bsky.social, without a public name",
        "https://pds.localhost, https://bsky.social, without a public name",
        "https://2130706433, https://bsky.social, without a public name",
        "https://0x7f000001, https://bsky.social, without a public name",
        "'', https://bsky.social, no usable server"
    })
    void anyOtherIsAnError(String named, URI given, String why) {
        assertThatThrownBy(() -> OwnServer.of(named, given))
                .isInstanceOf(MalformedAnswerException.class)
                .hasMessageContaining(why);
    }
}
