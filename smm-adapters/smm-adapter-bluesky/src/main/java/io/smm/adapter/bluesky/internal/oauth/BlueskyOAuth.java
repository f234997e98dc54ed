package io.smm.adapter.bluesky.internal.oauth;

import io.smm.Network;
import io.smm.account.AccountProfile;
import io.smm.account.AccountRef;
import io.smm.account.AddressTemplate;
import io.smm.account.AppRegistration;
import io.smm.account.ClientAuthentication;
import io.smm.account.ClientRegistration;
import io.smm.account.Connection;
import io.smm.account.OAuthScheme;
import io.smm.account.Pkce;
import io.smm.account.RefreshRule;
import io.smm.account.Secret;
import io.smm.account.SignInAttempt;
import io.smm.account.TokenLife;
import io.smm.adapter.bluesky.internal.http.IdentityApi;
import io.smm.adapter.bluesky.internal.http.Quotas;
import io.smm.adapter.bluesky.internal.http.Xrpc;
import io.smm.adapter.bluesky.internal.map.AtUri;
import io.smm.adapter.bluesky.internal.map.OwnServer;
import io.smm.adapter.bluesky.internal.map.Permalinks;
import io.smm.adapter.support.HostGuard;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.Operation;
import io.smm.adapter.support.RequestAuthoriser;
import io.smm.adapter.support.fetch.SafeFetch;
import io.smm.adapter.support.oauth.AuthorisationServer;
import io.smm.adapter.support.oauth.Discovery;
import io.smm.adapter.support.oauth.DpopAuthoriser;
import io.smm.adapter.support.oauth.OAuthTokenEndpoint;
import io.smm.adapter.support.oauth.SigningKey;
import io.smm.adapter.support.oauth.TokenAnswer;
import io.smm.error.ErrorDetails;
import io.smm.error.InvalidInputException;
import io.smm.error.ProtocolException;
import io.smm.error.RetryAdvice;
import io.smm.error.SignInFailedException;
import io.smm.error.TokenRevokedException;
import io.smm.spi.AdapterContext;
import io.smm.spi.CallScope;
import io.smm.spi.OAuthClient;
import io.smm.spi.QuotaCharge;
import io.smm.spi.SignIn;
import io.smm.spi.TokenSet;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * OAuth as the AT Protocol profiles it: the app is an address of a document, parameters are pushed beforehand, codes are bound by
 * PKCE, tokens by DPoP. The key is made when the parameters are pushed and belongs to this one grant. A server is believed about
 * an account only when the account's DID document leads to it.
 */
public final class BlueskyOAuth implements OAuthClient {

    /** The method's name. */
    public static final String METHOD = "oauth";

    /** The scheme as it is declared; at each server its own metadata say where things are. */
    public static final OAuthScheme SCHEME = scheme(
            new AddressTemplate("{endpoint}/oauth/authorize"),
            new AddressTemplate("{endpoint}/oauth/token"),
            new AddressTemplate("{endpoint}/oauth/par"),
            Optional.of(new AddressTemplate("{endpoint}/oauth/revoke")));

    private static final Operation PUSH = Operation.repeatable("oauth par", new QuotaCharge(Quotas.CALLS, 1));

    private final AdapterContext context;
    private final Permalinks links;
    private final Discovery discovery;
    private final Identities identities;
    private final TokenCalls calls;

    /**
     * Makes the port.
     *
     * @param context what the adapter was given
     * @param links the addresses for people
     * @param directory the directory of identities
     * @param authoriser what proves the calls of connections: it knows the servers' nonces
     */
    public BlueskyOAuth(AdapterContext context, Permalinks links, URI directory, DpopAuthoriser authoriser) {
        this.context = context;
        this.links = links;
        Xrpc xrpc = new Xrpc(context, RequestAuthoriser.bearer());
        HostGuard hosts = SafeFetch.of(context).hosts();
        discovery =
                new Discovery(xrpc.client(), context.clock(), new QuotaCharge(Quotas.CALLS, 1), OwnServer::of, hosts);
        identities = new Identities(new IdentityApi(xrpc), directory, hosts);
        calls = new TokenCalls(context, authoriser, hosts);
    }

