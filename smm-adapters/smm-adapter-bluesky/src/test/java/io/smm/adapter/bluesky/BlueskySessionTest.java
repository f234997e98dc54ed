package io.smm.adapter.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smm.Network;
import io.smm.account.AccountProfile;
import io.smm.account.AccountRef;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.adapter.bluesky.stub.StubNetwork;
import io.smm.error.InvalidInputException;
import io.smm.error.NetworkDownException;
import io.smm.error.ProtocolException;
import io.smm.error.RateLimitedException;
import io.smm.error.RetryAdvice;
import io.smm.error.TokenRevokedException;
import io.smm.spi.Authenticator;
import io.smm.spi.QuotaCharge;
import io.smm.spi.SignIn;
import io.smm.spi.TokenSet;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sessions: where they lead, when they end, and that one is renewed once. */
class BlueskySessionTest {

    private static final String CREATE_SESSION = "com.atproto.server.createSession";
    private static final String REFRESH = "com.atproto.server.refreshSession";
    private static final String PROFILE = "app.bsky.actor.getProfile";

    @RegisterExtension
    final TestName test = new TestName();

    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(test::get);
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    @Test
    void signingInTellsWhoWhereAndHowLong() {
        SignIn signIn = authenticator().signIn(bench.request());

        assertThat(signIn.profile().account())
                .isEqualTo(AccountRef.of(Network.BLUESKY, StubNetwork.US.did(), StubNetwork.US.handle()));
        assertThat(signIn.profile().page()).contains(URI.create("https://bsky.app/profile/" + StubNetwork.US.did()));
        assertThat(signIn.endpoint()).isEqualTo(bench.server.address());
        Instant now = Bench.START.truncatedTo(ChronoUnit.SECONDS);
        assertThat(signIn.tokens().accessExpiresAt()).contains(now.plus(Duration.ofMinutes(120)));
        assertThat(signIn.tokens().refreshExpiresAt()).contains(now.plus(Duration.ofDays(90)));
        assertThat(signIn.scopes()).isEmpty();
    }

    @Test
    void aConnectionLeadsToTheServerThatTheDidDocumentNames() {
        bench.network.pds("http://localhost:" + bench.server.address().getPort() + "/");

        SignIn signIn = authenticator().signIn(bench.request());

        assertThat(signIn.endpoint())
                .isEqualTo(
                        URI.create("http://localhost:" + bench.server.address().getPort()));
    }

    @Test
    void aHostMayKeepTheAddressThatItGave() throws Exception {
        try (Bench other = new Bench(
                test::get, BlueskyOptions.builder().followDidDocument(false).build())) {
            other.network.pds("https://pds.example");

            SignIn signIn = other.adapter().authenticator().signIn(other.request());

            assertThat(signIn.endpoint()).isEqualTo(other.server.address());
        }
    }

    @Test
    void aDidDocumentThatNamesNoUsableServerIsAnErrorAndNotPassedOver() {
        bench.network.pds("ftp://pds.example");

        assertThatThrownBy(() -> authenticator().signIn(bench.request())).isInstanceOf(ProtocolException.class);
    }

    @Test
    void signingInCostsCallsOfWhichThereAreFew() {
        bench.connection();

        assertThat(bench.context.charges())
                .containsExactly(
                        new QuotaCharge("calls-5min", 1),
                        new QuotaCharge("sign-in-5min", 1),
                        new QuotaCharge("sign-in-day", 1));
        assertThat(bench.context.observations()).singleElement().satisfies(seen -> {
            assertThat(seen.rule()).isEqualTo("sign-in-5min");
            assertThat(seen.remaining()).isEqualTo(29);
        });
    }

    @Test
    void tooManySignInsAreToldAsSuch() {
        bench.network.failNext(CREATE_SESSION, "rate-limited");

        RateLimitedException error = catchThrowableOfType(
                RateLimitedException.class, () -> authenticator().signIn(bench.request()));

        assertThat(error.retryAdvice()).isEqualTo(RetryAdvice.sameCallAfter(Duration.ofSeconds(290)));
        assertThat(bench.server.requests(CREATE_SESSION)).isEqualTo(1);
    }

    @Test
    void anAddressThatIsNoneOfTheWebIsTheCallersFault() {
        assertThatThrownBy(() -> authenticator().signIn(bench.request(URI.create("memory://elsewhere"))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void renewingGivesANewPair() {
        SignIn signIn = authenticator().signIn(bench.request());

        TokenSet renewed = authenticator().refresh(bench.connection(), signIn.tokens());

        assertThat(renewed.access()).isNotEqualTo(signIn.tokens().access());
        assertThat(renewed.refresh()).isPresent().isNotEqualTo(signIn.tokens().refresh());
        assertThat(renewed.accessExpiresAt()).isPresent();
    }

    @Test
    void anEndedSessionCannotBeRenewed() {
        SignIn signIn = authenticator().signIn(bench.request());
        bench.network.endSessions();

        TokenRevokedException error = catchThrowableOfType(
                TokenRevokedException.class, () -> authenticator().refresh(bench.connection(), signIn.tokens()));

        assertThat(error.details().nativeCode()).contains("ExpiredToken");
        assertThat(error.retryAdvice().kind()).isEqualTo(RetryAdvice.Kind.AFTER_ACTION);
    }

    @Test
    void troubleOnTheWayIsNotTheEndOfASession() {
        SignIn signIn = authenticator().signIn(bench.request());
        bench.network.failNext(REFRESH, "internal-error");

        assertThatThrownBy(() -> authenticator().refresh(bench.connection(), signIn.tokens()))
                .isInstanceOf(NetworkDownException.class);
    }

    @Test
    void withoutATokenThatRenewsThereIsNothingToSend() {
        SignIn signIn = authenticator().signIn(bench.request());
        TokenSet accessOnly =
                new TokenSet(signIn.tokens().access(), Optional.empty(), Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> authenticator().refresh(bench.connection(), accessOnly))
                .isInstanceOf(TokenRevokedException.class);
        authenticator().revoke(bench.connection(), accessOnly);

        assertThat(bench.server.requests(REFRESH)).isZero();
        assertThat(bench.server.requests("com.atproto.server.deleteSession")).isZero();
    }

    @Test
    void theSessionOfAnotherAccountIsNotTaken() {
        SignIn signIn = authenticator().signIn(bench.request());
        ConnectionRequest request = bench.request();
        Connection other = Connection.of(
                request.tenant(),
                request.app(),
                request.endpoint(),
                AccountRef.of(Network.BLUESKY, StubNetwork.BOB.did(), "bob.example"));

        assertThatThrownBy(() -> authenticator().refresh(other, signIn.tokens()))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("another account");
    }

    @Test
    void endingASessionTwiceIsTheSameAsOnce() {
        SignIn signIn = authenticator().signIn(bench.request());

        authenticator().revoke(bench.connection(), signIn.tokens());
        authenticator().revoke(bench.connection(), signIn.tokens());

        assertThat(bench.server.requests("com.atproto.server.deleteSession")).isEqualTo(2);
    }

    @Test
    void aReadWithAnExpiredTokenIsMadeAgainWithARenewedOne() {
        Connection connection = bench.connection();
        bench.network.expireTokens();

        AccountProfile profile = authenticator().identify(connection);

        assertThat(profile.displayName()).contains("The bakery");
        assertThat(bench.server.requests(PROFILE)).isEqualTo(2);
        assertThat(bench.server.requests(REFRESH)).isEqualTo(1);
    }

    private Authenticator authenticator() {
        return bench.adapter().authenticator();
    }
}
