package io.smm.adapter.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smm.error.ContentRejectedException;
import io.smm.error.NetworkDownException;
import io.smm.error.NotFoundException;
import io.smm.error.ProtocolException;
import io.smm.error.RateLimitedException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.error.UnknownOutcomeException;
import io.smm.spi.HttpOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers that are not what the network promises: each a typed error; after an effect, each a doubt. */
class BrokenAnswerTest {

    private final Testnet net = new Testnet();

    BrokenAnswerTest() throws IOException {}

    @AfterEach
    void everyConnectionIsGivenBack() throws Exception {
        assertThat(net.leaked()).as("leaked connections").isZero();
        net.close();
    }

    @Test
    void htmlInsteadOfJson() {
        MockResponse.Builder page = new MockResponse.Builder()
                .setHeader("Content-Type", "text/html; charset=utf-8")
                .body("<html><body>Sign in to the café's network</body></html>");

        assertThat(failsAsProtocol(page)).contains("text/html instead of JSON");
    }

    @Test
    void htmlThatCallsItselfJson() {
        assertThat(failsAsProtocol(Testnet.json(200, "<html></html>"))).contains("not JSON, at byte");
    }

    @Test
    void aWrongContentType() {
        assertThat(failsAsProtocol(
                        Testnet.json(200, "{\"id\":\"7\"}").setHeader("Content-Type", "application/octet-stream")))
                .contains("application/octet-stream instead of JSON");
    }

    @Test
    void noContentType() {
        assertThat(failsAsProtocol(new MockResponse.Builder().body("{\"id\":\"7\"}")))
                .contains("no content type instead of JSON");
    }

    @Test
    void aTruncatedBodyOfAnnouncedLength() {
        assertThat(failsAsProtocol(Testnet.json(200, "{\"id\":\"")
                        .setHeader("Content-Length", "400")
                        .onResponseEnd(new SocketEffect.CloseSocket())))
                .contains("ends in the middle");
    }

    @Test
    void aTruncatedBodyInChunks() {
        MockResponse.Builder chunked = new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .chunkedBody("{\"id\":\"" + "7".repeat(5_000) + "\"}", 1_000)
                .onResponseBody(new SocketEffect.CloseSocket());

        assertThat(failsAsProtocol(chunked)).contains("ends in the middle");
    }

    @Test
    void aWholeBodyThatHoldsHalfAValue() {
        assertThat(failsAsProtocol(Testnet.json(200, "{\"id\":\"7\""))).contains("ends in the middle");
    }

    @Test
    void anEmptyBody() {
        assertThat(failsAsProtocol(Testnet.json(200, ""))).contains("the body is empty");
    }

    @Test
    void aSecondValueBehindTheFirst() {
        assertThat(failsAsProtocol(Testnet.json(200, "{\"id\":\"7\"}{\"id\":\"8\"}")))
                .contains("something follows");
    }

    @Test
    void aMissingField() {
        assertThat(failsAsProtocol(Testnet.json(200, "{\"name\":\"x\"}"))).contains("'id' is missing");
    }

    @Test
    void aFieldOfAWrongKind() {
        assertThat(failsAsProtocol(Testnet.json(200, "{\"id\":{\"value\":7}}")))
                .contains("'id' should be a text, is an object");
    }

    @Test
    void aValueNestedWithoutEnd() {
        assertThat(failsAsProtocol(Testnet.json(200, "{\"deep\":" + "[".repeat(100_000))))
                .contains("not JSON");
    }

    @Test
    void anEndlessBody() {
        net.context.options = HttpOptions.builder().mostAnswerBytes(50_000).build();

        assertThat(failsAsTooLarge(Testnet.json(200, "{\"x\":\"" + "y".repeat(2_000_000) + "\",\"id\":\"7\"}")))
                .contains("more than 50000 bytes");
    }

    @Test
    void anEndlessBodyInASmallPackage() throws IOException {
        net.context.options = HttpOptions.builder().mostAnswerBytes(50_000).build();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(("{\"x\":\"" + "y".repeat(2_000_000) + "\",\"id\":\"7\"}").getBytes());
        }
        assertThat(packed.size()).isLessThan(10_000);

