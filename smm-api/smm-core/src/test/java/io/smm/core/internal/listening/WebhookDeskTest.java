package io.smm.core.internal.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smm.Network;
import io.smm.account.AppId;
import io.smm.account.Secret;
import io.smm.error.WebhookRejectedException;
import io.smm.error.WebhookRejectedException.Reason;
import io.smm.listening.EndpointCheck;
import io.smm.listening.SignalEvent;
import io.smm.listening.WebhookEndpoint;
import io.smm.listening.WebhookProof;
import io.smm.listening.WebhookProof.Algorithm;
import io.smm.listening.WebhookProof.Encoding;
import io.smm.listening.WebhookReceipt;
import io.smm.listening.WebhookRequest;
import io.smm.listening.WebhookScheme;
import io.smm.listening.WebhookScheme.SecretKind;
import io.smm.spi.WebhookReceiver;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A delivery is trusted by the scheme's word alone. The signatures over this body are those of RFC 4231 and RFC 2202, test case
 * 2, so that a mistake of ours cannot agree with itself.
 */
class WebhookDeskTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_777_881_600);
    private static final Secret JEFE = Secret.of("Jefe");
    private static final byte[] BODY = bytes("what do ya want for nothing?");
    private static final String SHA256_HEX = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
    private static final String SHA256_BASE64 = "W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=";
    private static final String SHA1_HEX = "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79";

    private final WebhookEndpoint ours = WebhookEndpoint.of(Network.MEMORY, new AppId("app"), JEFE);

    private final WebhookScheme hex =
            body(WebhookProof.Hmac.overBody("X-Hub-Signature-256", Algorithm.SHA256, Encoding.HEX, "sha256="));
    private final WebhookScheme timed = new WebhookScheme(
            WebhookProof.Hmac.overTimeAndBody("Sign", "t", "s"),
            SecretKind.APP_SECRET,
            new EndpointCheck.None(),
            Optional.of(Duration.ofMinutes(5)),
            Optional.empty(),
            false,
            "test",
            LocalDate.EPOCH);

    @Test
    void aDeliveryThatTheNetworkSignedIsReadInEitherSpelling() {
        WebhookScheme base64 =
                body(WebhookProof.Hmac.overBody("X-Signature", Algorithm.SHA256, Encoding.BASE64, "sha256="));
        WebhookScheme sha1 = body(WebhookProof.Hmac.overBody("X-Hub-Signature", Algorithm.SHA1, Encoding.HEX, "sha1="));

        assertThat(receive(hex, post("x-hub-signature-256", "sha256=" + SHA256_HEX))
                        .answer()
                        .status())
                .isEqualTo(200);
        receive(base64, post("x-signature", "sha256=" + SHA256_BASE64));
        receive(sha1, post("X-HUB-SIGNATURE", "sha1=" + SHA1_HEX));
    }

    @Test
    void whatStandsBeforeTheBodyIsSignedToo() {
        // The body of the RFC, cut in two: what is signed before it, and the rest.
        WebhookScheme prefixed = body(WebhookProof.Hmac.overBody("S", Algorithm.SHA256, Encoding.HEX, "")
                .signingBefore("what do "));

        receive(prefixed, WebhookRequest.post(Map.of("S", SHA256_HEX), bytes("ya want for nothing?")));
        assertThat(refusalOf(prefixed, post("S", SHA256_HEX))).isEqualTo(Reason.PROOF_WRONG);
    }

    @Test
    void aChangedBodyOrAnotherSecretOrNoSignatureIsRefusedAndNothingIsRead() {
        WebhookRequest changed =
                WebhookRequest.post(Map.of("X-Hub-Signature-256", "sha256=" + SHA256_HEX), bytes("what do ya want!"));

        assertThat(refusalOf(hex, changed)).isEqualTo(Reason.PROOF_WRONG);
        assertThat(refusalOf(hex, post("X-Hub-Signature-256", "sha256=" + "00".repeat(32))))
                .isEqualTo(Reason.PROOF_WRONG);
        assertThat(refusalOf(hex, post("X-Other", SHA256_HEX))).isEqualTo(Reason.PROOF_MISSING);
        assertThat(refusalOf(hex, post("X-Hub-Signature-256", SHA256_HEX))).isEqualTo(Reason.PROOF_MISSING);
        assertThat(refusalOf(hex, post("X-Hub-Signature-256", "sha256=no hex"))).isEqualTo(Reason.PROOF_MISSING);
    }

    @Test
    void whileASecretIsChangedBothAreGood() {
        WebhookEndpoint changing = WebhookEndpoint.of(Network.MEMORY, new AppId("app"), Secret.of("new"))
                .alsoAccepting(JEFE);

        WebhookDesk.receive(receiver(hex), changing, post("X-Hub-Signature-256", "sha256=" + SHA256_HEX), NOW);
    }

    @Test
    void anErrorNeverTellsTheSignatureThatWouldBeRight() {
        WebhookRejectedException error = rejection(hex, post("X-Hub-Signature-256", "sha256=" + "00".repeat(32)));

        assertThat(error).hasMessageNotContainingAny(SHA256_HEX, "Jefe");
        assertThat(error.details().toString()).doesNotContain(SHA256_HEX);
    }

    @Test
    void aTimedDeliveryIsGoodForItsMaximumAgeAndNoLonger() {
        String header = "t=" + NOW.getEpochSecond() + ",s="
                + WebhookVerifier.spell(
                        Encoding.HEX,
                        WebhookVerifier.hmac(
                                Algorithm.SHA256, JEFE, bytes(NOW.getEpochSecond() + ".what do ya want for nothing?")));
        WebhookRequest delivery = post("Sign", header);

        WebhookDesk.receive(receiver(timed), ours, delivery, NOW.plus(Duration.ofMinutes(5)));
        assertThat(rejectionAt(delivery, NOW.plus(Duration.ofMinutes(5)).plusSeconds(1))
                        .reason())
                .isEqualTo(Reason.TOO_OLD);
        assertThat(rejectionAt(delivery, NOW.minus(Duration.ofMinutes(5)).minusSeconds(1))
                        .reason())
                .isEqualTo(Reason.FROM_THE_FUTURE);
        assertThat(rejectionAt(post("Sign", header.replace("t=1", "t=2")), NOW).reason())
                .isEqualTo(Reason.PROOF_WRONG);
        assertThat(rejectionAt(post("Sign", "t=,s="), NOW).reason()).isEqualTo(Reason.PROOF_WRONG);
    }

    @Test
    void aSecretInAHeaderIsComparedAndATokenIsRefusedAsNotCheckable() {
        WebhookScheme shared =
                scheme(new WebhookProof.SharedSecret("X-Secret"), SecretKind.CHOSEN_BY_HOST, new EndpointCheck.None());
        WebhookScheme token = scheme(
                new WebhookProof.SignedToken("https://accounts.example"),
                SecretKind.NOT_OURS,
                new EndpointCheck.None());

        receive(shared, post("x-secret", "Jefe"));
        assertThat(refusalOf(shared, post("x-secret", "Jeff"))).isEqualTo(Reason.PROOF_WRONG);
        assertThat(refusalOf(token, post("Authorization", "Bearer x"))).isEqualTo(Reason.NOT_CHECKABLE);
    }

    @Test
    void aChallengeIsEchoedWhenTheWordAgreedOnIsRight() {
        WebhookScheme echo = scheme(
                hex.proof(),
                SecretKind.APP_SECRET,
                new EndpointCheck.Echo("hub.challenge", Optional.of("hub.verify_token")));
        WebhookEndpoint agreed = ours.withVerifyToken(Secret.of("our-word"));
        WebhookRequest right =
                WebhookRequest.get(Map.of("hub.challenge", "1158201444", "hub.verify_token", "our-word"));
        WebhookRequest wrong = WebhookRequest.get(Map.of("hub.challenge", "1158201444", "hub.verify_token", "theirs"));

        assertThat(WebhookDesk.receive(receiver(echo), agreed, right, NOW)
                        .answer()
                        .body())
                .isEqualTo("1158201444");
        assertThat(catchThrowableOfType(
                                WebhookRejectedException.class,
                                () -> WebhookDesk.receive(receiver(echo), agreed, wrong, NOW))
                        .reason())
                .isEqualTo(Reason.CHECK_WRONG);
        assertThat(refusalOf(echo, WebhookRequest.get(Map.of("hub.challenge", "<script>"))))
                .isEqualTo(Reason.CHECK_WRONG);
    }

    @Test
    void aChallengeIsAnsweredWithItsHmacAsEachNetworkSpellsIt() {
        EndpointCheck x = new EndpointCheck.Hmac(
                "crc_token", Encoding.BASE64, "sha256=", "response_token", Optional.empty(), Optional.empty());
        EndpointCheck linkedIn = new EndpointCheck.Hmac(
                "challengeCode", Encoding.HEX, "", "challengeResponse", Optional.of("challengeCode"), Optional.empty());

        String toX = receive(
                        scheme(hex.proof(), SecretKind.APP_SECRET, x), WebhookRequest.get(Map.of("crc_token", "abc")))
                .answer()
                .body();
        String toLinkedIn = receive(
                        scheme(hex.proof(), SecretKind.APP_SECRET, linkedIn),
                        WebhookRequest.get(Map.of("challengeCode", "890e4665-4dfe-4ab1-b689-ed553bceeed0")))
                .answer()
                .body();

        assertThat(toX).matches("\\{\"response_token\":\"sha256=[A-Za-z0-9+/]{43}=\"}");
        assertThat(toLinkedIn)
                .matches("\\{\"challengeCode\":\"890e4665-4dfe-4ab1-b689-ed553bceeed0\","
                        + "\"challengeResponse\":\"[0-9a-f]{64}\"}");
    }

    @Test
    void aRequestsTextShowsNoValue() {
        assertThat(post("X-Secret", "Jefe").toString()).contains("x-secret").doesNotContain("Jefe");
    }

    private WebhookReceipt receive(WebhookScheme scheme, WebhookRequest request) {
        return WebhookDesk.receive(receiver(scheme), ours, request, NOW);
    }

    private Reason refusalOf(WebhookScheme scheme, WebhookRequest request) {
        return rejection(scheme, request).reason();
    }

    private WebhookRejectedException rejection(WebhookScheme scheme, WebhookRequest request) {
        return catchThrowableOfType(WebhookRejectedException.class, () -> receive(scheme, request));
    }

    private WebhookRejectedException rejectionAt(WebhookRequest request, Instant now) {
        return catchThrowableOfType(
                WebhookRejectedException.class, () -> WebhookDesk.receive(receiver(timed), ours, request, now));
    }

    private static WebhookRequest post(String header, String value) {
        return WebhookRequest.post(Map.of(header, value), BODY);
    }

    private static WebhookScheme body(WebhookProof proof) {
        return scheme(proof, SecretKind.APP_SECRET, new EndpointCheck.None());
    }

    private static WebhookScheme scheme(WebhookProof proof, SecretKind secret, EndpointCheck check) {
        return new WebhookScheme(
                proof, secret, check, Optional.empty(), Optional.empty(), false, "test", LocalDate.EPOCH);
    }

    private static WebhookReceiver receiver(WebhookScheme scheme) {
        return new WebhookReceiver() {
            @Override
            public WebhookScheme scheme() {
                return scheme;
            }

            @Override
            public List<SignalEvent> read(WebhookRequest delivery, Instant receivedAt) {
                return List.of();
            }
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
