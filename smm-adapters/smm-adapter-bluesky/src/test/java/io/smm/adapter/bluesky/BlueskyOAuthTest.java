package io.smm.adapter.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smm.CallEvent;
import io.smm.Network;
import io.smm.Smm;
import io.smm.SmmObserver;
import io.smm.account.AppId;
import io.smm.account.AppRegistration;
import io.smm.account.AppRegistrationKey;
import io.smm.account.Connection;
import io.smm.account.Secret;
import io.smm.account.SignInAttempt;
import io.smm.account.SignInRequest;
import io.smm.account.TenantId;
import io.smm.adapter.bluesky.stub.StubNetwork;
import io.smm.adapter.bluesky.stub.StubOAuth;
import io.smm.adapter.bluesky.stub.StubServer;
import io.smm.core.InMemoryTokenStore;
import io.smm.core.SmmBuilder;
import io.smm.error.InvalidInputException;
import io.smm.error.ProtocolException;
import io.smm.error.SignInFailedException;
import io.smm.error.SignInFailedException.Reason;
import io.smm.error.SmmException;
import io.smm.error.TokenRevokedException;
import io.smm.spi.TokenSet;
import io.smm.spi.TokenStore;
import io.smm.testkit.MutableClock;
import io.smm.testkit.RecordingSleeper;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What signing in by OAuth asks, proves and believes; the stub checks each proof by code of its own. */
class BlueskyOAuthTest {

    private static final String GET_PROFILE = "app.bsky.actor.getProfile";

    @RegisterExtension
    final TestName test = new TestName();

    private final MutableClock clock = MutableClock.at(Bench.START);
    private final InMemoryTokenStore tokens = new InMemoryTokenStore();
    private final List<String> calls = new ArrayList<>();
    private StubServer server;
    private StubOAuth oauth;
    private Smm smm;

    @BeforeEach
    void open() {
        server = StubServer.start(clock, test::get);
        oauth = server.network().oauth();
        smm = SmmBuilder.create()
                .register(BlueskyAdapter.factory(BlueskyOptions.builder()
                        .identityDirectory(server.address())
                        .build()))
                .clock(clock)
                .sleeper(RecordingSleeper.moving(clock))
                .tokenStore(tokens)
                .observer(new SmmObserver() {
                    @Override
                    public void onCall(CallEvent event) {
                        calls.add(event.operation().replaceFirst(".*\\.", "") + " "
                                + event.status().orElse(0));
                    }
                })
                .build();
        smm.accounts().registerApp(app(Optional.empty()));
    }

    @AfterEach
    void close() {
        smm.close();
        int unanswered = server.unanswered();
        server.close();
        assertThat(unanswered).as("requests in no scenario").isZero();
    }

    @Test
    void theWayLeadsFromTheHandleOverTheIdentityToTheServerThatIsTrustedThere() {
        SignInAttempt attempt = begun(StubNetwork.US.handle());

        assertThat(calls)
                .containsExactly(
                        "resolveHandle 200",
                        "did document 200",
                        "oauth-protected-resource 200",
                        "oauth-authorization-server 200",
                        "oauth par 400",
                        "oauth par 201");
        Map<String, String> pushed = oauth.parameters(attempt.authorisationAddress());
        assertThat(pushed)
                .containsEntry("login_hint", StubNetwork.US.handle())
                .containsEntry("scope", "atproto transition:generic")
                .containsEntry("state", attempt.state());
        assertThat(attempt.account()).as("nobody takes the handle meanwhile").contains(StubNetwork.US.did());
        assertThat(attempt.issuer()).contains(server.address().toString());
        assertThat(attempt.authorisationAddress().toString())
                .as("what was pushed is not in the address")
                .doesNotContain(attempt.state())
                .doesNotContain("scope");
    }

    @Test
    void aServerIsNotBelievedAboutAnAccountWhoseOwnServerTrustsAnother() {
        SignInAttempt attempt = begun(null);
        URI callback = oauth.allow(attempt.authorisationAddress());
        oauth.trust("http://localhost:9");

        assertThat(reason(attempt, callback)).isEqualTo(Reason.WRONG_ISSUER);
    }

    @Test
    void tokensOfAnotherAccountThanTheOneAskedForAreNotTaken() {
        SignInAttempt attempt = begun(StubNetwork.US.handle());
        oauth.speakFor(StubNetwork.BOB);

        assertThat(reason(attempt, oauth.allow(attempt.authorisationAddress()))).isEqualTo(Reason.OTHER_ACCOUNT);
    }

    @Test
    void aNonceIsAskedForOnceAServerAndRememberedUntilItIsRefused() {
        Connection connection = connected();
        calls.clear();
        smm.accounts().whoAmI(connection);
        assertThat(calls)
                .as("the account's server has a nonce of its own")
                .containsExactly("getProfile 401", "getProfile 200");

        calls.clear();
        smm.accounts().whoAmI(connection);
        assertThat(calls).containsExactly("getProfile 200");

        oauth.renewNonces();
        calls.clear();
        smm.accounts().whoAmI(connection);
        assertThat(calls).containsExactly("getProfile 401", "getProfile 200");
    }

