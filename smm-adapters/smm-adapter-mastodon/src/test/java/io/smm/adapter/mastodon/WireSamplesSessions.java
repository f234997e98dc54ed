package io.smm.adapter.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import io.smm.Network;
import io.smm.account.AccountProfile;
import io.smm.account.AppRegistration;
import io.smm.account.Connection;
import io.smm.account.Secret;
import io.smm.account.SignInAttempt;
import io.smm.account.SignInRequest;
import io.smm.adapter.mastodon.internal.Instances;
import io.smm.adapter.mastodon.internal.MastodonAuthenticator;
import io.smm.adapter.mastodon.internal.MastodonConsent;
import io.smm.adapter.mastodon.internal.http.AccountApi;
import io.smm.adapter.mastodon.internal.http.InstanceApi;
import io.smm.adapter.mastodon.internal.http.Rest;
import io.smm.adapter.support.oauth.OAuthTokenEndpoint;
import io.smm.error.CredentialsRejectedException;
import io.smm.error.RateLimitedException;
import io.smm.error.SignInFailedException;
import io.smm.error.SmmException;
import io.smm.post.PostRules;
import io.smm.post.TextLimit;
import io.smm.spi.OAuthClient;
import io.smm.spi.TokenSet;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The samples of instances, apps, tokens and accounts. */
final class WireSamplesSessions {

    private static final URI OUT_OF_BAND = URI.create("urn:ietf:wg:oauth:2.0:oob");

    private WireSamplesSessions() {}

    static Map<String, WireCheck> checks() {
        Map<String, WireCheck> checks = new LinkedHashMap<>();
        checks.put("instance-v2 verify-credentials", WireSamplesSessions::instance);
        checks.put("instance-v1 unknown-endpoint", WireSamplesSessions::oldInstance);
        checks.put("apps-register", bench -> registered(bench, "apps-register", OUT_OF_BAND));
        checks.put("token-bad-code", bench -> badCode(bench, "token-bad-code"));
        checks.put("token-revoke-bad-client", WireSamplesSessions::revoked);
        checks.put("verify-credentials-no-token", bench -> refused(bench, "verify-credentials-no-token"));
        checks.put("verify-credentials-bad-token", bench -> refused(bench, "verify-credentials-bad-token"));
        checks.put("rate-limited", WireSamplesSessions::rateLimited);
        return checks;
    }

    /** The two samples of an app with a code that is changed with the wrong verifier. */
    static void codeOfHollo(List<WireSample> all) {
        try (WireBench bench = new WireBench("hollo-oauth", all)) {
            registered(bench, "apps-register", URI.create("http://127.0.0.1:9/cb"));
        }
        try (WireBench bench = new WireBench("hollo-oauth", all)) {
            badCode(bench, "token-code-wrong-verifier");
        }
    }

    private static void instance(WireBench bench) {
        Connection connection = bench.connection();
        AccountProfile profile = bench.adapter().authenticator().identify(connection);

        Map<String, Object> account = bench.sample("verify-credentials").object();
        assertThat(profile.account().id()).isEqualTo(account.get("id"));
        assertThat(profile.account().handle()).contains(String.valueOf(account.get("acct")));
        assertThat(profile.displayName()).contains(String.valueOf(account.get("display_name")));
        assertRules(bench.adapter().rules(connection), bench.sample("instance-v2"));
        bench.checkRequest("verify-credentials");
        bench.checkRequest("instance-v2");
    }

    /** An old server does not know the second version of the call. */
    private static void oldInstance(WireBench bench) {
        bench.serve("verify-credentials", "instance-v1").serveAt("/api/v2/instance", "unknown-endpoint", 404);

        Connection connection = bench.context().connect(bench.request());

        assertRules(bench.adapter().rules(connection), bench.sample("instance-v1"));
    }

    private static void registered(WireBench bench, String label, URI redirect) {
        bench.serve(label);
        SignInRequest request = request(bench).withScopes("read", "write", "follow", "push");

        AppRegistration app =
                bench.adapter().appRegistrar().orElseThrow().register(request, MastodonCapabilities.CONSENT, redirect);

        Map<String, Object> answer = bench.sample(label).object();
        assertThat(app.clientId()).isEqualTo(answer.get("client_id"));
        assertThat(app.clientSecret().orElseThrow().reveal()).isEqualTo(answer.get("client_secret"));
        bench.checkRequest(label);
    }

