package io.smm.adapter.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.account.Connection;
import io.smm.account.Secret;
import io.smm.error.SmmException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A network whose requests are signed with what the answer before said. */
class RequestAuthoriserTest {

    /** Signs with the token, its secret and the last word of the server. */
    private static final class Signing implements RequestAuthoriser {
        private String word = "none";

        @Override
        public boolean provesPossession(Connection connection) {
            return true;
        }

        @Override
        public Map<String, String> headers(String method, HttpUrl url, Optional<Secret> token, Optional<Secret> proof) {
            return Map.of(
                    "Authorization",
                    token.map(Secret::reveal).orElse("-"),
                    "Proof",
                    method + " " + proof.map(Secret::reveal).orElse("-") + " " + word);
        }

        @Override
        public boolean wantsAgain(HttpUrl url, AnswerHead head, Optional<NativeError> refusal) {
            head.header("Word").ifPresent(said -> word = said);
            return refusal.filter(error -> error.code().equals("SayTheWord")).isPresent();
        }
    }

    private final Testnet net = new Testnet();

    RequestAuthoriserTest() throws IOException {
        net.context.secret = Optional.of(Secret.of("secret-of-the-token"));
        net.context.share(
                HttpEngine.class,
                HttpEngine.using(
                        new OkHttpClient.Builder().connectionPool(net.pool).build()));
    }

    @AfterEach
    void everyConnectionIsGivenBack() throws Exception {
        assertThat(net.leaked()).as("leaked connections").isZero();
        net.close();
    }

    @Test
    void anEffectWhoseAuthorisationAloneWasRefusedIsMadeOnceMoreWithWhatTheRefusalSaid() throws Exception {
        refuses("first");
        net.answers("{\"id\":\"7\"}");

        assertThat(client().call(net.say("hello"))).isEqualTo("7");

        assertThat(net.server.takeRequest().getHeaders().get("Proof")).isEqualTo("POST secret-of-the-token none");
        assertThat(net.server.takeRequest().getHeaders().get("Proof")).isEqualTo("POST secret-of-the-token first");
        assertThat(net.context.renewed).as("the token was not the fault").isEmpty();
        assertThat(net.context.charged).as("each attempt pays").hasSize(2);
    }

    @Test
    void aServerThatIsNeverContentIsNotAskedForEver() {
        refuses("first");
        refuses("second");

        assertThatThrownBy(() -> client().call(net.say("hello"))).isInstanceOf(SmmException.class);

        assertThat(net.server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void whatASuccessSaysIsKnownToTheNextCall() throws Exception {
        net.server.enqueue(
                Testnet.json(200, "{\"id\":\"7\"}").setHeader("Word", "next").build());
        net.answers("{\"id\":\"8\"}");
        NetworkClient client = client();

        client.call(net.look());
        client.call(net.look());

        net.server.takeRequest();
        assertThat(net.server.takeRequest().getHeaders().get("Proof")).isEqualTo("GET secret-of-the-token next");
    }

    @Test
    void theSecretOfATokenAppearsInNoMessage() {
        net.server.enqueue(Testnet.json(400, "{\"error\":\"Odd\",\"message\":\"secret-of-the-token is odd\"}")
                .build());

        assertThatThrownBy(() -> client().call(net.look()))
                .isInstanceOf(SmmException.class)
                .hasMessageNotContaining("secret-of-the-token");
    }

    @Test
    void aCallerMayProveACallWithoutAToken() throws Exception {
        net.answers("{\"id\":\"7\"}");
        Caller caller = net.signIn("password").caller().proving(Secret.of("a-key-of-its-own"));

        client().call(ApiCall.post(Testnet.TIDY, caller, net.url(), RequestContent.none()));

        assertThat(net.server.takeRequest().getHeaders().get("Proof")).isEqualTo("POST a-key-of-its-own none");
    }

    private NetworkClient client() {
        return net.signing(new Signing());
    }

    private void refuses(String word) {
        net.server.enqueue(Testnet.json(400, "{\"error\":\"SayTheWord\"}")
                .setHeader("Word", word)
                .build());
    }
}
