package io.smm.e2e.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import io.smm.account.SignInResult;
import io.smm.account.TenantId;
import io.smm.account.TokenState;
import io.smm.adapter.bluesky.BlueskyAdapter;
import io.smm.adapter.bluesky.BlueskyOptions;
import io.smm.core.InMemoryAppRegistrationStore;
import io.smm.core.InMemoryTokenStore;
import io.smm.core.SmmBuilder;
import io.smm.error.SignInFailedException;
import io.smm.error.TokenRevokedException;
import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import io.smm.post.Post;
import io.smm.post.PublishRequest;
import io.smm.spi.TokenSet;
import io.smm.spi.TokenStore;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** Signing in by OAuth at a server that nobody here wrote: asked, allowed by its own page, used, renewed, ended. */
@Tag("servers")
@ExtendWith(BlueskyExtension.class)
class BlueskyOAuthServerTest {

    private static final URI BACK = URI.create("http://127.0.0.1/back");

    /** The protocol's client for development: its address holds what a document would say. */
    private static final String CLIENT =
            "http://localhost?scope=atproto%20transition%3Ageneric&redirect_uri=http%3A%2F%2F127.0.0.1%2Fback";

    private static final AppId APP = new AppId("tests");
    private static final TenantId TENANT = new TenantId("e2e");

    private final InMemoryTokenStore tokens = new InMemoryTokenStore();
    private final InMemoryAppRegistrationStore apps = new InMemoryAppRegistrationStore();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private BlueskyServers bluesky;
    private Smm smm;

    @BeforeEach
    void open(BlueskyServers started) {
        bluesky = started;
        smm = process(Clock.systemUTC());
        smm.accounts()
                .registerApp(new AppRegistration(
                        new AppRegistrationKey(TENANT, APP, Network.BLUESKY, bluesky.pds()),
                        CLIENT,
                        Optional.empty(),
                        BACK));
    }

    @AfterEach
    void close() {
        smm.close();
    }

    @Test
    void anOwnerWhoAllowsItOnTheServersOwnPageIsConnectedAndWhatIsPublishedStands() throws Exception {
        TestAccount alice = bluesky.account("alice.test");
        Connection connection = connected(alice);

        Delivery delivery =
                smm.publishing().publish(PublishRequest.of(connection, Post.of("Signed in without a password.")));

        assertThat(connection.account().id()).isEqualTo(alice.did());
        assertThat(connection.account().handle()).contains("alice.test");
        assertThat(connection.scopes()).containsExactlyInAnyOrder("atproto", "transition:generic");
        assertThat(delivery.state()).isEqualTo(DeliveryState.PUBLISHED);
        RecordRef post = new RecordRef(delivery.publications().get(0).ref().id(), "");
        assertThat(PlainUser.login(bluesky.pds(), bluesky.account("bob.test"), Clock.systemUTC())
                        .read(post)
                        .ok()
                        .at("/value/text")
                        .asString())
                .isEqualTo("Signed in without a password.");
        assertThat(calls)
                .containsSubsequence(
                        "com.atproto.identity.resolveHandle 200",
                        "did document 200",
                        "oauth-protected-resource 200",
                        "oauth-authorization-server 200",
                        "oauth par 400",
                        "oauth par 201",
                        "oauth authorization_code 200",
                        "com.atproto.repo.createRecord 200");
        System.out.println("bluesky OAuth calls: " + calls);
    }

    @Test
    void aGrantIsRenewedAfterARestartWithTheKeyThatItWasMadeFor() throws Exception {
        Connection connection = connected(bluesky.account("alice.test"));
        TokenSet before = stored(connection);
        smm.close();

        // Not by a clock that runs ahead: proofs are dated by ours, and the server allows them three minutes.
        tokens.put(connection.id(), endedNow(before));
        smm = process(Clock.systemUTC());

        assertThat(smm.accounts().whoAmI(connection).account()).isEqualTo(connection.account());
        TokenSet after = stored(connection);
        assertThat(after.access()).isNotEqualTo(before.access());
        assertThat(after.refresh()).isPresent().isNotEqualTo(before.refresh());
        assertThat(after.secret()).isPresent().isEqualTo(before.secret());
        assertThat(calls).contains("oauth refresh_token 200");
    }

    @Test
    void aUsedRefreshTokenEndsTheGrantHere() throws Exception {
        Connection connection = connected(bluesky.account("alice.test"));
        TokenSet used = stored(connection);
        tokens.put(connection.id(), endedNow(used));
        smm.accounts().whoAmI(connection);

        tokens.put(connection.id(), endedNow(used));

        assertThatThrownBy(() -> smm.accounts().whoAmI(connection)).isInstanceOf(TokenRevokedException.class);
        assertThat(smm.accounts().health(connection).tokens()).isEqualTo(TokenState.REVOKED);
    }