    private static void badCode(WireBench bench, String label) {
        bench.serve(label);
        Map<?, ?> sent = (Map<?, ?>) bench.sample(label).sent().orElseThrow();
        SignInAttempt attempt = new SignInAttempt(
                request(bench).app(),
                MastodonAuthenticator.CONSENT,
                bench.address(),
                "a-state-that-nobody-guesses-0123456789",
                Optional.ofNullable(sent.get("code_verifier"))
                        .map(String::valueOf)
                        .map(Secret::of),
                List.of("read"),
                bench.clock().instant().plusSeconds(600));

        AppRegistration app = AppRegistration.of(
                request(bench).app(),
                String.valueOf(sent.get("client_id")),
                Secret.of("y"),
                URI.create(String.valueOf(sent.get("redirect_uri"))));
        OAuthClient client = bench.adapter().oauth().orElseThrow();

        assertThatThrownBy(() -> client.exchange(app, attempt, Secret.of("nope")))
                .isInstanceOfSatisfying(
                        SignInFailedException.class,
                        error -> assertThat(error.details().status()).hasValue(400));

        bench.checkRequest(label);
    }

    private static void revoked(WireBench bench) {
        Connection connection = bench.connection().withMethod(MastodonAuthenticator.CONSENT);
        bench.serve("token-revoke-bad-client");
        Rest rest = new Rest(bench.context());
        OAuthTokenEndpoint tokens =
                OAuthTokenEndpoint.of(bench.context(), MastodonCapabilities.CONSENT, MastodonConsent.DIALECT);
        MastodonAuthenticator authenticator = new MastodonAuthenticator(
                new AccountApi(rest),
                new Instances(new InstanceApi(rest), bench.clock()),
                tokens,
                any -> Optional.of(app(bench)));
        TokenSet token = TokenSet.endless(Secret.of("z"));

        if (bench.isHollo()) {
            assertThatThrownBy(() -> authenticator.revoke(connection, token)).isInstanceOf(SmmException.class);
        } else {
            authenticator.revoke(connection, token);
        }

        bench.checkRequest("token-revoke-bad-client", "token_type_hint");
    }

    private static void refused(WireBench bench, String label) {
        bench.serve(label, "instance-v2");

        assertThatThrownBy(() -> bench.adapter().authenticator().signIn(bench.request()))
                .isExactlyInstanceOf(CredentialsRejectedException.class)
                .hasMessageContaining(
                        String.valueOf(bench.sample(label).object().get("error")));
    }

    private static void rateLimited(WireBench bench) {
        Connection connection = bench.connection();
        bench.serve("rate-limited");

        assertThatThrownBy(() -> bench.adapter().authenticator().identify(connection))
                .isInstanceOfSatisfying(
                        RateLimitedException.class,
                        error -> assertThat(error.retryAdvice().after().orElseThrow())
                                .isCloseTo(bench.untilReset("rate-limited"), Duration.ofSeconds(1)));
    }

    private static void assertRules(PostRules rules, WireSample sample) {
        Map<?, ?> said = (Map<?, ?>) sample.object().get("configuration");
        Map<?, ?> statuses = (Map<?, ?>) said.get("statuses");
        Map<?, ?> media = (Map<?, ?>) said.get("media_attachments");
        Map<?, ?> polls = (Map<?, ?>) said.get("polls");
        TextLimit limit = rules.text().limits().get(0);
        assertThat(limit.most()).isEqualTo(statuses.get("max_characters"));
        assertThat(limit.urlWeight()).hasValue((Integer) statuses.get("characters_reserved_per_url"));
        assertThat(rules.images().most()).isEqualTo(statuses.get("max_media_attachments"));
        assertThat(rules.images().mostBytes()).isEqualTo(((Number) media.get("image_size_limit")).longValue());
        Set<String> types = rules.images().mediaTypes();
        assertThat((List<?>) media.get("supported_mime_types"))
                .asInstanceOf(list(Object.class))
                .containsAll(types);
        assertThat(rules.polls().most()).isEqualTo(polls.get("max_options"));
        assertThat(rules.source()).contains(String.valueOf(sample.object().get("version")));
    }

    private static SignInRequest request(WireBench bench) {
        return SignInRequest.of(bench.request().tenant(), bench.request().app(), Network.MASTODON, bench.address());
    }

    private static AppRegistration app(WireBench bench) {
        return AppRegistration.of(request(bench).app(), "x", Secret.of("y"), OUT_OF_BAND);
    }
}