    @Test
    void aServerThatNeverTakesItsOwnNonceIsAskedTwiceAndNotForEver() {
        Connection connection = connected();
        server.network().failAlways(GET_PROFILE, "nonce-again");
        calls.clear();

        assertThatThrownBy(() -> smm.accounts().whoAmI(connection)).isInstanceOf(ProtocolException.class);

        assertThat(calls).containsExactly("getProfile 401", "getProfile 401");
    }

    @Test
    void anAccessTokenThatEndedIsRenewedWithTheSameKeyAndARefreshTokenThatRotates() {
        Connection connection = connected();
        TokenSet before = stored(connection);
        clock.advance(Duration.ofMinutes(70));

        assertThat(smm.accounts().whoAmI(connection).account()).isEqualTo(connection.account());

        TokenSet after = stored(connection);
        assertThat(after.secret()).isEqualTo(before.secret());
        assertThat(after.refresh()).isNotEqualTo(before.refresh());
        assertThat(after.accessExpiresAt()).contains(clock.instant().plusSeconds(3_599));
    }

    @Test
    void aUsedRefreshTokenThatComesAgainEndsTheGrant() {
        Connection connection = connected();
        TokenSet used = stored(connection);
        clock.advance(Duration.ofMinutes(70));
        smm.accounts().whoAmI(connection);
        tokens.put(connection.id(), used);
        clock.advance(Duration.ofMinutes(70));

        assertThatThrownBy(() -> smm.accounts().whoAmI(connection)).isInstanceOf(TokenRevokedException.class);
        assertThat(oauth.standing()).isZero();
    }

    @Test
    void aTokenIsWorthNothingWithoutItsKey() {
        Connection connection = connected();
        TokenSet stolen = stored(connection);
        Secret otherKey = stored(connected()).secret().orElseThrow();
        tokens.put(connection.id(), stolen.withSecret(otherKey));
        calls.clear();

        assertThatThrownBy(() -> smm.accounts().whoAmI(connection)).isInstanceOf(ProtocolException.class);

        assertThat(calls).containsExactly("getProfile 401");
    }

    @Test
    void disconnectingEndsTheGrantAtTheNetwork() {
        Connection connection = connected();
        assertThat(oauth.standing()).isEqualTo(1);

        smm.accounts().disconnect(connection);

        assertThat(oauth.standing()).isZero();
    }

    @Test
    void theKeyIsInNoTextAndNoError() {
        Connection connection = connected();
        String key = stored(connection).secret().orElseThrow().reveal();
        String d = key.replaceFirst(".*\"d\":\"", "").replaceFirst("\".*", "");
        server.network().failAlways(GET_PROFILE, "internal-error");

        SmmException error =
                catchThrowableOfType(SmmException.class, () -> smm.accounts().whoAmI(connection));

        assertThat(d).hasSize(43);
        assertThat(List.of(
                        String.valueOf(stored(connection)),
                        String.valueOf(error),
                        String.valueOf(error.details()),
                        begun(null).toString()))
                .noneMatch(text -> text.contains(d));
    }

    @Test
    void whoIsAskedForMustBeAHandleOrADidThatCanBeLookedUp() {
        for (String nobody : List.of("not a handle", "did:key:z6Mk", "did:web:localhost", "did:web:a.example:8080")) {
            assertThatThrownBy(() -> begun(nobody))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("account");
        }
        assertThat(calls).isEmpty();
    }

    @Test
    void anAppWithAKeyOfItsOwnProvesItselfByAnAssertionThatIsUsedOnce() {
        String jwk = "{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"app-1\","
                + "\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\","
                + "\"y\":\"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0\","
                + "\"d\":\"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI\"}"; // RFC 7515, appendix A.3.1
        smm.accounts().registerApp(app(Optional.of(Secret.of(jwk))));

        connected();

        List<String> assertions = server.forms("client_assertion");
        assertThat(assertions).hasSize(3).doesNotHaveDuplicates().allMatch(jwt -> jwt.split("\\.", -1).length == 3);
        assertThat(server.forms("client_assertion_type"))
                .containsOnly("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        assertThat(String.join("", assertions)).doesNotContain("jpsQnn");
    }

    private Connection connected() {
        SignInAttempt attempt = begun(null);
        return smm.accounts()
                .connect(smm.accounts()
                        .completeSignIn(attempt, oauth.allow(attempt.authorisationAddress()))
                        .only());
    }

    private SignInAttempt begun(@Nullable String account) {
        SignInRequest request =
                SignInRequest.of(new TenantId("bakery"), new AppId("shop"), Network.BLUESKY, server.address());
        return smm.accounts().beginSignIn(account == null ? request : request.forAccount(account));
    }

    private Reason reason(SignInAttempt attempt, URI callback) {
        return catchThrowableOfType(
                        SignInFailedException.class, () -> smm.accounts().completeSignIn(attempt, callback))
                .reason();
    }

    private TokenSet stored(Connection connection) {
        return tokens.find(connection.id()).map(TokenStore.Stored::tokens).orElseThrow();
    }

    private AppRegistration app(Optional<Secret> key) {
        return new AppRegistration(
                new AppRegistrationKey(new TenantId("bakery"), new AppId("shop"), Network.BLUESKY, server.address()),
                StubOAuth.CLIENT,
                key,
                StubOAuth.REDIRECT);
    }
}
