package io.smm.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import io.smm.listening.WebhookProof.Algorithm;
import io.smm.listening.WebhookProof.Encoding;
import io.smm.listening.WebhookScheme.SecretKind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The data can say how each real push channel is checked. Facts of 2026-11-23, from the networks' own pages where they have some. */
class PushChannelsTest {

    private static final LocalDate CHECKED = LocalDate.of(2026, 11, 23);

    private static final WebhookScheme META = scheme(
            WebhookProof.Hmac.overBody("X-Hub-Signature-256", Algorithm.SHA256, Encoding.HEX, "sha256="),
            SecretKind.APP_SECRET,
            new EndpointCheck.Echo("hub.challenge", Optional.of("hub.verify_token")),
            Optional.empty(),
            Optional.of(Duration.ofHours(36)));

    private static final WebhookScheme X = scheme(
            WebhookProof.Hmac.overBody("x-twitter-webhooks-signature", Algorithm.SHA256, Encoding.BASE64, "sha256="),
            SecretKind.APP_SECRET,
            new EndpointCheck.Hmac(
                    "crc_token",
                    Encoding.BASE64,
                    "sha256=",
                    "response_token",
                    Optional.empty(),
                    Optional.of(Duration.ofHours(1))),
            Optional.empty(),
            Optional.empty());

    private static final WebhookScheme LINKEDIN = scheme(
            WebhookProof.Hmac.overBody("X-LI-Signature", Algorithm.SHA256, Encoding.HEX, "")
                    .signingBefore("hmacsha256="),
            SecretKind.APP_SECRET,
            new EndpointCheck.Hmac(
                    "challengeCode",
                    Encoding.HEX,
                    "",
                    "challengeResponse",
                    Optional.of("challengeCode"),
                    Optional.of(Duration.ofHours(2))),
            Optional.empty(),
            Optional.of(Duration.ofHours(8)));

    private static final WebhookScheme TIKTOK = scheme(
            WebhookProof.Hmac.overTimeAndBody("TikTok-Signature", "t", "s"),
            SecretKind.APP_SECRET,
            new EndpointCheck.None(),
            Optional.of(Duration.ofMinutes(5)),
            Optional.of(Duration.ofHours(72)));

    private static final WebhookScheme YOUTUBE = scheme(
            WebhookProof.Hmac.overBody("X-Hub-Signature", Algorithm.SHA1, Encoding.HEX, "sha1="),
            SecretKind.CHOSEN_BY_HOST,
            new EndpointCheck.Echo("hub.challenge", Optional.empty()),
            Optional.empty(),
            Optional.empty());

    private static final WebhookScheme TELEGRAM = scheme(
            new WebhookProof.SharedSecret("X-Telegram-Bot-Api-Secret-Token"),
            SecretKind.CHOSEN_BY_HOST,
            new EndpointCheck.None(),
            Optional.empty(),
            Optional.empty());

    private static final WebhookScheme GOOGLE_BUSINESS = scheme(
            new WebhookProof.SignedToken("https://accounts.google.com"),
            SecretKind.NOT_OURS,
            new EndpointCheck.None(),
            Optional.empty(),
            Optional.empty());

    static Map<String, WebhookScheme> channels() {
        return Map.of(
                "meta", META,
                "x", X,
                "linkedin", LINKEDIN,
                "tiktok", TIKTOK,
                "youtube", YOUTUBE,
                "telegram", TELEGRAM,
                "google-business", GOOGLE_BUSINESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"meta", "x", "linkedin", "tiktok", "youtube", "telegram", "google-business"})
    void everyPushChannelCanBeSaidAsData(String channel) {
        assertThat(channels()).containsKey(channel);
    }

    @ParameterizedTest
    @MethodSource("untimed")
    void onlyAChannelThatSignsItsTimeCanRefuseAnOldDelivery(WebhookScheme scheme) {
        assertThat(scheme.maxAge()).isEmpty();
        assertThatThrownBy(() -> scheme(
                        scheme.proof(),
                        scheme.secret(),
                        scheme.check(),
                        Optional.of(Duration.ofMinutes(5)),
                        scheme.redeliveredFor()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("maxAge");
    }

    static Stream<WebhookScheme> untimed() {
        return channels().values().stream().filter(scheme -> scheme != TIKTOK);
    }

    @Test
    void aSignedTimeWithoutAMaximumAgeIsRefused() {
        assertThatThrownBy(() -> scheme(
                        TIKTOK.proof(), TIKTOK.secret(), TIKTOK.check(), Optional.empty(), TIKTOK.redeliveredFor()))
                .isInstanceOf(InvalidInputException.class);
    }

    private static WebhookScheme scheme(
            WebhookProof proof,
            SecretKind secret,
            EndpointCheck check,
            Optional<Duration> maxAge,
            Optional<Duration> redeliveredFor) {
        return new WebhookScheme(
                proof, secret, check, maxAge, redeliveredFor, false, "network matrix, section 1c", CHECKED);
    }
}