    @Test
    void aGrantThatIsGivenBackRenewsNothingAnyMore() throws Exception {
        Connection connection = connected(bluesky.account("bob.test"));
        TokenSet given = stored(connection);

        smm.accounts().disconnect(connection);

        assertThat(calls).contains("oauth revoke 200");
        tokens.put(connection.id(), endedNow(given));
        assertThatThrownBy(() -> smm.accounts().whoAmI(connection)).isInstanceOf(TokenRevokedException.class);
    }

    @Test
    void anOwnerWhoSaysNoAndAnotherOwnerAreToldAsSuch() throws Exception {
        SignInAttempt attempt = begun("alice.test");
        URI denied = new ConsentBrowser().deny(attempt.authorisationAddress());
        assertFails(attempt, denied, SignInFailedException.Reason.DENIED);

        SignInAttempt forAlice = begun("alice.test");
        URI byBob = new ConsentBrowser().allow(forAlice.authorisationAddress(), bluesky.account("bob.test"));
        assertFails(forAlice, byBob, SignInFailedException.Reason.OTHER_ACCOUNT);
    }

    /** What says whether renewing a session may be repeated: adr/0311. */
    @Test
    void aUsedRefreshTokenOfASessionIsTakenOnceMoreAndLeadsToTheSameNextOne() throws Exception {
        TestAccount carol = bluesky.account("carol.test");
        PlainXrpc xrpc = PlainXrpc.at(bluesky.pds());
        String refresh = xrpc.procedure(
                        "com.atproto.server.createSession",
                        Map.of("identifier", carol.handle(), "password", carol.password()))
                .ok()
                .at("/refreshJwt")
                .asString();

        String first = renewed(xrpc, refresh);
        String second = renewed(xrpc, refresh);

        assertThat(tokenId(first)).isEqualTo(tokenId(second)).isNotEqualTo(tokenId(refresh));
    }

    private static String renewed(PlainXrpc xrpc, String refresh) throws Exception {
        return xrpc.with(refresh)
                .procedure("com.atproto.server.refreshSession")
                .ok()
                .at("/refreshJwt")
                .asString();
    }

    private static String tokenId(String jwt) {
        return JsonMapper.shared()
                .readTree(Base64.getUrlDecoder().decode(jwt.split("\\.", -1)[1]))
                .at("/jti")
                .asString();
    }

    private void assertFails(SignInAttempt attempt, URI callback, SignInFailedException.Reason reason) {
        assertThatThrownBy(() -> smm.accounts().completeSignIn(attempt, callback))
                .isInstanceOfSatisfying(
                        SignInFailedException.class,
                        failed -> assertThat(failed.reason()).isEqualTo(reason));
    }

    private Connection connected(TestAccount owner) throws Exception {
        SignInAttempt attempt = begun(owner.handle());
        SignInResult result = smm.accounts()
                .completeSignIn(attempt, new ConsentBrowser().allow(attempt.authorisationAddress(), owner));
        return smm.accounts().connect(result.only());
    }

    private SignInAttempt begun(String handle) {
        return smm.accounts()
                .beginSignIn(SignInRequest.of(TENANT, APP, Network.BLUESKY, bluesky.pds())
                        .forAccount(handle));
    }

    private Smm process(Clock clock) {
        return SmmBuilder.create()
                .register(BlueskyAdapter.factory(BlueskyOptions.builder()
                        .identityDirectory(bluesky.plc())
                        .build()))
                .clock(clock)
                .tokenStore(tokens)
                .appRegistrationStore(apps)
                .observer(new SmmObserver() {
                    @Override
                    public void onCall(CallEvent event) {
                        calls.add(event.operation() + " "
                                + (event.status().isPresent() ? event.status().getAsInt() : "-"));
                    }
                })
                .build();
    }

    private TokenSet stored(Connection connection) {
        return tokens.find(connection.id()).map(TokenStore.Stored::tokens).orElseThrow();
    }

    /** The same tokens, told to have ended; made long enough ago to be believed so. */
    private static TokenSet endedNow(TokenSet set) {
        Instant now = Clock.systemUTC().instant();
        Secret refresh = set.refresh().orElseThrow();
        return new TokenSet(
                        set.access(), Optional.of(now.minusSeconds(1)), Optional.of(refresh), set.refreshExpiresAt())
                .withSecret(set.secret().orElseThrow())
                .issued(now.minus(Duration.ofHours(1)));
    }
}