    @Override
    public SignInAttempt push(AppRegistration app, SignInAttempt attempt) {
        CallScope scope = OAuthTokenEndpoint.signingIn(app.key());
        URI given = app.key().endpoint();
        Optional<String> did = attempt.account().map(account -> identities.did(account, given, scope));
        URI pds = did.map(id -> identities.of(id, given, scope).pds()).orElse(given);
        AuthorisationServer server = discovery.of(pds, scope);
        SigningKey key = SigningKey.create();
        String request = calls.at(server, app, key, scope)
                .post(PUSH, scope, app, server.push(), parameters(app, attempt), List.of(), BlueskyOAuth::requestUri);
        URI page = HttpUrl.get(server.authorise().toString())
                .newBuilder()
                .addQueryParameter("client_id", app.clientId())
                .addQueryParameter("request_uri", request)
                .build()
                .uri();
        SignInAttempt pushed = attempt.sendingTo(page)
                .withKey(key.secret())
                .answeredBy(server.issuer().toString());
        return did.map(pushed::forAccount).orElse(pushed);
    }

    @Override
    public List<SignIn> exchange(AppRegistration app, SignInAttempt attempt, Secret code) {
        SigningKey key = SigningKey.of(attempt.key().orElseThrow(() -> notBegun("key")));
        URI issuer = URI.create(attempt.issuer().orElseThrow(() -> notBegun("issuer")));
        CallScope scope = OAuthTokenEndpoint.signingIn(app.key());
        AuthorisationServer server = discovery.at(issuer, scope);
        Instant asked = context.clock().instant();
        TokenAnswer answer = calls.at(server, app, key, scope).exchange(app, attempt, code);
        Identity who = identities.of(subject(answer, scope), app.key().endpoint(), scope);
        if (!discovery.issuer(who.pds(), scope).equals(server.issuer())) {
            throw forged(scope);
        }
        AccountRef account = new AccountRef(Network.BLUESKY, who.did(), identities.provenHandle(who, scope));
        return List.of(new SignIn(
                new AccountProfile(account, Optional.empty(), links.ofAccount(who.did())),
                who.pds(),
                tokens(answer, asked, key),
                answer.scopes()));
    }

    /**
     * Renews a grant; its key stays.
     *
     * @param connection the connection
     * @param current its tokens
     * @return the new tokens
     * @throws TokenRevokedException when the server says that the grant is gone
     */
    public TokenSet refresh(Connection connection, TokenSet current) {
        SigningKey key = SigningKey.of(current.secret().orElseThrow(() -> gone(connection, "has no key")));
        Secret refresh = current.refresh().orElseThrow(() -> gone(connection, "has no token that renews it"));
        CallScope scope = CallScope.of(connection);
        AppRegistration app = app(connection);
        AuthorisationServer server = discovery.of(connection.endpoint(), scope);
        Instant asked = context.clock().instant();
        TokenAnswer answer = calls.at(server, app, key, scope).refresh(connection, app, refresh);
        if (!subject(answer, scope).equals(connection.account().id())) {
            throw broken(scope, "the tokens are of another account");
        }
        return tokens(answer, asked, key);
    }

    /**
     * Ends a grant.
     *
     * @param connection the connection
     * @param current its tokens
     */
    public void revoke(Connection connection, TokenSet current) {
        if (current.secret().isEmpty()) {
            return;
        }
        AppRegistration app = app(connection);
        CallScope scope = CallScope.of(connection);
        AuthorisationServer server = discovery.of(connection.endpoint(), scope);
        calls.at(server, app, SigningKey.of(current.secret().get()), scope)
                .revoke(connection, app, current.refresh().orElse(current.access()));
    }

