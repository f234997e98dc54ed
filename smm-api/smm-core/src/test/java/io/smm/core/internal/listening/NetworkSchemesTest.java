package io.smm.core.internal.listening;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smm.Network;
import io.smm.account.AppId;
import io.smm.account.Secret;
import io.smm.error.InvalidInputException;
import io.smm.error.WebhookRejectedException;
import io.smm.error.WebhookRejectedException.Reason;
import io.smm.listening.EndpointCheck;
import io.smm.listening.SignalEvent;
import io.smm.listening.WebhookAnswer;
import io.smm.listening.WebhookEndpoint;
import io.smm.listening.WebhookProof;
import io.smm.listening.WebhookProof.Algorithm;
import io.smm.listening.WebhookProof.Encoding;
import io.smm.listening.WebhookRequest;
import io.smm.listening.WebhookScheme;
import io.smm.listening.WebhookScheme.SecretKind;
import io.smm.spi.WebhookReceiver;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each network's scheme, by its fact sheet of 2026-11-23, over one body. The signatures were made outside of Java, with Python's
 * hmac; those of Meta, X, LinkedIn and YouTube again with {@code openssl dgst -hmac}, and both agreed.
 */
class NetworkSchemesTest {

    private static final String BODY = "{\"entry\":[{\"id\":\"1\",\"text\":\"Bun\\u0103 ziua\"}]}";
    private static final Instant NOW = Instant.ofEpochSecond(1_777_881_600);

    /** A push channel: how it is checked, with which secret, and what its header holds for the body. */
    private enum Channel {
        META(
                hex("X-Hub-Signature-256", "sha256="),
                new EndpointCheck.Echo("hub.challenge", Optional.of("hub.verify_token")),
                "app-secret",
                "X-Hub-Signature-256",
                "sha256=60eb9c9d0f835a151ed557f1cea3c8107e7c017aec551e1805efdc2351f84222"),
        X(
                WebhookProof.Hmac.overBody(
                        "x-twitter-webhooks-signature", Algorithm.SHA256, Encoding.BASE64, "sha256="),
                new EndpointCheck.Hmac(
                        "crc_token",
                        Encoding.BASE64,
                        "sha256=",
                        "response_token",
                        Optional.empty(),
                        Optional.of(Duration.ofHours(1))),
                "consumer-secret",
                "x-twitter-webhooks-signature",
                "sha256=oylqUBg7zjvYVX7CF1E4FJDEPShAAI2z8ow42uHnDko="),
        LINKEDIN(
                hex("X-LI-Signature", "").signingBefore("hmacsha256="),
                new EndpointCheck.Hmac(
                        "challengeCode",
                        Encoding.HEX,
                        "",
                        "challengeResponse",
                        Optional.of("challengeCode"),
                        Optional.of(Duration.ofHours(2))),
                "client-secret",
                "X-LI-Signature",
                "8c7df6f6739f6002910bbc8cde0c716bcfbe39a0889e4dfb9e627b9541ebf0cd"),
        TIKTOK(
                WebhookProof.Hmac.overTimeAndBody("TikTok-Signature", "t", "s"),
                new EndpointCheck.None(),
                "client-secret",
                "TikTok-Signature",
                "t=1777881600,s=ffb0d88f3b8f542bb992b467892429355c958be388bb9a17e79aa35bd29a9a43"),
        YOUTUBE(
                WebhookProof.Hmac.overBody("X-Hub-Signature", Algorithm.SHA1, Encoding.HEX, "sha1="),
                new EndpointCheck.Echo("hub.challenge", Optional.empty()),
                "hub-secret",
                "X-Hub-Signature",
                "sha1=9ab7361bd9fc22f1ed1615eacd9cfb4be4c2d346"),
        MASTODON_ADMIN(
                hex("X-Hub-Signature", "sha256="),
                new EndpointCheck.None(),
                "webhook-secret",
                "X-Hub-Signature",
                "sha256=4efe51cff56c1b96829fe1eec85222a2f440d3df54679ede11a604350c0ba6de"),
        TELEGRAM(
                new WebhookProof.SharedSecret("X-Telegram-Bot-Api-Secret-Token"),
                new EndpointCheck.None(),
                "chosen_by-us",
                "X-Telegram-Bot-Api-Secret-Token",
                "chosen_by-us");

        private final WebhookScheme scheme;
        private final Secret secret;
        private final String header;
        private final String value;

        Channel(WebhookProof proof, EndpointCheck check, String secret, String header, String value) {
            boolean timed =
                    proof instanceof WebhookProof.Hmac hmac && hmac.timeField().isPresent();
            scheme = new WebhookScheme(
                    proof,
                    SecretKind.APP_SECRET,
                    check,
                    timed ? Optional.of(Duration.ofMinutes(5)) : Optional.empty(),
                    Optional.empty(),
                    false,
                    "the network's fact sheet",
                    LocalDate.of(2026, 11, 23));
            this.secret = Secret.of(secret);
            this.header = header;
            this.value = value;
        }

        private static WebhookProof.Hmac hex(String header, String before) {
            return WebhookProof.Hmac.overBody(header, Algorithm.SHA256, Encoding.HEX, before);
        }

        boolean signsTheBody() {
            return scheme.proof() instanceof WebhookProof.Hmac;
        }

        WebhookEndpoint endpoint() {
            return WebhookEndpoint.of(Network.MEMORY, new AppId("app"), secret);
        }

