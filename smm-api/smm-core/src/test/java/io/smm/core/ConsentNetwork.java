package io.smm.core;

import io.smm.Capability;
import io.smm.account.AccountProfile;
import io.smm.account.AccountRef;
import io.smm.account.AddressTemplate;
import io.smm.account.AppRegistration;
import io.smm.account.AppRegistrationKey;
import io.smm.account.ClientRegistration;
import io.smm.account.GivenCredentials;
import io.smm.account.OAuthScheme;
import io.smm.account.Pkce;
import io.smm.account.RefreshRule;
import io.smm.account.ScopeNeed;
import io.smm.account.Secret;
import io.smm.account.SignInAttempt;
import io.smm.account.SignInMethod;
import io.smm.account.SignInRequest;
import io.smm.account.TokenLife;
import io.smm.spi.AppRegistrar;
import io.smm.spi.OAuthClient;
import io.smm.spi.SignIn;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A made-up network with a consent page: what its token address answers is scripted, what it is asked is counted. */
final class ConsentNetwork extends FakeNetwork {

    static final URI BACK = URI.create("https://app.example/back");

    OAuthScheme scheme = OAuthScheme.builder(
                    "oauth2",
                    new AddressTemplate("{endpoint}/authorize"),
                    new AddressTemplate("{endpoint}/token"),
                    "made up",
                    LocalDate.of(2026, 1, 1))
            .pkce(Pkce.required(Pkce.Method.S256))
            .defaultScopes("read", "write")
            .lives(TokenLife.of(Duration.ofSeconds(30)), TokenLife.of(Duration.ofHours(2)), TokenLife.endless())
            .refresh(RefreshRule.of(RefreshRule.Behaviour.ROTATES))
            .needs(Capability.POST_INSIGHTS, ScopeNeed.allOf("insights"))
            .build();

    Set<String> granted = Set.of("read", "write");
    Supplier<List<SignIn>> answer = () -> List.of(page("1", "bakery"));
    final List<String> codes = new ArrayList<>();
    int registrations;

    @Override
    public List<SignInMethod> signInMethods() {
        return List.of(scheme, GivenCredentials.of(GivenCredentials.Kind.APP_PASSWORD));
    }

    @Override
    public Optional<OAuthClient> oauth() {
        return Optional.of(new OAuthClient() {
            @Override
            public SignInAttempt push(AppRegistration app, SignInAttempt attempt) {
                return attempt.sendingTo(URI.create("https://fake.example/authorize?request_uri=urn:pushed"))
                        .withKey(Secret.of("the key"));
            }

            @Override
            public List<SignIn> exchange(AppRegistration app, SignInAttempt attempt, Secret code) {
                codes.add(app.clientId() + ":" + code.reveal());
                return answer.get();
            }
        });
    }

    @Override
    public Optional<AppRegistrar> appRegistrar() {
        return scheme.clientRegistration() == ClientRegistration.PER_INSTANCE
                ? Optional.of(this::register)
                : Optional.empty();
    }

    SignIn page(String id, String handle) {
        return new SignIn(
                new AccountProfile(AccountRef.of(NETWORK, id, handle), Optional.empty(), Optional.empty()),
                ENDPOINT,
                tokens(id),
                granted);
    }

    private AppRegistration register(SignInRequest request, OAuthScheme by, URI redirectUri) {
        registrations++;
        AppRegistrationKey key = request.app();
        return AppRegistration.of(
                key, "made-at-" + key.endpoint().getHost(), Secret.of("made-secret-" + registrations), redirectUri);
    }
}