    /** The scheme with the addresses of one server. */
    static OAuthScheme scheme(
            AddressTemplate authorise, AddressTemplate token, AddressTemplate push, Optional<AddressTemplate> revoke) {
        OAuthScheme.Builder scheme = OAuthScheme.builder(
                        METHOD,
                        authorise,
                        token,
                        "Bluesky documentation, advanced guides, OAuth client; metadata of a PDS of version 0.5.35",
                        LocalDate.of(2026, 11, 23))
                .pushedAuthorisation(push)
                .pkce(Pkce.required(Pkce.Method.S256))
                .clientAuthentication(ClientAuthentication.NONE)
                .clientRegistration(ClientRegistration.METADATA_DOCUMENT)
                .proofOfPossession()
                .defaultScopes("atproto", "transition:generic")
                .lives(TokenLife.of(Duration.ofMinutes(1)), TokenLife.notStated(), TokenLife.notStated())
                .refresh(RefreshRule.of(RefreshRule.Behaviour.ROTATES));
        revoke.ifPresent(scheme::revoke);
        return scheme.build();
    }

    private AppRegistration app(Connection connection) {
        return context.app(connection)
                .orElseThrow(() -> InvalidInputException.of(
                        "Connection to Bluesky",
                        "app",
                        "was signed in by OAuth, and its app is not registered any more"));
    }

    private static Map<String, String> parameters(AppRegistration app, SignInAttempt attempt) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("redirect_uri", app.redirectUri().toString());
        parameters.put("scope", String.join(SCHEME.scopeSeparator(), attempt.scopes()));
        parameters.put("state", attempt.state());
        attempt.verifier().ifPresent(verifier -> {
            parameters.put("code_challenge", SCHEME.pkce().challenge(verifier));
            parameters.put("code_challenge_method", "S256");
        });
        attempt.account().ifPresent(account -> parameters.put("login_hint", account));
        return parameters;
    }

    private static TokenSet tokens(TokenAnswer answer, Instant asked, SigningKey key) {
        return answer.tokens(asked, SCHEME.accessLife(), SCHEME.refreshLife()).withSecret(key.secret());
    }

    private static String subject(TokenAnswer answer, CallScope scope) {
        return Optional.ofNullable(answer.others().get("sub"))
                .filter(AtUri::isDid)
                .orElseThrow(() -> broken(scope, "'sub' is no DID"));
    }

    private static String requestUri(JsonReader json) {
        Optional<String> request = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                if (json.name().equals("request_uri")) {
                    request = json.id();
                }
            }
        }
        return json.require("request_uri", request);
    }

    private static InvalidInputException notBegun(String field) {
        return InvalidInputException.of(
                "SignInAttempt", field, "must be there: it was made when the sign-in was begun");
    }

    private static SignInFailedException forged(CallScope scope) {
        return new SignInFailedException(
                SignInFailedException.Reason.WRONG_ISSUER,
                details(
                                scope,
                                "the account's own server trusts another authorisation server than the one that answered",
                                RetryAdvice.afterAction("begin the sign-in again, with the account's handle"))
                        .build());
    }

    private static ProtocolException broken(CallScope scope, String what) {
        ErrorDetails.Builder details = details(scope, what, RetryAdvice.never());
        scope.connection().ifPresent(details::connection);
        return new ProtocolException(details.build());
    }

    private static TokenRevokedException gone(Connection connection, String why) {
        return new TokenRevokedException(details(
                        CallScope.of(connection),
                        "the grant " + why,
                        RetryAdvice.afterAction("connect the account again"))
                .connection(connection.id())
                .build());
    }

    private static ErrorDetails.Builder details(CallScope scope, String what, RetryAdvice advice) {
        return ErrorDetails.of(what, advice)
                .network(scope.network())
                .tenant(scope.tenant())
                .operation("oauth token");
    }
}