        WebhookRequest delivery(byte[] body) {
            return WebhookRequest.post(Map.of(header, value), body);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheNetworkSignedIsTaken(Channel channel) {
        assertThat(receive(channel, channel.delivery(body())).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void oneBitThatWasChangedIsSeen(Channel channel) {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 200 && channel.signsTheBody(); i++) {
            byte[] changed = body();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));

            assertThat(refusal(channel, channel.endpoint(), channel.delivery(changed)))
                    .as("seed " + seed)
                    .isEqualTo(Reason.PROOF_WRONG);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherSecretOrNoHeaderIsRefusedAndAnOldSecretIsGoodWhileItIsChanged(Channel channel) {
        WebhookEndpoint other = WebhookEndpoint.of(Network.MEMORY, new AppId("app"), Secret.of("another-secret"));

        assertThat(refusal(channel, other, channel.delivery(body()))).isEqualTo(Reason.PROOF_WRONG);
        assertThat(refusal(channel, channel.endpoint(), WebhookRequest.post(Map.of(), body())))
                .isEqualTo(Reason.PROOF_MISSING);
        assertThat(WebhookDesk.receive(
                                receiver(channel), other.alsoAccepting(channel.secret), channel.delivery(body()), NOW)
                        .answer()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theSameTextInAnotherCharsetIsAnotherBody() {
        // Signed as escaped ASCII: who decodes and writes it again has other bytes.
        byte[] decoded = BODY.replace("\\u0103", "ă").getBytes(UTF_8);

        assertThat(refusal(Channel.META, Channel.META.endpoint(), Channel.META.delivery(decoded)))
                .isEqualTo(Reason.PROOF_WRONG);
    }

    @Test
    void aDeliveryIsGoodWithinItsWindowOnEitherSideOfOurClock() {
        Channel channel = Channel.TIKTOK;
        for (long skew : new long[] {-300, -299, 0, 299, 300}) {
            WebhookDesk.receive(receiver(channel), channel.endpoint(), channel.delivery(body()), NOW.plusSeconds(skew));
        }
        assertThat(refusalAt(channel, NOW.plusSeconds(301))).isEqualTo(Reason.TOO_OLD);
        assertThat(refusalAt(channel, NOW.minusSeconds(301))).isEqualTo(Reason.FROM_THE_FUTURE);
    }

    @Test
    void challengesAreAnsweredAsEachNetworkWantsIt() {
        assertThat(receive(Channel.X, WebhookRequest.get(Map.of("crc_token", "challenge-7f2"))))
                .isEqualTo(new WebhookAnswer(
                        200,
                        "application/json",
                        "{\"response_token\":\"sha256=gIQwrNJKoJHSc7Lyao0wQj5brzmGMeMAKaMkkijCH8E=\"}"));
        assertThat(receive(
                        Channel.LINKEDIN,
                        WebhookRequest.get(Map.of("challengeCode", "890e4665-4dfe-4ab1-b689-ed553bceeed0"))))
                .isEqualTo(new WebhookAnswer(
                        200,
                        "application/json",
                        "{\"challengeCode\":\"890e4665-4dfe-4ab1-b689-ed553bceeed0\",\"challengeResponse\":"
                                + "\"8ab4bbad570533d66462deba280bde93c1cad8b543e7f526d3e962acaf6c391a\"}"));
        assertThat(receive(Channel.YOUTUBE, WebhookRequest.get(Map.of("hub.challenge", "1158201444")))
                        .body())
                .isEqualTo("1158201444");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItIsHashed() {
        assertThat(catchThrowableOfType(
                        InvalidInputException.class,
                        () -> WebhookRequest.post(Map.of(), new byte[WebhookRequest.MOST_BYTES + 1])))
                .hasMessageContaining("body");
    }

    @Test
    void ofAHeaderThatCameTwiceTheFirstCounts() {
        Map<String, String> twice = new LinkedHashMap<>();
        twice.put("X-Hub-Signature-256", "sha256=" + "00".repeat(32));
        twice.put("x-hub-signature-256", Channel.META.value);

        assertThat(refusal(Channel.META, Channel.META.endpoint(), WebhookRequest.post(twice, body())))
                .isEqualTo(Reason.PROOF_WRONG);
    }

    private static WebhookAnswer receive(Channel channel, WebhookRequest request) {
        return WebhookDesk.receive(receiver(channel), channel.endpoint(), request, NOW)
                .answer();
    }

    private static Reason refusal(Channel channel, WebhookEndpoint endpoint, WebhookRequest request) {
        return catchThrowableOfType(
                        WebhookRejectedException.class,
                        () -> WebhookDesk.receive(receiver(channel), endpoint, request, NOW))
                .reason();
    }

    private static Reason refusalAt(Channel channel, Instant now) {
        return catchThrowableOfType(
                        WebhookRejectedException.class,
                        () -> WebhookDesk.receive(receiver(channel), channel.endpoint(), channel.delivery(body()), now))
                .reason();
    }

    private static byte[] body() {
        return BODY.getBytes(UTF_8);
    }

    private static WebhookReceiver receiver(Channel channel) {
        return new WebhookReceiver() {
            @Override
            public WebhookScheme scheme() {
                return channel.scheme;
            }

            @Override
            public List<SignalEvent> read(WebhookRequest delivery, Instant receivedAt) {
                return List.of();
            }
        };
    }
}
