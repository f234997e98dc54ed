package io.smm.adapter.memory.internal.client;

import io.smm.Capability;
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
import io.smm.adapter.memory.internal.world.Server;
import io.smm.spi.AppRegistrar;
import io.smm.spi.CallScope;
import io.smm.spi.OAuthClient;
import io.smm.spi.SignIn;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Signing in through the consent page, with an app that each instance knows for itself. */
final class ConsentPort implements OAuthClient, AppRegistrar {

    /** The ways to connect an account, the password first. */
    static final List<SignInMethod> METHODS = List.of(
            GivenCredentials.of(GivenCredentials.Kind.APP_PASSWORD).renewing(RefreshRule.Behaviour.ROTATES),
            OAuthScheme.builder(
                            "oauth2",
                            new AddressTemplate("{endpoint}/oauth/authorize"),
                            new AddressTemplate("{endpoint}/oauth/token"),
                            "simulated",
                            LocalDate.EPOCH)
                    .revoke(new AddressTemplate("{endpoint}/oauth/revoke"))
                    .clientRegistration(ClientRegistration.PER_INSTANCE)
                    .pkce(Pkce.required(Pkce.Method.S256))
                    .defaultScopes("read", "write", "insights")
                    .lives(TokenLife.of(Duration.ofMinutes(1)), TokenLife.notStated(), TokenLife.notStated())
                    .refresh(RefreshRule.of(RefreshRule.Behaviour.ROTATES))
                    .needs(Capability.PUBLISH_TEXT, ScopeNeed.allOf("write"))
                    .needs(Capability.ANSWER, ScopeNeed.allOf("write"))
                    .needs(Capability.DELETE_POST, ScopeNeed.allOf("write"))
                    .needs(Capability.READ_COMMENTS, ScopeNeed.anyOf("read", "write"))
                    .needs(Capability.POST_INSIGHTS, ScopeNeed.allOf("insights"))
                    .needs(Capability.ACCOUNT_INSIGHTS, ScopeNeed.allOf("insights"))
                    .build(),
            GivenCredentials.of(GivenCredentials.Kind.BOT_TOKEN),
            GivenCredentials.of(GivenCredentials.Kind.WEBHOOK_ADDRESS),
            GivenCredentials.of(GivenCredentials.Kind.OAUTH1_TOKEN));

    private final Server server;
    private final Calls calls;

    ConsentPort(Server server, Calls calls) {
        this.server = server;
        this.calls = calls;
    }

    @Override
    public List<SignIn> exchange(AppRegistration app, SignInAttempt attempt, Secret code) {
        URI endpoint = app.key().endpoint();
        return calls
                .open(scope(app.key()), "exchangeCode", () -> server.exchange(app, code, attempt.verifier()))
                .stream()
                .map(grant -> new SessionPort(server, calls).signedIn(grant, endpoint))
                .toList();
    }

    @Override
    public AppRegistration register(SignInRequest request, OAuthScheme scheme, URI redirectUri) {
        return calls.open(scope(request.app()), "registerApp", () -> server.registerApp(request.app(), redirectUri));
    }

    /** Whose account it will be is not known before the code is changed: what is counted is counted by the app. */
    private static CallScope scope(AppRegistrationKey key) {
        return new CallScope(
                key.network(), key.endpoint(), key.tenant(), key.app(), "app:" + key.app(), Optional.empty());
    }
}
