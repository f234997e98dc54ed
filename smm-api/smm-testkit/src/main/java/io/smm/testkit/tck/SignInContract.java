package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Smm;
import io.smm.account.AccountChoice;
import io.smm.account.AccountRef;
import io.smm.account.AppRegistration;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.OAuthScheme;
import io.smm.account.Secret;
import io.smm.account.SignInAttempt;
import io.smm.account.SignInMethod;
import io.smm.account.SignInRequest;
import io.smm.account.SignInResult;
import io.smm.account.TokenState;
import io.smm.error.InvalidInputException;
import io.smm.error.SignInFailedException;
import io.smm.error.SignInFailedException.Reason;
import io.smm.error.SmmException;
import io.smm.error.TokenRevokedException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * An account is connected through the network's consent page, and nobody else's callback, code or verifier connects one. Where no
 * sign-in method is an OAuth scheme, the same tests prove that a sign-in is refused with the methods that there are.
 */
abstract class SignInContract extends ContractGroup {

    SignInContract(Supplier<ContractEnvironment> environments) {
        super(environments);
    }

    @Test
    void anOwnerWhoAllowsItIsConnected() {
        whereThereIsAConsentPage(() -> {
            Connection connection = connected();

            assertThat(connection.account().id())
                    .isEqualTo(run().connection().account().id());
            assertThat(run().smm().accounts().whoAmI(connection).account()).isEqualTo(connection.account());
            assertThat(connection.method()).contains(scheme().orElseThrow().name());
            assertThat(run().smm().accounts().health(connection).usable()).isTrue();
        });
    }

    @Test
    void anOwnerWhoSaysNoIsToldAsSuch() {
        whereThereIsAConsentPage(() -> {
            SignInAttempt attempt = begun();

            assertThat(failure(run().smm(), attempt, consent().deny(attempt.authorisationAddress())))
                    .isEqualTo(Reason.DENIED);
        });
    }

    @Test
    void aCallbackOfAnotherAttemptIsRefused() {
        whereThereIsAConsentPage(() -> {
            SignInAttempt mine = begun();
            SignInAttempt theirs = begun();

            assertThat(failure(run().smm(), mine, consent().allow(theirs.authorisationAddress())))
                    .isEqualTo(Reason.STATE_MISMATCH);
        });
    }

    @Test
    void aCodeIsGoodOnceHereAndInAnyOtherProcess() {
        whereThereIsAConsentPage(() -> {
            SignInAttempt attempt = begun();
            URI callback = consent().allow(attempt.authorisationAddress());
            run().smm().accounts().completeSignIn(attempt, callback);

            assertThat(failure(run().smm(), attempt, callback)).isEqualTo(Reason.REPLAYED);
            assertThat(failure(run().newSmm(), attempt, callback)).isEqualTo(Reason.CODE_REFUSED);
        });
    }

    @Test
    void aCodeIsBoundToTheVerifierWhereTheNetworkKnowsOne() {
        whereThereIsAConsentPage(() -> {
            SignInAttempt attempt = begun();
            URI callback = consent().allow(attempt.authorisationAddress());
            if (attempt.verifier().isEmpty()) {
                return; // the network knows no PKCE
            }
            SignInAttempt stolen = new SignInAttempt(
                    attempt.app(),
                    attempt.method(),
                    attempt.authorisationAddress(),
                    attempt.state(),
                    begun().verifier(),
                    attempt.key(),
                    attempt.issuer(),
                    attempt.account(),
                    attempt.scopes(),
                    attempt.expiresAt());

            assertThat(failure(run().smm(), stolen, callback)).isEqualTo(Reason.CODE_REFUSED);
        });
    }

    @Test
    void aCodeIsBoundToTheKeyWhereTokensAre() {
        whereThereIsAConsentPage(() -> {
            SignInAttempt attempt = begun();
            Optional<Secret> otherKey = begun().key();
            if (otherKey.isEmpty()) {
                return; // tokens are borne alone here
            }

            SmmException refusal = ContractRun.failureOf(() -> run().smm()
                    .accounts()
                    .completeSignIn(attempt.withKey(otherKey.get()), consent().allow(attempt.authorisationAddress())));

            assertThat(refusal).isInstanceOf(SignInFailedException.class);
        });
    }

    @Test
    void aCallbackThatNamesAnotherServerOrNoneIsRefusedWhereCallbacksNameTheirs() {
        whereThereIsAConsentPage(() -> {
            SignInAttempt attempt = begun();
            String callback = consent().allow(attempt.authorisationAddress()).toString();
            if (!callback.contains("iss=")) {
                return; // callbacks name no server here
            }

            assertThat(failure(run().smm(), attempt, URI.create(callback.replaceAll("iss=[^&]*", "iss=https://evil"))))
                    .isEqualTo(Reason.WRONG_ISSUER);
            assertThat(failure(run().smm(), attempt, URI.create(callback.replaceAll("iss=[^&]*", "no=server"))))
                    .isEqualTo(Reason.WRONG_ISSUER);
            assertThat(run().smm()
                            .accounts()
                            .completeSignIn(attempt, URI.create(callback))
                            .choices())
                    .isNotEmpty();
        });
    }

