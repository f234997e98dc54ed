package io.smm.adapter.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.account.Connection;
import io.smm.error.NetworkDownException;
import io.smm.error.ProtocolException;
import java.io.IOException;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is known is asked for conditionally, where a call wants it, and told only when the network says that it still holds. */
class RevalidatedTest {

    private final Testnet net = new Testnet();

    RevalidatedTest() throws IOException {}

    @AfterEach
    void everyConnectionIsGivenBack() throws Exception {
        assertThat(net.leaked()).as("leaked connections").isZero();
        net.close();
    }

    @Test
    void anUnchangedAnswerIsToldFromWhatIsKnown() throws Exception {
        NetworkClient client = net.client();
        answers("7", "\"v1\"");
        net.server.enqueue(new MockResponse.Builder()
                .code(304)
                .setHeader("ETag", "\"v1\"")
                .setHeader("Left", "4")
                .build());

        assertThat(client.call(look())).isEqualTo("7");
        assertThat(client.call(look())).isEqualTo("7");

        assertThat(sentTag()).isNull();
        assertThat(sentTag()).isEqualTo("\"v1\"");
        assertThat(net.context.charged).as("it is a call like another").hasSize(2);
        assertThat(net.context.reported).as("and says what is left").hasSize(1);
        assertThat(net.context.events.get(1).status()).hasValue(304);
    }

    @Test
    void aChangedAnswerReplacesWhatIsKnown() throws Exception {
        NetworkClient client = net.client();
        answers("7", "W/\"v1\"");
        answers("8", "W/\"v2\"");
        answers("9", "W/\"v3\"");

        assertThat(client.call(look())).isEqualTo("7");
        assertThat(client.call(look())).isEqualTo("8");
        assertThat(client.call(look())).isEqualTo("9");

        assertThat(sentTag()).isNull();
        assertThat(sentTag()).isEqualTo("W/\"v1\"");
        assertThat(sentTag()).isEqualTo("W/\"v2\"");
    }

    @Test
    void whoDoesNotAskForItSendsNoTag() throws Exception {
        NetworkClient client = net.client();
        answers("7", "\"v1\"");
        answers("7", "\"v1\"");

        client.call(look());
        client.call(net.look());

        sentTag();
        assertThat(sentTag()).isNull();
    }

    @Test
    void oneAccountsAnswerIsNeverAnothers() throws Exception {
        NetworkClient client = net.client();
        answers("7", "\"v1\"");
        answers("8", "\"v1\"");

        client.call(look(TestContext.account("a")));
        assertThat(client.call(look(TestContext.account("b")))).isEqualTo("8");

        sentTag();
        assertThat(sentTag()).isNull();
    }

    @Test
    void anAnswerWithoutATagIsNotRemembered() throws Exception {
        NetworkClient client = net.client();
        answers("7", "\"v1\"");
        net.answers("{\"id\":\"8\"}");
        net.answers("{\"id\":\"9\"}");

        client.call(look());
        client.call(look());
        client.call(look());

        sentTag();
        sentTag();
        assertThat(sentTag()).isNull();
    }

    @Test
    void aLargeAnswerIsReadAndNotRemembered() throws Exception {
        NetworkClient client = net.client();
        for (int i = 0; i < 2; i++) {
            net.server.enqueue(Testnet.json(200, "{\"more\":\"" + "x".repeat(300_000) + "\",\"id\":\"7\"}")
                    .setHeader("ETag", "\"v1\"")
                    .build());
        }

        assertThat(client.call(look())).isEqualTo("7");
        assertThat(client.call(look())).isEqualTo("7");

        sentTag();
        assertThat(sentTag()).isNull();
    }

    @Test
    void aTagThatCannotBeSentBackIsNone() throws Exception {
        NetworkClient client = net.client();
        for (int i = 0; i < 2; i++) {
            net.server.enqueue(Testnet.json(200, "{\"id\":\"7\"}")
                    .setHeader("ETag", "\"v 1\"")
                    .build());
        }

        client.call(look());
        client.call(look());

        sentTag();
        assertThat(sentTag()).isNull();
    }

    @Test
    void anAnswerThatBreaksOffIsNotRemembered() throws Exception {
        NetworkClient client = net.client();
        net.server.enqueue(
                Testnet.json(200, "{\"id\":\"7\"").setHeader("ETag", "\"v1\"").build());
        answers("8", "\"v2\"");

        assertThatThrownBy(() -> client.call(look())).isInstanceOf(ProtocolException.class);
        assertThat(client.call(look())).isEqualTo("8");

        sentTag();
        assertThat(sentTag()).isNull();
    }

    @Test
    void aNetworkInTroubleIsNotHiddenBehindWhatIsKnown() {
        NetworkClient client = net.client();
        answers("7", "\"v1\"");
        client.call(look());
        for (int i = 0; i < 3; i++) {
            net.server.enqueue(new MockResponse.Builder().code(503).build());
        }

        assertThatThrownBy(() -> client.call(look())).isInstanceOf(NetworkDownException.class);
    }

    @Test
    void notModifiedWithoutHavingAskedIsNoAnswer() {
        net.server.enqueue(new MockResponse.Builder().code(304).build());

        assertThatThrownBy(() -> net.client().call(look())).isInstanceOf(ProtocolException.class);
    }

    @Test
    void onlyAGetIsRevalidated() {
        assertThatThrownBy(() -> net.say("hello").revalidated()).isInstanceOf(IllegalStateException.class);
    }

    private ApiCall<String> look() {
        return net.look().revalidated();
    }

    private ApiCall<String> look(Connection connection) {
        return net.look(connection).revalidated();
    }

    private void answers(String id, String tag) {
        net.server.enqueue(Testnet.json(200, "{\"id\":\"" + id + "\"}")
                .setHeader("ETag", tag)
                .build());
    }

    private String sentTag() throws InterruptedException {
        return net.server.takeRequest().getHeaders().get("If-None-Match");
    }
}
