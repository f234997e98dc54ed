package io.smm.adapter.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smm.CallEvent;
import io.smm.error.ContentRejectedException;
import io.smm.error.ErrorDetails;
import io.smm.error.MediaRejectedException;
import io.smm.error.NetworkDownException;
import io.smm.error.ProtocolException;
import io.smm.error.QuotaExhaustedException;
import io.smm.error.RateLimitedException;
import io.smm.error.RetryAdvice;
import io.smm.error.TokenExpiredException;
import io.smm.error.UnknownOutcomeException;
import io.smm.post.MediaSource;
import io.smm.spi.HttpOptions;
import io.smm.spi.QuotaCharge;
import io.smm.spi.QuotaPart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What surrounds a call: token, quota, observer, deadline, repeating. */
class NetworkClientTest {

    private final Testnet net = new Testnet();

    NetworkClientTest() throws IOException {}

    @AfterEach
    void everyConnectionIsGivenBack() throws Exception {
        assertThat(net.leaked()).as("leaked connections").isZero();
        net.close();
    }

    @Test
    void aWaitThatNobodyCanReckonWithIsTheCallersToSee() {
        net.context.quotaRefusal = new RateLimitedException(
                ErrorDetails.of("the ledger is full", RetryAdvice.sameCallAfter(Duration.ofSeconds(Long.MAX_VALUE)))
                        .build());
        NetworkClient client = net.client();

        for (ApiCall<String> call : List.of(net.look(), net.say("hello"))) {
            assertThatThrownBy(() -> client.call(call)).isSameAs(net.context.quotaRefusal);
        }
        assertThat(net.context.waits).isEmpty();
    }

    @Test
    void aCallCarriesTokenAgentAndBodyAndReadsItsAnswer() throws Exception {
        net.answers("{\"id\":\"7\",\"somethingNew\":[{\"deep\":{}}]}");

        assertThat(net.client().call(net.say("hello"))).isEqualTo("7");

        RecordedRequest request = net.server.takeRequest();
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer token-of-today");
        assertThat(request.getHeaders().get("User-Agent")).isEqualTo("smm-sdk");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
        assertThat(request.getBody().utf8()).isEqualTo("{\"words\":\"hello\"}");
    }

    @Test
    void anExpiredTokenIsRenewedOnceAndTheRefusedCallIsMadeAgain() throws Exception {
        net.server.enqueue(Testnet.json(400, "{\"error\":\"Expired\"}").build());
        net.answers("{\"id\":\"7\"}");

        assertThat(net.client().call(net.say("hello"))).isEqualTo("7");

        assertThat(net.context.renewed).containsExactly("token-of-today");
        net.server.takeRequest();
        RecordedRequest second = net.server.takeRequest();
        assertThat(second.getHeaders().get("Authorization")).isEqualTo("Bearer token-of-tomorrow");
        assertThat(second.getBody().utf8()).isEqualTo("{\"words\":\"hello\"}");
        assertThat(net.context.charged).as("each attempt pays").hasSize(2);
    }

    @Test
    void aTokenThatIsRefusedAgainIsNotRenewedForEver() {
        net.server.enqueue(Testnet.json(400, "{\"error\":\"Expired\"}").build());
        net.server.enqueue(Testnet.json(400, "{\"error\":\"Expired\"}").build());

        assertThatThrownBy(() -> net.client().call(net.look())).isInstanceOf(TokenExpiredException.class);

        assertThat(net.server.getRequestCount()).isEqualTo(2);
        assertThat(net.context.renewed).hasSize(1);
    }

    @Test
    void quotaIsAskedForBeforeAndCorrectedAfterTheCall() {
        net.server.enqueue(
                Testnet.json(200, "{\"id\":\"7\"}").setHeader("Left", "4").build());

        net.client().call(net.say("hello"));

        assertThat(net.context.charged).containsExactly(Testnet.SAY.charges());
        assertThat(net.context.reported)
                .singleElement()
                .satisfies(seen -> assertThat(seen.remaining()).isEqualTo(4));
    }

