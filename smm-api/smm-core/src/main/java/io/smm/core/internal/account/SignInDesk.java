package io.smm.core.internal.account;

import io.smm.account.AccountChoice;
import io.smm.account.AccountRef;
import io.smm.account.AppRegistration;
import io.smm.account.AppRegistrationKey;
import io.smm.account.ClientRegistration;
import io.smm.account.OAuthScheme;
import io.smm.account.Secret;
import io.smm.account.SignInAttempt;
import io.smm.account.SignInRequest;
import io.smm.account.SignInResult;
import io.smm.core.internal.Registry;
import io.smm.error.ErrorDetails;
import io.smm.error.InvalidInputException;
import io.smm.error.RetryAdvice;
import io.smm.error.SignInFailedException;
import io.smm.error.SignInFailedException.Reason;
import io.smm.error.SmmException;
import io.smm.spi.AppRegistrationStore;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.OAuthClient;
import io.smm.spi.SignIn;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Leads an account's owner to the network's consent page and takes them back from there. */
final class SignInDesk {

    /** How long an owner may take on the consent page. */
    private static final Duration ATTEMPT = Duration.ofMinutes(10);

    private static final RetryAdvice BEGIN_AGAIN = RetryAdvice.afterAction("begin the sign-in again");

    private final Registry registry;
    private final AppRegistrationStore apps;
    private final Clock clock;
    private final RandomGenerator random;
    private final UsedAttempts used;

    SignInDesk(Registry registry, AppRegistrationStore apps, Clock clock, RandomGenerator random) {
        this.registry = registry;
        this.apps = apps;
        this.clock = clock;
        this.random = random;
        used = new UsedAttempts(clock);
    }

    SignInAttempt begin(SignInRequest request) {
        NetworkAdapter adapter = registry.require(request.app().network());
        OAuthScheme scheme = SignInMethods.of(adapter, request);
        AppRegistration app = app(adapter, scheme, request);
        List<String> scopes = request.scopes().isEmpty() ? scheme.defaultScopes() : request.scopes();
        String state = unguessable();
        Optional<Secret> verifier = scheme.pkce().used() ? Optional.of(Secret.of(unguessable())) : Optional.empty();
        SignInAttempt open = new SignInAttempt(
                request.app(),
                scheme.name(),
                scheme.authorisationAddress(app, scopes, state, verifier),
                state,
                verifier,
                scopes,
                clock.instant().plus(ATTEMPT));
        SignInAttempt attempt = request.account().map(open::forAccount).orElse(open);
        return scheme.pushedAuthorisation().isPresent() ? client(adapter).push(app, attempt) : attempt;
    }

    SignInResult complete(SignInAttempt attempt, URI callbackAddress) {
        AppRegistrationKey key = attempt.app();
        NetworkAdapter adapter = registry.require(key.network());
        OAuthScheme scheme = SignInMethods.of(
                adapter,
                SignInRequest.of(key.tenant(), key.app(), key.network(), key.endpoint())
                        .by(attempt.method()));
        Callback callback = Callback.of(callbackAddress);
        String code = codeOf(attempt, scheme, callback);
        AppRegistration app = apps.find(key).orElseThrow(() -> notRegistered(key));
        if (!used.begin(attempt)) {
            throw failed(attempt, Reason.REPLAYED, "this sign-in was completed before");
        }
        List<SignIn> accounts = exchange(attempt, client(adapter), app, Secret.of(code));
        if (accounts.isEmpty()) {
            throw failed(attempt, Reason.NO_ACCOUNT, "there is no account behind this login that can be connected");
        }
        List<SignIn> wanted = accounts.stream()
                .filter(one -> isWanted(attempt, one.profile().account()))
                .toList();
        if (wanted.isEmpty()) {
            throw failed(attempt, Reason.OTHER_ACCOUNT, "another account signed in than the one that was asked for");
        }
        if (scheme.clientRegistration() == ClientRegistration.METADATA_DOCUMENT) {
            wanted.forEach(one -> apps.putIfAbsent(at(one.endpoint(), app)));
        }
        return new SignInResult(wanted.stream()
                .map(one -> new AccountChoice(
                        key, attempt.method(), one.profile(), one.endpoint(), one.tokens(), one.scopes()))
                .toList());
    }