    @Test
    void theAccountThatIsAskedForIsConnectedAndNoOther() {
        whereThereIsAConsentPage(() -> {
            String ours = run().connection().account().id();
            String other = run().environment().somebody().map(AccountRef::id).orElse("another-account");
            SignInAttempt right = run().smm().accounts().beginSignIn(request().forAccount(ours));
            SignInAttempt wrong = run().smm().accounts().beginSignIn(request().forAccount(other));

            SignInResult result =
                    run().smm().accounts().completeSignIn(right, consent().allow(right.authorisationAddress()));

            assertThat(result.choices())
                    .extracting(choice -> choice.profile().account().id())
                    .containsExactly(ours);
            assertThat(failure(run().smm(), wrong, consent().allow(wrong.authorisationAddress())))
                    .isEqualTo(Reason.OTHER_ACCOUNT);
        });
    }

    @Test
    void anotherProcessCompletesWhatOneBegan() {
        whereThereIsAConsentPage(() -> {
            SignInAttempt attempt = begun();
            URI callback = consent().allow(attempt.authorisationAddress());

            SignInResult result = run().newSmm().accounts().completeSignIn(attempt, callback);
            Connection connection =
                    run().newSmm().accounts().connect(result.choices().get(0));

            assertThat(run().smm().accounts().whoAmI(connection).account()).isEqualTo(connection.account());
        });
    }

    @Test
    void accessByConsentThatEndedIsRenewed() {
        whereThereIsAConsentPage(() -> {
            Connection connection = connected();
            if (!run().server().endAccess()) {
                return; // access ends with the grant here, and that is another test
            }

            assertThat(run().smm().accounts().whoAmI(connection).account()).isEqualTo(connection.account());
        });
    }

    @Test
    void accessThatItsOwnerTookBackIsRevokedAndItsHealthSaysSo() {
        whereThereIsAConsentPage(() -> {
            Connection connection = connected();
            consent().takeBack();

            SmmException error =
                    ContractRun.failureOf(() -> run().smm().accounts().whoAmI(connection));

            assertThat(error).isExactlyInstanceOf(TokenRevokedException.class);
            assertThat(run().smm().accounts().health(connection).tokens()).isEqualTo(TokenState.REVOKED);
            assertThat(run().newSmm().accounts().health(connection).tokens()).isEqualTo(TokenState.REVOKED);
        });
    }

    @Test
    void whatIsKeptOfASignInShowsNoSecret() {
        whereThereIsAConsentPage(() -> {
            SignInAttempt attempt = begun();
            SignInResult result =
                    run().smm().accounts().completeSignIn(attempt, consent().allow(attempt.authorisationAddress()));
            List<Secret> secrets = new ArrayList<>(List.of(Secret.of(attempt.state())));
            attempt.verifier().ifPresent(secrets::add);
            attempt.key().ifPresent(secrets::add);
            consent().app().clientSecret().ifPresent(secrets::add);
            result.choices().forEach(choice -> secrets.addAll(secretsOf(choice)));
            SecretSearch search = new SecretSearch(secrets);

            assertThat(Stream.of(attempt, result, consent().app())
                            .map(String::valueOf)
                            .filter(search::findsIn))
                    .as("texts with a secret")
                    .isEmpty();
        });
    }

    private void whereThereIsAConsentPage(Runnable promise) {
        if (scheme().isPresent()) {
            run().smm().accounts().registerApp(consent().app());
            promise.run();
            return;
        }

        SmmException refusal =
                ContractRun.failureOf(() -> run().smm().accounts().beginSignIn(request()));

        assertThat(refusal)
                .isExactlyInstanceOf(InvalidInputException.class)
                .hasMessageContaining(run().network().id());
        assertThat(methods()).allSatisfy(method -> assertThat(refusal).hasMessageContaining(method.name()));
    }

    private Connection connected() {
        SignInAttempt attempt = begun();
        SignInResult result =
                run().smm().accounts().completeSignIn(attempt, consent().allow(attempt.authorisationAddress()));
        return run().smm().accounts().connect(result.choices().get(0));
    }

    private SignInAttempt begun() {
        return run().smm().accounts().beginSignIn(request());
    }

    private SignInRequest request() {
        ConnectionRequest given = run().environment().credentials();
        return SignInRequest.of(given.tenant(), given.app(), given.network(), given.endpoint());
    }

    private static Reason failure(Smm smm, SignInAttempt attempt, URI callback) {
        return Assertions.assertThrows(
                        SignInFailedException.class, () -> smm.accounts().completeSignIn(attempt, callback))
                .reason();
    }

    private static List<Secret> secretsOf(AccountChoice choice) {
        List<Secret> secrets = new ArrayList<>(List.of(choice.tokens().access()));
        choice.tokens().refresh().ifPresent(secrets::add);
        choice.tokens().secret().ifPresent(secrets::add);
        return secrets;
    }

    private List<SignInMethod> methods() {
        return run().smm().accounts().signInMethods(run().network());
    }

    private Optional<OAuthScheme> scheme() {
        return methods().stream()
                .filter(OAuthScheme.class::isInstance)
                .map(OAuthScheme.class::cast)
                .findFirst();
    }

    private ContractConsent consent() {
        ContractConsent consent = run().environment()
                .consent()
                .orElseGet(() -> Assertions.fail(
                        "the environment has no consent page, but " + run().network() + " declares an OAuth scheme"));
        AppRegistration app = consent.app();
        assertThat(app.key().endpoint())
                .isEqualTo(run().environment().credentials().endpoint());
        return consent;
    }
}