    @Test
    void headersOfARefusalCorrectTheQuotaToo() {
        net.server.enqueue(
                Testnet.json(400, "{\"error\":\"Bad\"}").setHeader("Left", "0").build());

        assertThatThrownBy(() -> net.client().call(net.say("hello"))).isInstanceOf(ContentRejectedException.class);

        assertThat(net.context.reported).hasSize(1);
    }

    @Test
    void aCallThatCannotHaveBeenSentGivesItsQuotaBackAndOneThatWasDoesNot() {
        net.answers("{\"id\":\"7\"}");
        net.client().call(net.say("hello"));

        assertThatThrownBy(() -> net.client().call(net.say("late").by(net.context.now)))
                .isInstanceOf(NetworkDownException.class);

        assertThat(net.context.permits).containsExactly("released", "cancelled");
    }

    @Test
    void aRefusalThatNamesNoQuotaTeachesTheLedgerTheMomentAllTheSame() {
        net.server.enqueue(Testnet.json(429, "{\"error\":\"Slow\"}")
                .setHeader("Retry-After", "290")
                .build());

        assertThatThrownBy(() -> net.client().call(net.say("hello"))).isInstanceOf(RateLimitedException.class);

        assertThat(net.context.refusals).containsExactly(Optional.of(net.context.now.plusSeconds(290)));
    }

    @Test
    void aCallMayBeChargedToThePlaceThatItIsAbout() {
        net.server.enqueue(
                Testnet.json(200, "{\"id\":\"7\"}").setHeader("Left", "4").build());
        List<QuotaCharge> charges = Testnet.SAY.charges().stream()
                .map(charge -> charge.on(QuotaPart.of("chat 7")))
                .toList();

        net.client().call(net.say("hello").charging(charges));

        assertThat(net.context.charged).containsExactly(charges);
        assertThat(net.context.reported)
                .singleElement()
                .satisfies(seen -> assertThat(seen.part()).isEqualTo(QuotaPart.of("chat 7")));
    }

    @Test
    void whatTheLedgerRefusesIsNeverSent() {
        net.context.quotaRefusal = new QuotaExhaustedException(
                ErrorDetails.of("used up", RetryAdvice.sameCallAfter(Duration.ofMinutes(3)))
                        .build(),
                net.context.now.plusSeconds(180));

        assertThatThrownBy(() -> net.client().call(net.look())).isSameAs(net.context.quotaRefusal);

        assertThat(net.server.getRequestCount()).isZero();
        assertThat(net.context.events).isEmpty();
    }

    @Test
    void theObserverLearnsOfEveryCallGoodOrBad() {
        net.answers("{\"id\":\"7\"}");
        net.server.enqueue(Testnet.json(400, "{\"error\":\"Bad\"}").build());
        NetworkClient client = net.client();

        client.call(net.look());
        assertThatThrownBy(() -> client.call(net.say("hello"))).isInstanceOf(ContentRejectedException.class);

        assertThat(net.context.events).hasSize(2);
        CallEvent good = net.context.events.get(0);
        assertThat(good.operation()).isEqualTo("look");
        assertThat(good.status()).hasValue(200);
        assertThat(good.connection()).contains(TestContext.CONNECTION.id());
        assertThat(good.error()).isEmpty();
        CallEvent bad = net.context.events.get(1);
        assertThat(bad.status()).hasValue(400);
        assertThat(bad.error()).containsInstanceOf(ContentRejectedException.class);
    }