    private String codeOf(SignInAttempt attempt, OAuthScheme scheme, Callback callback) {
        String given = callback.text("state").orElse("");
        if (!MessageDigest.isEqual(bytes(given), bytes(attempt.state()))) {
            throw failed(attempt, Reason.STATE_MISMATCH, "the callback does not belong to this sign-in");
        }
        if (!attempt.issuer().equals(attempt.issuer().flatMap(named -> callback.text("iss")))) {
            throw failed(attempt, Reason.WRONG_ISSUER, "the callback does not come from the server that was asked");
        }
        if (!clock.instant().isBefore(attempt.expiresAt())) {
            throw failed(attempt, Reason.EXPIRED, "the owner came back after " + attempt.expiresAt());
        }
        if (callback.error().isPresent()) {
            String error = callback.error().get();
            boolean denied = error.equals("access_denied");
            throw failed(
                    attempt,
                    denied ? Reason.DENIED : Reason.REFUSED,
                    denied ? "the owner did not allow it" : "the network refused the request",
                    error);
        }
        return callback.text(scheme.codeParameter())
                .orElseThrow(() -> InvalidInputException.of(
                        "Callback", "callbackAddress", "has neither '" + scheme.codeParameter() + "' nor 'error'"));
    }

    private static boolean isWanted(SignInAttempt attempt, AccountRef account) {
        return attempt.account()
                .map(name -> name.equals(account.id())
                        || account.handle().filter(name::equalsIgnoreCase).isPresent())
                .orElse(true);
    }

    private List<SignIn> exchange(SignInAttempt attempt, OAuthClient client, AppRegistration app, Secret code) {
        try {
            return client.exchange(app, attempt, code);
        } catch (SignInFailedException refused) {
            throw refused;
        } catch (SmmException trouble) {
            used.release(attempt);
            throw trouble;
        }
    }

    private AppRegistration app(NetworkAdapter adapter, OAuthScheme scheme, SignInRequest request) {
        AppRegistration app = apps.find(request.app()).orElseGet(() -> register(adapter, scheme, request));
        if (request.redirectUri()
                .map(address -> !address.equals(app.redirectUri()))
                .orElse(false)) {
            throw InvalidInputException.of(
                    "SignInRequest", "redirectUri", "is not that of the registered app: " + app.redirectUri());
        }
        return app;
    }

    private AppRegistration register(NetworkAdapter adapter, OAuthScheme scheme, SignInRequest request) {
        if (scheme.clientRegistration() != ClientRegistration.PER_INSTANCE
                || adapter.appRegistrar().isEmpty()) {
            throw notRegistered(request.app());
        }
        URI redirectUri = request.redirectUri()
                .orElseThrow(() -> InvalidInputException.of(
                        "SignInRequest",
                        "redirectUri",
                        "is needed to register the app at " + request.app().endpoint()));
        // Two that register at once leave one app unused there; both go on with the one that is stored.
        return apps.putIfAbsent(adapter.appRegistrar().get().register(request, scheme, redirectUri));
    }

    /** An app that is known by a document of its own is the same at every server; a connection finds it at its own. */
    private static AppRegistration at(URI endpoint, AppRegistration app) {
        AppRegistrationKey key = app.key();
        return new AppRegistration(
                new AppRegistrationKey(key.tenant(), key.app(), key.network(), endpoint),
                app.clientId(),
                app.clientSecret(),
                app.redirectUri());
    }

    private static OAuthClient client(NetworkAdapter adapter) {
        return adapter.oauth()
                .orElseThrow(() -> InvalidInputException.of(
                        "Sign-in to " + adapter.network(), "method", "the adapter declares it but has no port for it"));
    }

    private static InvalidInputException notRegistered(AppRegistrationKey key) {
        return InvalidInputException.of(
                "SignInRequest",
                "app",
                "no app '" + key.app() + "' of tenant '" + key.tenant() + "' is registered for " + key.network()
                        + " at " + key.endpoint() + "; register it with registerApp");
    }

    private static SignInFailedException failed(SignInAttempt attempt, Reason reason, String message) {
        return new SignInFailedException(reason, details(attempt, message).build());
    }

    private static SignInFailedException failed(
            SignInAttempt attempt, Reason reason, String message, String nativeCode) {
        return new SignInFailedException(
                reason, details(attempt, message).nativeCode(nativeCode).build());
    }

    private static ErrorDetails.Builder details(SignInAttempt attempt, String message) {
        return ErrorDetails.of(message, BEGIN_AGAIN)
                .network(attempt.app().network())
                .tenant(attempt.app().tenant())
                .operation("sign in");
    }

    /** 256 bits of chance: 43 characters, all of them unreserved, as PKCE and networks that limit the state demand. */
    private String unguessable() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
