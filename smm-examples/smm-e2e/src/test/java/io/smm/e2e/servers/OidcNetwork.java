package io.smm.e2e.servers;

import io.smm.Capabilities;
import io.smm.Network;
import io.smm.account.AccountProfile;
import io.smm.account.AccountRef;
import io.smm.account.AddressTemplate;
import io.smm.account.AppRegistration;
import io.smm.account.ClientAuthentication;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.OAuthScheme;
import io.smm.account.Pkce;
import io.smm.account.RefreshRule;
import io.smm.account.Secret;
import io.smm.account.SignInAttempt;
import io.smm.account.SignInMethod;
import io.smm.account.TokenLife;
import io.smm.adapter.support.oauth.OAuthDialect;
import io.smm.adapter.support.oauth.OAuthTokenEndpoint;
import io.smm.adapter.support.oauth.TokenAnswer;
import io.smm.error.InvalidInputException;
import io.smm.post.PostRules;
import io.smm.spi.AdapterContext;
import io.smm.spi.AdapterFactory;
import io.smm.spi.Authenticator;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.OAuthClient;
import io.smm.spi.QuotaRule;
import io.smm.spi.SignIn;
import io.smm.spi.TokenSet;
import io.smm.spi.TokenSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A network that can nothing but sign people in, at a real OAuth 2 server. */
final class OidcNetwork implements AdapterFactory {

    static final Network NETWORK = new Network("oidc");
    static final OAuthScheme SCHEME = OAuthScheme.builder(
                    "oauth2",
                    new AddressTemplate("{endpoint}/auth"),
                    new AddressTemplate("{endpoint}/token"),
                    "oidc-provider 9.13.3, /.well-known/openid-configuration",
                    LocalDate.of(2026, 11, 23))
            .revoke(new AddressTemplate("{endpoint}/token/revocation"))
            .clientAuthentication(ClientAuthentication.BASIC)
            .pkce(Pkce.required(Pkce.Method.S256))
            .defaultScopes("openid", "offline_access")
            .fixedParameter("prompt", "consent")
            .lives(TokenLife.notStated(), TokenLife.notStated(), TokenLife.notStated())
            .refresh(RefreshRule.of(RefreshRule.Behaviour.ROTATES))
            .build();

    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);

    private final AtomicReference<AdapterContext> context = new AtomicReference<>();

    /** The tokens of the SDK that this network is registered with. */
    TokenSource tokens() {
        return context.get().tokens();
    }

    @Override
    public Network network() {
        return NETWORK;
    }

    @Override
    public NetworkAdapter create(AdapterContext given) {
        context.set(given);
        return new Adapter(given);
    }

    private static final class Adapter implements NetworkAdapter, Authenticator, OAuthClient {

        private final AdapterContext context;
        private final OAuthTokenEndpoint endpoint;

        Adapter(AdapterContext context) {
            this.context = context;
            this.endpoint = OAuthTokenEndpoint.of(context, SCHEME, OAuthDialect.standard());
        }

        @Override
        public Network network() {
            return NETWORK;
        }

        @Override
        public Capabilities capabilities() {
            return Capabilities.of(NETWORK, List.of());
        }

        @Override
        public PostRules rules(Connection connection) {
            return PostRules.builder("made up", DATE).build();
        }

        @Override
        public List<QuotaRule> quotaRules() {
            return List.of();
        }

        @Override
        public List<SignInMethod> signInMethods() {
            return List.of(SCHEME);
        }

        @Override
        public Authenticator authenticator() {
            return this;
        }

        @Override
        public Optional<OAuthClient> oauth() {
            return Optional.of(this);
        }

        @Override
        public List<SignIn> exchange(AppRegistration app, SignInAttempt attempt, Secret code) {
            Instant asked = context.clock().instant();
            TokenAnswer answer = endpoint.exchange(app, attempt, code);
            return List.of(new SignIn(
                    new AccountProfile(AccountRef.of(NETWORK, "bakery", "bakery"), Optional.empty(), Optional.empty()),
                    app.key().endpoint(),
                    answer.tokens(asked, SCHEME.accessLife(), SCHEME.refreshLife()),
                    answer.scopes()));
        }

        @Override
        public TokenSet refresh(Connection connection, TokenSet current) {
            Instant asked = context.clock().instant();
            return endpoint.refresh(
                            connection, app(connection), current.refresh().orElseThrow())
                    .tokens(asked, SCHEME.accessLife(), SCHEME.refreshLife());
        }

        @Override
        public void revoke(Connection connection, TokenSet current) {
            endpoint.revoke(connection, app(connection), current.refresh().orElseGet(current::access));
        }

        @Override
        public SignIn signIn(ConnectionRequest request) {
            throw InvalidInputException.of("Connection", "credentials", "are not taken: there is a consent page");
        }

        @Override
        public AccountProfile identify(Connection connection) {
            return new AccountProfile(connection.account(), Optional.empty(), Optional.empty());
        }

        private AppRegistration app(Connection connection) {
            return context.app(connection).orElseThrow();
        }
    }
}
