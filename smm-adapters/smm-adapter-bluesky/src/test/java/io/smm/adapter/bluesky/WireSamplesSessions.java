package io.smm.adapter.bluesky;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.account.AppPassword;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.Secret;
import io.smm.error.CredentialsRejectedException;
import io.smm.error.RateLimitedException;
import io.smm.error.RetryAdvice.Kind;
import io.smm.error.TokenRevokedException;
import io.smm.spi.SignIn;
import io.smm.spi.TokenSet;
import io.smm.testkit.Samples;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** The samples of opening, renewing and ending sessions. */
final class WireSamplesSessions {

    private WireSamplesSessions() {}

    static Map<String, WireSamplesCheck> checks() {
        return Map.of(
                "05-createSession", WireSamplesSessions::opened,
                "06-createSession-wrong-password", WireSamplesSessions::refusedToOpen,
                "07-createSession-missing-field", WireSamplesSessions::refusedToOpen,
                "72-createSession-rate-limited", WireSamplesSessions::tooOften,
                "12-refreshSession", WireSamplesSessions::renewed,
                "11-refreshSession-with-access-token", WireSamplesSessions::refusedToRenew,
                "74-refreshSession-after-delete", WireSamplesSessions::refusedToRenew,
                "73-deleteSession", WireSamplesSessions::ended);
    }

    private static void opened(WireSamplesRig rig, String sample) {
        rig.serve(sample);

        SignIn signIn = rig.adapter().authenticator().signIn(request(rig, sample));

        Object answer = rig.recorded(sample).answer();
        assertThat(signIn.profile().account()).isEqualTo(account(answer));
        assertThat(signIn.endpoint()).isEqualTo(server(answer));
        assertThat(signIn.scopes()).isEmpty();
        sameTokens(signIn.tokens(), answer);
        assertThat(rig.recorded(sample).secrets().stream().filter(signIn.toString()::contains))
                .isEmpty();
        assertThat(sentBody(rig, sample)).isEqualTo(rig.recorded(sample).sent());
    }

    private static void refusedToOpen(WireSamplesRig rig, String sample) {
        rig.serve(sample);
        WireSamplesCheck.refused(
                rig,
                sample,
                CredentialsRejectedException.class,
                Kind.AFTER_ACTION,
                () -> rig.adapter().authenticator().signIn(request(rig, sample)));
        assertThat(WireSamplesJson.object(sentBody(rig, sample)))
                .containsAllEntriesOf(
                        WireSamplesJson.object(rig.recorded(sample).sent()));
    }

    private static void tooOften(WireSamplesRig rig, String sample) {
        rig.serve(sample);
        WireSamplesCheck.refused(
                rig,
                sample,
                RateLimitedException.class,
                Kind.SAME_CALL_AFTER,
                () -> rig.adapter().authenticator().signIn(request(rig, sample)));
        assertThat(rig.exchanges(sample)).as("attempts").hasSize(1);
    }

    private static void renewed(WireSamplesRig rig, String sample) {
        rig.serve(sample);

        TokenSet fresh = rig.adapter()
                .authenticator()
                .refresh(rig.connection(account(rig.given(sample).answer()), sample), grant(rig, sample));

        sameTokens(fresh, rig.recorded(sample).answer());
    }

    private static void refusedToRenew(WireSamplesRig rig, String sample) {
        rig.serve(sample);
        Connection connection = rig.connection(rig.alice(), sample);
        WireSamplesCheck.refused(
                rig,
                sample,
                TokenRevokedException.class,
                Kind.AFTER_ACTION,
                () -> rig.adapter().authenticator().refresh(connection, grant(rig, sample)));
    }

    private static void ended(WireSamplesRig rig, String sample) {
        rig.serve(sample);

        rig.adapter().authenticator().revoke(rig.connection(rig.alice(), sample), grant(rig, sample));

        assertThat(rig.exchanges(sample).get(0).request().getBody())
                .as("body, as recorded: none")
                .isEmpty();
    }

    /** Signing in as was recorded; where no password was sent, with one, for the adapter knows no other way. */
    private static ConnectionRequest request(WireSamplesRig rig, String sample) {
        Object sent = rig.given(sample).sent();
        String password =
                WireSamplesJson.find(sent, "password").map(String.class::cast).orElse("a-password-of-this-test");
        return new ConnectionRequest(
                Samples.TENANT,
                Samples.APP,
                Network.BLUESKY,
                rig.server().address(),
                new AppPassword(WireSamplesJson.text(sent, "identifier"), Secret.of(password)));
    }

    private static TokenSet grant(WireSamplesRig rig, String sample) {
        return new TokenSet(
                Secret.of("an-access-token-of-this-test"),
                Optional.empty(),
                rig.given(sample).bearer().map(Secret::of),
                Optional.empty());
    }

    private static void sameTokens(TokenSet tokens, Object answer) {
        String access = WireSamplesJson.text(answer, "accessJwt");
        String refresh = WireSamplesJson.text(answer, "refreshJwt");
        assertThat(tokens.access().reveal()).as("access token").isEqualTo(access);
        assertThat(tokens.refresh().map(Secret::reveal)).as("refresh token").hasValue(refresh);
        assertThat(tokens.accessExpiresAt()).as("end of the access token").hasValue(end(access));
        assertThat(tokens.refreshExpiresAt()).as("end of the refresh token").hasValue(end(refresh));
    }

    private static Instant end(String token) {
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), UTF_8);
        return Instant.ofEpochSecond(WireSamplesJson.number(WireSamplesJson.object(claims), "exp"));
    }

    private static AccountRef account(Object answer) {
        return AccountRef.of(
                Network.BLUESKY, WireSamplesJson.text(answer, "did"), WireSamplesJson.text(answer, "handle"));
    }

    private static URI server(Object answer) {
        return WireSamplesJson.list(answer, "didDoc.service").stream()
                .filter(service -> WireSamplesJson.text(service, "id").equals("#atproto_pds"))
                .map(service -> URI.create(WireSamplesJson.text(service, "serviceEndpoint")))
                .findFirst()
                .orElseThrow();
    }

    private static Object sentBody(WireSamplesRig rig, String sample) {
        return WireSamplesJson.object(rig.exchanges(sample).get(0).request().getBodyAsString());
    }
}
