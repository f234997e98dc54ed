package io.smm.adapter.support.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.adapter.support.Json;
import io.smm.adapter.support.MalformedAnswerException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Metadata send codes and tokens nowhere but to the server that was asked. */
class AuthorisationServerTest {

    private static final URI ASKED = URI.create("https://id.example");
    private static final String GOOD = "{'issuer': 'https://id.example',"
            + "'authorization_endpoint': 'https://id.example/oauth/authorize', 'token_endpoint': 'https://id.example/oauth/token',"
            + "'pushed_authorization_request_endpoint': 'https://id.example/oauth/par',"
            + "'revocation_endpoint': 'https://id.example/oauth/revoke', 'dpop_signing_alg_values_supported': ['ES256'],"
            + "'authorization_response_iss_parameter_supported': true, 'unknown': {'of': ['tomorrow']}}";

    @Test
    void whatAServerSaysOfItselfIsTaken() {
        AuthorisationServer server = read(GOOD);

        assertThat(server.issuer()).isEqualTo(ASKED);
        assertThat(server.token()).hasToString("https://id.example/oauth/token");
        assertThat(server.revoke()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "'issuer': 'https://id.example', 'issuer': 'https://other.example', issuer",
        "https://id.example/oauth/token, https://evil.example/token, token_endpoint",
        "https://id.example/oauth/token, http://id.example/token, token_endpoint",
        "https://id.example/oauth/token, https://id.example:8443/token, token_endpoint",
        "https://id.example/oauth/token, https://id.example@evil.example/token, token_endpoint",
        "https://id.example/oauth/token, not an address, token_endpoint",
        "https://id.example/oauth/par, http://169.254.169.254/latest, pushed_authorization_request_endpoint",
        "https://id.example/oauth/authorize, javascript:alert(1), authorization_endpoint",
        "https://id.example/oauth/revoke, https://evil.example/, revocation_endpoint",
        "ES256, RS256, ES256",
        "supported': true, supported': false, callbacks"
    })
    void metadataThatLeadElsewhereOrLackWhatTheProtocolAsksAreRefused(String right, String wrong, String named) {
        String said = GOOD.replace(right, wrong);
        assertThat(said).isNotEqualTo(GOOD);

        assertThatThrownBy(() -> read(said))
                .isInstanceOf(MalformedAnswerException.class)
                .hasMessageContaining(named);
    }

    private static AuthorisationServer read(String json) {
        return Json.read(
                json.replace('\'', '"').getBytes(StandardCharsets.UTF_8),
                reader -> AuthorisationServer.read(reader, ASKED));
    }
}
