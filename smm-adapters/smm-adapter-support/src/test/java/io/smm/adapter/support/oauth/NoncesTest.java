package io.smm.adapter.support.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.adapter.support.AnswerHead;
import java.net.URI;
import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

/** Nonces are remembered per server, and not for ever. */
class NoncesTest {

    private final Nonces nonces = new Nonces();

    @Test
    void eachServerHasItsOwn() {
        seen("https://a.example/oauth/token", "one");
        seen("https://a.example:8443/oauth/token", "two");

        assertThat(nonces.of(URI.create("https://a.example/xrpc/call?x=y"))).contains("one");
        assertThat(nonces.of(URI.create("https://a.example:8443/"))).contains("two");
        assertThat(nonces.of(URI.create("http://a.example/"))).isEmpty();
    }

    @Test
    void theServerHeardOfLongestAgoIsForgottenFirst() {
        seen("https://first.example", "1");
        seen("https://second.example", "2");
        seen("https://first.example", "3");
        for (int i = 0; i < 999; i++) {
            seen("https://s" + i + ".example", "n");
        }

        assertThat(nonces.of(URI.create("https://second.example"))).isEmpty();
        assertThat(nonces.of(URI.create("https://first.example"))).contains("3");
    }

    @Test
    void aNonceOfNoReasonableLengthIsNotKept() {
        seen("https://a.example", "x".repeat(2_000));

        assertThat(nonces.of(URI.create("https://a.example"))).isEmpty();
    }

    private void seen(String server, String nonce) {
        nonces.seen(URI.create(server), new AnswerHead(200, Headers.of("DPoP-Nonce", nonce), Instant.EPOCH));
    }
}
