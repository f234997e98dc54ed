package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smm.Smm;
import io.smm.account.AddressTemplate;
import io.smm.account.AppId;
import io.smm.account.AppRegistration;
import io.smm.account.AppRegistrationKey;
import io.smm.account.BotToken;
import io.smm.account.ClientRegistration;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.Secret;
import io.smm.account.SignInAttempt;
import io.smm.account.SignInRequest;
import io.smm.account.SignInResult;
import io.smm.account.TenantId;
import io.smm.error.InvalidInputException;
import io.smm.error.NetworkDownException;
import io.smm.error.SignInFailedException;
import io.smm.error.SignInFailedException.Reason;
import io.smm.spi.SignIn;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An account's owner goes to the network's consent page and comes back; whoever comes back otherwise is told why not. */
class SigningInTest {

    private static final TenantId TENANT = new TenantId("acme");
    private static final AppId APP = new AppId("our-app");

    private final TestClock clock = new TestClock();
    private final ConsentNetwork network = new ConsentNetwork();
    private Smm smm;

    @BeforeEach
    void build() {
        smm = SmmBuilder.create().register(network).clock(clock).sleeper(clock).build();
        smm.accounts().registerApp(app(FakeNetwork.ENDPOINT, "client-1"));
    }

    @AfterEach
    void close() {
        smm.close();
    }

