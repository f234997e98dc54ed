package io.smm.adapter.bluesky.internal.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.account.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A token's end is read where it says one, and unknown where it does not. Source: RFC 7519 §4.1.4. */
class JwtTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"exp\":1795404257}; 2026-11-23T03:24:17Z",
                "{\"sub\":\"x\",\"exp\":0,\"new\":{}}; 1970-01-01T00:00:00Z"
            })
    void theEndIsRead(String payload, Instant end) {
        assertThat(Jwt.expiresAt(token(payload))).contains(end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"exp\":null}", "{\"exp\":\"soon\"}", "{\"exp\":9223372036854775807}", "[]", "no", ""})
    void aTokenThatDoesNotSayItHasNoKnownEnd(String payload) {
        assertThat(Jwt.expiresAt(token(payload))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"opaque", "a.b", "a.!!.c", "a.é.c", "."})
    void aTokenThatIsNoJwtHasNoKnownEnd(String token) {
        assertThat(Jwt.expiresAt(Secret.of(token))).isEmpty();
    }

    private static Secret token(String payload) {
        String middle =
                Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        return Secret.of("e30." + middle + ".sig");
    }
}
