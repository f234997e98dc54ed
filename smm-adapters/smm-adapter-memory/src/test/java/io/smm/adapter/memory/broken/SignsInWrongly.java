package io.smm.adapter.memory.broken;

import io.smm.account.AccountProfile;
import io.smm.account.AccountRef;
import io.smm.account.AddressTemplate;
import io.smm.account.AppRegistration;
import io.smm.account.OAuthScheme;
import io.smm.account.Secret;
import io.smm.account.SignInAttempt;
import io.smm.account.SignInMethod;
import io.smm.error.ErrorDetails;
import io.smm.error.RetryAdvice;
import io.smm.error.SignInFailedException;
import io.smm.error.SignInFailedException.Reason;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.OAuthClient;
import io.smm.spi.SignIn;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An adapter of a network that binds codes to a key, and whose callbacks name their server, as those of networks with pushed
 * parameters do; careless about one of that, or about whose account it is.
 */
final class SignsInWrongly extends BrokenAdapter {

    /** How the server names itself in each callback. */
    static final String SERVER = "https://consent.example";

    /** What is forgotten. */
    enum Fault {
        NONE,
        KEY,
        ISSUER,
        ACCOUNT
    }

    private final Fault fault;

    SignsInWrongly(NetworkAdapter good, Fault fault) {
        super(good);
        this.fault = fault;
    }

    @Override
    public List<SignInMethod> signInMethods() {
        return super.signInMethods().stream()
                .map(method -> method instanceof OAuthScheme scheme ? pushing(scheme) : method)
                .toList();
    }

    private static SignInMethod pushing(OAuthScheme scheme) {
        return scheme.toBuilder()
                .pushedAuthorisation(new AddressTemplate("{endpoint}/oauth/par"))
                .build();
    }

    @Override
    public Optional<OAuthClient> oauth() {
        return super.oauth().map(good -> new OAuthClient() {
            @Override
            public SignInAttempt push(AppRegistration app, SignInAttempt attempt) {
                SignInAttempt bound = attempt.withKey(keyOf(attempt));
                return fault == Fault.ISSUER ? bound : bound.answeredBy(SERVER);
            }

            @Override
            public List<SignIn> exchange(AppRegistration app, SignInAttempt attempt, Secret code) {
                boolean bound = attempt.key().equals(Optional.of(keyOf(attempt)));
                if (!bound && fault != Fault.KEY) {
                    throw new SignInFailedException(
                            Reason.CODE_REFUSED,
                            ErrorDetails.of("the code is bound to another key", RetryAdvice.never())
                                    .network(network())
                                    .build());
                }
                List<SignIn> honest = good.exchange(app, attempt, code);
                Optional<String> asked = attempt.account().filter(name -> fault == Fault.ACCOUNT);
                return asked.isEmpty()
                        ? honest
                        : honest.stream().map(one -> as(asked.get(), one)).toList();
            }
        });
    }

    private static Secret keyOf(SignInAttempt attempt) {
        return Secret.of("key-of-" + attempt.state());
    }

    /** Takes whoever signed in for who was asked for. */
    private static SignIn as(String asked, SignIn one) {
        AccountRef who = one.profile().account();
        AccountProfile claimed = new AccountProfile(
                new AccountRef(who.network(), asked, who.handle()),
                one.profile().displayName(),
                one.profile().page());
        return new SignIn(claimed, one.endpoint(), one.tokens(), Set.copyOf(one.scopes()));
    }
}