    @Test
    void whoeverComesBackWithTheStateIsConnectedByTheirChoice() {
        network.answer = () -> List.of(network.page("1", "bakery"), network.page("2", "cafe"));
        SignInAttempt attempt = begun();

        SignInResult result = smm.accounts().completeSignIn(attempt, back(attempt, "code=c1"));
        Connection cafe = smm.accounts().connect(result.withHandle("cafe").orElseThrow());

        assertThat(network.codes).containsExactly("client-1:c1");
        assertThat(result.choices()).hasSize(2);
        assertThat(cafe.account().id()).isEqualTo("2");
        assertThat(cafe.method()).contains("oauth2");
        assertThat(network.context().tokens().current(cafe)).isEqualTo(Secret.of("access-2"));
        assertThatThrownBy(result::only).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void onlyTheAccountThatWasAskedForIsAChoice() {
        network.answer = () -> List.of(network.page("1", "bakery"), network.page("2", "cafe"));

        assertThat(choicesOf("@Cafe")).containsExactly("2");
        assertThat(choicesOf("1")).containsExactly("1");
        assertThatThrownBy(() -> choicesOf("3"))
                .isInstanceOfSatisfying(
                        SignInFailedException.class,
                        other -> assertThat(other.reason()).isEqualTo(Reason.OTHER_ACCOUNT));
    }

    @Test
    void aCallbackOfAnotherServerIsRefusedBeforeItsCodeIsSent() {
        SignInAttempt attempt = begun().answeredBy("https://id.example");

        for (String query : List.of("code=c1", "code=c1&iss=https://evil.example", "error=access_denied&iss=")) {
            assertThatThrownBy(() -> smm.accounts().completeSignIn(attempt, back(attempt, query)))
                    .isInstanceOfSatisfying(
                            SignInFailedException.class,
                            forged -> assertThat(forged.reason()).isEqualTo(Reason.WRONG_ISSUER));
        }
        assertThat(network.codes).isEmpty();
        smm.accounts().completeSignIn(attempt, back(attempt, "code=c1&iss=https%3A%2F%2Fid.example"));
        assertThat(network.codes).hasSize(1);
    }

    private List<String> choicesOf(String account) {
        SignInAttempt attempt =
                smm.accounts().beginSignIn(request(FakeNetwork.ENDPOINT).forAccount(account));
        return smm.accounts().completeSignIn(attempt, back(attempt, "code=c")).choices().stream()
                .map(choice -> choice.profile().account().id())
                .toList();
    }

    @Test
    void twoAttemptsShareNeitherStateNorVerifier() {
        SignInAttempt one = begun();
        SignInAttempt other = begun();

        assertThat(one.state()).hasSize(43).isNotEqualTo(other.state());
        assertThat(one.verifier().orElseThrow().reveal())
                .hasSize(43)
                .isNotEqualTo(other.verifier().orElseThrow().reveal());
        assertThat(one.toString())
                .doesNotContain(one.state())
                .doesNotContain(one.verifier().orElseThrow().reveal());
        assertThat(one.authorisationAddress().toString())
                .contains("client_id=client-1", "state=" + one.state(), "scope=read%20write");
    }

    @Test
    void aCallbackOfSomebodyElseIsRefusedBeforeItsCodeIsUsed() {
        SignInAttempt attempt = begun();
        URI theirs = URI.create(ConsentNetwork.BACK + "?state=theirs&code=c1");

        assertThat(failure(attempt, theirs).reason()).isEqualTo(Reason.STATE_MISMATCH);
        assertThat(failure(attempt, URI.create(ConsentNetwork.BACK + "?code=c1"))
                        .reason())
                .isEqualTo(Reason.STATE_MISMATCH);
        assertThat(network.codes).isEmpty();
    }

    @Test
    void anOwnerWhoSaysNoIsToldApartFromANetworkThatDoes() {
        assertThat(failure("error=access_denied").reason()).isEqualTo(Reason.DENIED);

        SignInFailedException refused = failure("error=invalid_scope");
        assertThat(refused.reason()).isEqualTo(Reason.REFUSED);
        assertThat(refused.details().nativeCode()).contains("invalid_scope");
        assertThat(failure("error=%3Cscript%3E").details().nativeCode()).contains("unknown");
    }

    @Test
    void anOwnerWhoComesBackTooLateBeginsAgain() {
        SignInAttempt attempt = begun();
        clock.advance(Duration.ofMinutes(10));

        assertThat(failure(attempt, back(attempt, "code=c1")).reason()).isEqualTo(Reason.EXPIRED);
        assertThat(network.codes).isEmpty();
    }

    @Test
    void anAttemptIsCompletedOnce() {
        SignInAttempt attempt = begun();
        smm.accounts().completeSignIn(attempt, back(attempt, "code=c1"));

        assertThat(failure(attempt, back(attempt, "code=c1")).reason()).isEqualTo(Reason.REPLAYED);
        assertThat(network.codes).hasSize(1);
    }

    @Test
    void troubleOnTheWayLetsTheOwnerCompleteItAgain() {
        SignInAttempt attempt = begun();
        network.answer = () -> {
            throw FakeNetwork.down();
        };
        assertThatThrownBy(() -> smm.accounts().completeSignIn(attempt, back(attempt, "code=c1")))
                .isInstanceOf(NetworkDownException.class);

        network.answer = () -> List.of(network.page("1", "bakery"));
        assertThat(smm.accounts()
                        .completeSignIn(attempt, back(attempt, "code=c1"))
                        .choices())
                .hasSize(1);
    }

    @Test
    void aLoginWithoutAnyAccountSaysSo() {
        network.answer = List::of;

        assertThat(failure("code=c1").reason()).isEqualTo(Reason.NO_ACCOUNT);
    }

    @Test
    void aCallbackWithNeitherCodeNorErrorIsWrongInput() {
        SignInAttempt attempt = begun();

        assertThatThrownBy(() -> smm.accounts().completeSignIn(attempt, back(attempt, "code=")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("'code'");
    }

    @Test
    void anAppThatNobodyRegisteredIsNamed() {
        assertThatThrownBy(() -> smm.accounts()
                        .beginSignIn(SignInRequest.of(
                                new TenantId("stranger"), APP, network.network(), FakeNetwork.ENDPOINT)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("stranger")
                .hasMessageContaining("registerApp");
    }

    @Test
    void anotherAddressToComeBackToIsRefused() {
        assertThatThrownBy(() -> smm.accounts()
                        .beginSignIn(request(FakeNetwork.ENDPOINT).comingBackTo(URI.create("https://evil.example/"))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("https://app.example/back");
    }

    @Test
    void anInstanceThatDoesNotKnowTheAppIsToldOnce() {
        network.scheme = network.scheme.toBuilder()
                .clientRegistration(ClientRegistration.PER_INSTANCE)
                .build();
        URI garden = URI.create("https://garden.example");

        assertThatThrownBy(() -> smm.accounts().beginSignIn(request(garden)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("redirectUri");
        SignInAttempt first = smm.accounts().beginSignIn(request(garden).comingBackTo(ConsentNetwork.BACK));
        SignInAttempt second = smm.accounts().beginSignIn(request(garden));

        assertThat(network.registrations).isEqualTo(1);
        assertThat(first.authorisationAddress().toString())
                .startsWith("https://garden.example/authorize?")
                .contains("client_id=made-at-garden.example");
        assertThat(second.authorisationAddress().toString()).contains("client_id=made-at-garden.example");
    }

    @Test
    void aNetworkThatTakesTheParametersBeforehandGivesItsOwnAddress() {
        network.scheme = network.scheme.toBuilder()
                .pushedAuthorisation(new AddressTemplate("{endpoint}/par"))
                .build();

        SignInAttempt begun = begun();

        assertThat(begun.authorisationAddress()).hasToString("https://fake.example/authorize?request_uri=urn:pushed");
        assertThat(begun.key()).as("the key that the tokens will be bound to").contains(Secret.of("the key"));
        assertThat(begun.toString()).doesNotContain("the key");
    }

    @Test
    void anAppThatIsKnownByItsDocumentServesAccountsOnOtherServers() {
        network.scheme = network.scheme.toBuilder()
                .clientRegistration(ClientRegistration.METADATA_DOCUMENT)
                .build();
        URI elsewhere = URI.create("https://own.example");
        SignIn page = network.page("1", "bakery");
        network.answer = () -> List.of(new SignIn(page.profile(), elsewhere, page.tokens(), page.scopes()));
        SignInAttempt attempt = begun();

        Connection connection = smm.accounts()
                .connect(smm.accounts()
                        .completeSignIn(attempt, back(attempt, "code=c1"))
                        .only());

        assertThat(connection.endpoint()).isEqualTo(elsewhere);
        assertThat(network.context().app(connection)).isPresent();
    }

    @Test
    void aCredentialThatTheNetworkDoesNotTakeIsRefusedWithWhatItTakes() {
        assertThatThrownBy(() -> smm.accounts()
                        .connect(new ConnectionRequest(
                                TENANT,
                                APP,
                                network.network(),
                                FakeNetwork.ENDPOINT,
                                new BotToken(Secret.of("bot-token-0123456789")))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("oauth2, app-password")
                .hasMessageNotContaining("0123456789");
    }

    private SignInAttempt begun() {
        return smm.accounts().beginSignIn(request(FakeNetwork.ENDPOINT));
    }

    private SignInFailedException failure(String query) {
        SignInAttempt attempt = begun();
        return failure(attempt, back(attempt, query));
    }

    private SignInFailedException failure(SignInAttempt attempt, URI callback) {
        return catchThrowableOfType(
                SignInFailedException.class, () -> smm.accounts().completeSignIn(attempt, callback));
    }

    private SignInRequest request(URI endpoint) {
        return SignInRequest.of(TENANT, APP, network.network(), endpoint);
    }

    private AppRegistration app(URI endpoint, String clientId) {
        return AppRegistration.of(
                new AppRegistrationKey(TENANT, APP, network.network(), endpoint),
                clientId,
                Secret.of("client-secret"),
                ConsentNetwork.BACK);
    }

    private static URI back(SignInAttempt attempt, String query) {
        return URI.create(ConsentNetwork.BACK + "?state=" + attempt.state() + "&" + query);
    }
}