    @Test
    void anErrorSaysWhatWasCalledForWhomAndWhatTheNetworkAnswered() {
        net.server.enqueue(Testnet.json(400, "{\"error\":\"TooRude\",\"message\":\"mind your words\"}")
                .setHeader("X-Request-Id", "r-1")
                .build());

        ContentRejectedException error = catchThrowableOfType(
                ContentRejectedException.class, () -> net.client().call(net.say("hello")));

        ErrorDetails details = error.details();
        assertThat(details.message()).contains("mind your words");
        assertThat(details.network()).contains(TestContext.CONNECTION.network());
        assertThat(details.tenant()).contains(TestContext.CONNECTION.tenant());
        assertThat(details.connection()).contains(TestContext.CONNECTION.id());
        assertThat(details.operation()).contains("say");
        assertThat(details.status()).hasValue(400);
        assertThat(details.nativeCode()).contains("TooRude");
        assertThat(details.requestId()).contains("r-1");
        assertThat(details.retryAdvice()).isEqualTo(RetryAdvice.never());
    }

    @Test
    void aReadThatFailsIsMadeAgainTwiceAtMostWithWaitsOnTheContextsSleeper() {
        for (int i = 0; i < 4; i++) {
            net.server.enqueue(Testnet.json(503, "{}").build());
        }

        assertThatThrownBy(() -> net.client().call(net.look())).isInstanceOf(NetworkDownException.class);

        assertThat(net.server.getRequestCount()).isEqualTo(3);
        assertThat(net.context.waits)
                .hasSize(2)
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofMillis(1), Duration.ofSeconds(2)));
        assertThat(net.context.charged).hasSize(3);
        assertThat(net.context.events).hasSize(3);
    }

    @Test
    void aReadThatRecoversIsGood() {
        net.server.enqueue(Testnet.json(502, "<html>").build());
        net.answers("{\"id\":\"7\"}");

        assertThat(net.client().call(net.look())).isEqualTo("7");
    }

    @Test
    void theWaitThatTheNetworkNamesIsKept() {
        net.server.enqueue(Testnet.json(429, "{\"error\":\"Slow\"}")
                .setHeader("Retry-After", "4")
                .build());
        net.answers("{\"id\":\"7\"}");

        net.client().call(net.look());

        assertThat(net.context.waits).containsExactly(Duration.ofSeconds(4));
    }

    @Test
    void aLongWaitIsTheCallersToTake() {
        net.server.enqueue(Testnet.json(429, "{\"error\":\"Slow\"}")
                .setHeader("Retry-After", "290")
                .build());

        RateLimitedException error = catchThrowableOfType(
                RateLimitedException.class, () -> net.client().call(net.look()));

        assertThat(error.retryAdvice()).isEqualTo(RetryAdvice.sameCallAfter(Duration.ofSeconds(290)));
        assertThat(net.server.getRequestCount()).isEqualTo(1);
        assertThat(net.context.waits).isEmpty();
    }

    @Test
    void aReadIsNotMadeAgainPastTheDeadline() {
        net.server.enqueue(Testnet.json(503, "{}").setHeader("Retry-After", "3").build());

        assertThatThrownBy(() -> net.client().call(net.look().by(net.context.now.plusSeconds(2))))
                .isInstanceOf(NetworkDownException.class);

        assertThat(net.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void withoutADeadlineTheHostsCallTimeoutBoundsAllAttemptsTogether() {
        net.context.options =
                HttpOptions.builder().callTimeout(Duration.ofSeconds(2)).build();
        net.server.enqueue(Testnet.json(503, "{}").setHeader("Retry-After", "3").build());

        assertThatThrownBy(() -> net.client().call(net.look())).isInstanceOf(NetworkDownException.class);

        assertThat(net.server.getRequestCount()).isEqualTo(1);
        assertThat(net.context.quotaDeadlines)
                .as("the ledger may not wait longer either")
                .containsExactly(net.context.now.plusSeconds(2));
    }

    @Test
    void neitherAnEffectNorARepeatableCallIsMadeAgain() {
        net.server.enqueue(Testnet.json(503, "{}").build());
        net.server.enqueue(Testnet.json(503, "{}").build());
        NetworkClient client = net.client();

        assertThatThrownBy(() -> client.call(net.say("hello")))
                .isInstanceOfSatisfying(
                        UnknownOutcomeException.class,
                        error -> assertThat(error.retryAdvice()).isEqualTo(RetryAdvice.reconcileFirst()));
        assertThatThrownBy(() -> client.call(net.say(Testnet.TIDY, "hello")))
                .isInstanceOfSatisfying(
                        NetworkDownException.class,
                        error -> assertThat(error.retryAdvice()).isEqualTo(RetryAdvice.sameCall()));

        assertThat(net.server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void aCallWhoseDeadlineHasPassedIsNotSent() {
        assertThatThrownBy(() -> net.client().call(net.say("hello").by(net.context.now)))
                .isInstanceOfSatisfying(
                        NetworkDownException.class,
                        error -> assertThat(error.retryAdvice()).isEqualTo(RetryAdvice.sameCall()));

        assertThat(net.server.getRequestCount()).isZero();
    }

    @Test
    void bytesAreStreamedFromWhereTheyLie() throws Exception {
        byte[] bytes = new byte[300_000];
        bytes[299_999] = 7;
        net.answers("{\"id\":\"7\"}");

        net.client()
                .call(ApiCall.post(
                        Testnet.TIDY,
                        Caller.of(TestContext.CONNECTION),
                        net.url(),
                        RequestContent.media("image/png", MediaSource.ofBytes(bytes)),
                        json -> ""));

        RecordedRequest request = net.server.takeRequest();
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("image/png");
        assertThat(request.getHeaders().get("Content-Length")).isEqualTo("300000");
        assertThat(request.getBody().toByteArray()).isEqualTo(bytes);
    }

    @Test
    void bytesThatAreFewerThanAnnouncedAreAnErrorAndNotAnUpload() {
        MediaSource changed = MediaSource.ofStream("changed", 10, () -> new ByteArrayInputStream(new byte[4]));

        assertThatThrownBy(() -> net.client()
                        .call(ApiCall.post(
                                Testnet.TIDY,
                                Caller.of(TestContext.CONNECTION),
                                net.url(),
                                RequestContent.media("image/png", changed),
                                json -> "")))
                .isInstanceOf(MediaRejectedException.class)
                .hasMessageContaining("has 4 bytes, 10 were announced");
    }

    @Test
    void anAnswerThatSaysAllInItsHeadMayHaveNoBody() throws Exception {
        net.server.enqueue(new MockResponse.Builder().setHeader("Made", "7").build());

        AnswerHead head = net.client()
                .call(ApiCall.post(Testnet.TIDY, Caller.of(TestContext.CONNECTION), net.url(), RequestContent.none()));

        assertThat(head.header("made")).contains("7");
        assertThat(net.server.takeRequest().getHeaders().get("Content-Length")).isEqualTo("0");
    }

    @Test
    void aPageForPeopleIsNoAnswerEvenWhereTheBodyDoesNotMatter() {
        net.server.enqueue(new MockResponse.Builder()
                .setHeader("Content-Type", "text/html")
                .body("<html>")
                .build());

        assertThatThrownBy(() -> net.client()
                        .call(ApiCall.post(
                                Testnet.TIDY, Caller.of(TestContext.CONNECTION), net.url(), RequestContent.none())))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("text/html instead of an answer");
    }

    @Test
    void somebodyWithoutATokenSendsNone() throws Exception {
        net.answers("{\"id\":\"7\"}");

        net.client().call(net.signIn("s3cret-pass"));

        assertThat(net.server.takeRequest().getHeaders().get("Authorization")).isNull();
    }

    @Test
    void aClosedEngineMakesNoCall() throws Exception {
        NetworkClient client = net.clientOfOurOwn();
        net.context.close();

        assertThatThrownBy(() -> client.call(net.look())).isInstanceOf(IllegalStateException.class);

        assertThat(net.server.getRequestCount()).isZero();
    }
}
