package io.smm.adapter.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.ProtocolException;
import io.smm.post.MediaSource;
import java.io.IOException;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What uploads need of a call: PUT, headers of their own, and a status that is no success and no error. */
class PutTest {

    private static final Operation STORE = Operation.repeatable("store");

    private final Testnet net = new Testnet();

    PutTest() throws IOException {}

    @AfterEach
    void everyConnectionIsGivenBack() throws Exception {
        assertThat(net.leaked()).as("leaked connections").isZero();
        net.close();
    }

    @Test
    void aPutCarriesItsHeadersAndGivesTheHeadOfTheAnswer() throws Exception {
        net.server.enqueue(
                new MockResponse.Builder().code(201).setHeader("ETag", "\"7\"").build());

        AnswerHead head =
                net.client().call(put().header("Content-Range", "bytes 0-2/3").header("Authorization", "OAuth other"));

        assertThat(head.header("ETag")).contains("\"7\"");
        RecordedRequest request = net.server.takeRequest();
        assertThat(request.getMethod()).isEqualTo("PUT");
        assertThat(request.getHeaders().get("Content-Range")).isEqualTo("bytes 0-2/3");
        assertThat(request.getHeaders().values("Authorization")).containsExactly("OAuth other");
        assertThat(request.getBody().utf8()).isEqualTo("abc");
    }

    @Test
    void aStatusThatTheCallNamesIsAnAnswerAndAnyOtherOfItsKindIsNot() {
        ApiCall<String> resumable = ApiCall.put(
                        STORE,
                        Caller.of(TestContext.CONNECTION),
                        net.url(),
                        RequestContent.media("video/mp4", MediaSource.ofBytes(new byte[3])),
                        json -> "done")
                .orHead(308, head -> head.header("Range").orElse("nothing"));
        NetworkClient client = net.client();

        net.server.enqueue(new MockResponse.Builder()
                .code(308)
                .setHeader("Range", "bytes=0-1")
                .build());
        assertThat(client.call(resumable)).isEqualTo("bytes=0-1");

        net.server.enqueue(new MockResponse.Builder().code(307).build());
        assertThatThrownBy(() -> client.call(resumable)).isInstanceOf(ProtocolException.class);
    }

    private ApiCall<AnswerHead> put() {
        return ApiCall.put(
                STORE,
                Caller.of(TestContext.CONNECTION),
                net.url(),
                RequestContent.media("video/mp4", MediaSource.ofBytes(new byte[] {'a', 'b', 'c'})));
    }
}