        assertThat(failsAsTooLarge(Testnet.json(200, "")
                        .setHeader("Content-Encoding", "gzip")
                        .body(new Buffer().write(packed.toByteArray()))))
                .contains("more than 50000 bytes");
    }

    @Test
    void aPackedAnswerIsReadLikeAnother() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("{\"id\":\"7\"}".getBytes());
        }
        net.server.enqueue(Testnet.json(200, "")
                .setHeader("Content-Encoding", "gzip")
                .body(new Buffer().write(packed.toByteArray()))
                .build());

        assertThat(net.client().call(net.look())).isEqualTo("7");
    }

    @Test
    void aRedirectIsNotFollowed() {
        MockResponse.Builder elsewhere = new MockResponse.Builder()
                .code(307)
                .setHeader("Location", "https://elsewhere.example/secret-path?token=abc");
        net.server.enqueue(elsewhere.build());
        net.server.enqueue(elsewhere.build());
        NetworkClient client = net.client();

        SmmException read = catchThrowableOfType(SmmException.class, () -> client.call(net.look()));
        SmmException effect = catchThrowableOfType(SmmException.class, () -> client.call(net.say("hello")));

        assertThat(read).isInstanceOf(ProtocolException.class).hasMessageContaining("host elsewhere.example");
        assertThat(read.getMessage()).doesNotContain("secret-path", "abc");
        assertThat(read.retryAdvice().kind()).isEqualTo(RetryAdvice.Kind.AFTER_ACTION);
        assertThat(effect).isInstanceOf(ProtocolException.class);
        assertThat(effect.retryAdvice()).isEqualTo(RetryAdvice.reconcileFirst());
        assertThat(net.server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void anErrorInsideASuccess() {
        net.answers("{\"error\":\"Slow\",\"somethingElse\":1}");

        SmmException error =
                catchThrowableOfType(SmmException.class, () -> net.client().call(net.say("hello")));

        assertThat(error.details().nativeCode()).contains("Slow");
        assertThat(error.details().status()).hasValue(200);
        assertThat(error).isInstanceOf(RateLimitedException.class);
    }

    @Test
    void anUnknownErrorInsideASuccessLeavesAnEffectInDoubt() {
        net.answers("{\"error\":\"Odd\"}");

        SmmException error =
                catchThrowableOfType(SmmException.class, () -> net.client().call(net.say("hello")));

        assertThat(error).isInstanceOf(ProtocolException.class);
        assertThat(error.retryAdvice()).isEqualTo(RetryAdvice.reconcileFirst());
    }

    @Test
    void anErrorWhoseBodyIsAPageIsReadByItsStatus() {
        net.server.enqueue(new MockResponse.Builder()
                .code(422)
                .setHeader("Content-Type", "text/html")
                .body("<html>no</html>")
                .build());

        SmmException error =
                catchThrowableOfType(SmmException.class, () -> net.client().call(net.say("hello")));

        assertThat(error).isInstanceOf(ContentRejectedException.class);
        assertThat(error.details().nativeCode()).isEmpty();
    }

    @Test
    void anErrorWithAnEndlessBodyIsReadByItsStatus() {
        net.server.enqueue(Testnet.json(404, "{\"error\":\"" + "x".repeat(3_000_000) + "\"}")
                .build());

        SmmException error =
                catchThrowableOfType(SmmException.class, () -> net.client().call(net.look()));

        assertThat(error).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aRefusalThatBreaksOffIsNotFinalAndNoDoubt() {
        for (MockResponse.Builder answer : List.of(
                Testnet.json(400, "{\"error\":\"Exp"),
                Testnet.json(400, "{\"error\":\"Expired\"")
                        .setHeader("Content-Length", "400")
                        .onResponseEnd(new SocketEffect.CloseSocket()))) {
            net.server.enqueue(answer.build());

            SmmException error =
                    catchThrowableOfType(SmmException.class, () -> net.client().call(net.say("hello")));

            assertThat(error).isInstanceOfAny(ProtocolException.class, NetworkDownException.class);
            assertThat(error.retryAdvice()).isEqualTo(RetryAdvice.sameCall());
            assertThat(error.details().status()).hasValue(400);
        }
    }

    @Test
    void aRefusalThatDripsPastTheDeadlineIsNotFinalAndNoDoubt() {
        net.server.enqueue(Testnet.json(400, "{\"error\":\"" + "7".repeat(100) + "\"}")
                .throttleBody(10, 100, TimeUnit.MILLISECONDS)
                .build());

        SmmException error = catchThrowableOfType(
                SmmException.class, () -> net.client().call(net.say("hello").by(net.context.now.plusMillis(300))));

        assertThat(error).isInstanceOf(NetworkDownException.class);
        assertThat(error.retryAdvice()).isEqualTo(RetryAdvice.sameCall());
    }

    @Test
    void aFailureWhoseBodyBreaksOffLeavesAnEffectInDoubt() {
        net.server.enqueue(Testnet.json(500, "{\"error\":\"Exp").build());

        SmmException error =
                catchThrowableOfType(SmmException.class, () -> net.client().call(net.say("hello")));

        assertThat(error).isInstanceOf(UnknownOutcomeException.class);
        assertThat(error.retryAdvice()).isEqualTo(RetryAdvice.reconcileFirst());
    }

    @Test
    void whatTheNetworkSaysIsMaskedAndShortened() {
        String chatter =
                "token-of-today is bad, so is Bearer abc.def-ghi and eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln\n"
                        + "x".repeat(1_000);
        net.server.enqueue(Testnet.json(
                        400,
                        "{\"error\":\"token-of-today\",\"message\":"
                                + new String(Json.write(out -> out.writeString(chatter))) + "}")
                .build());

        SmmException error =
                catchThrowableOfType(SmmException.class, () -> net.client().call(net.say("hello")));

        assertThat(error.toString()).doesNotContain("token-of-today", "abc.def-ghi", "eyJ", "\n");
        assertThat(error.getMessage()).hasSizeLessThan(700).contains("*** is bad, so is Bearer ***");
    }

    @Test
    void aPasswordInTheBodyNeverComesBackInAnError() {
        net.server.enqueue(Testnet.json(400, "{\"error\":\"Bad\",\"message\":\"got s3cret-pass\"}")
                .build());

        SmmException error =
                catchThrowableOfType(SmmException.class, () -> net.client().call(net.signIn("s3cret-pass")));

        assertThat(error.getMessage()).contains("got ***").doesNotContain("s3cret-pass");
    }

    /** The answer comes twice: to a read, where the same call may be made again, and to an effect, which is in doubt. */
    private String failsAsProtocol(MockResponse.Builder answer) {
        return fails(answer, RetryAdvice.sameCall());
    }

    private String failsAsTooLarge(MockResponse.Builder answer) {
        return fails(answer, RetryAdvice.never());
    }

    private String fails(MockResponse.Builder answer, RetryAdvice ofRead) {
        net.server.enqueue(answer.build());
        net.server.enqueue(answer.build());
        NetworkClient client = net.client();

        SmmException read = catchThrowableOfType(SmmException.class, () -> client.call(net.look()));
        SmmException effect = catchThrowableOfType(SmmException.class, () -> client.call(net.say("hello")));

        assertThat(read).isInstanceOf(ProtocolException.class);
        assertThat(read.retryAdvice()).isEqualTo(ofRead);
        assertThat(read.details().status()).hasValue(200);
        assertThat(effect).isInstanceOf(ProtocolException.class).isNotInstanceOf(NetworkDownException.class);
        assertThat(effect.retryAdvice()).isEqualTo(RetryAdvice.reconcileFirst());
        assertThat(net.server.getRequestCount()).isEqualTo(2);
        assertThat(effect.getMessage()).contains(read.details().message());
        return read.getMessage();
    }
}
