package io.smm.adapter.support.oauth;

import io.smm.account.AppRegistration;
import io.smm.account.AppRegistrationKey;
import io.smm.account.ClientAuthentication;
import io.smm.account.Connection;
import io.smm.account.OAuthScheme;
import io.smm.account.RefreshRule;
import io.smm.account.Secret;
import io.smm.account.SignInAttempt;
import io.smm.adapter.support.AnswerReader;
import io.smm.adapter.support.ApiCall;
import io.smm.adapter.support.Caller;
import io.smm.adapter.support.HostGuard;
import io.smm.adapter.support.NetworkClient;
import io.smm.adapter.support.Operation;
import io.smm.adapter.support.OperationKind;
import io.smm.adapter.support.QuotaHeaders;
import io.smm.adapter.support.RequestContent;
import io.smm.error.InvalidInputException;
import io.smm.error.SmmException;
import io.smm.error.TokenRevokedException;
import io.smm.spi.AdapterContext;
import io.smm.spi.CallScope;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.HttpUrl;

/**
 * A network's token address (RFC 6749, section 3.2) and what lies beside it: codes are changed, grants renewed and revoked, the app
 * proves itself as the scheme says. One call each, none repeated: a refresh token that rotates is good once. Thread-safe.
 *
 * <p>{@link TokenRevokedException} is thrown for the network's own word alone. A lost answer to a renewal that rotates is an {@link
 * io.smm.error.UnknownOutcomeException}: the old token may be used up.
 */
public final class OAuthTokenEndpoint {

    /** The operation that changes a code. */
    static final String EXCHANGE = "oauth authorization_code";

    private static final String RENEW = "oauth refresh_token";
    private static final String REVOKE = "oauth revoke";

    private final AdapterContext context;
    private final OAuthScheme scheme;
    private final OAuthDialect dialect;
    private final Map<String, Supplier<String>> extra;
    private final Optional<ProofOfPossession> proof;
    private final Optional<HostGuard> hosts;

    private OAuthTokenEndpoint(
            AdapterContext context,
            OAuthScheme scheme,
            OAuthDialect dialect,
            Map<String, Supplier<String>> extra,
            Optional<ProofOfPossession> proof,
            Optional<HostGuard> hosts) {
        this.context = Objects.requireNonNull(context, "context");
        this.scheme = Objects.requireNonNull(scheme, "scheme");
        this.dialect = Objects.requireNonNull(dialect, "dialect");
        this.extra = extra;
        this.proof = proof;
        this.hosts = hosts;
    }

    /**
     * The token address of a scheme. Makes no call.
     *
     * @param context what the adapter was given
     * @param scheme where it is, and how the app proves itself
     * @param dialect how it departs from the standard
     * @return the endpoint
     */
    public static OAuthTokenEndpoint of(AdapterContext context, OAuthScheme scheme, OAuthDialect dialect) {
        return new OAuthTokenEndpoint(context, scheme, dialect, Map.of(), Optional.empty(), Optional.empty());
    }

    /**
     * The same endpoint with one more field in each request, such as a client assertion. Its value is treated as a secret.
     *
     * @param name the field's name
     * @param value makes its value; asked anew for each request, because assertions are good once
     * @return the changed endpoint
     */
    public OAuthTokenEndpoint with(String name, Supplier<String> value) {
        Map<String, Supplier<String>> more = new LinkedHashMap<>(extra);
        more.put(name, value);
        return new OAuthTokenEndpoint(context, scheme, dialect, more, proof, hosts);
    }

    /**
     * The same endpoint with calls that prove possession of a grant's key.
     *
     * @param by makes the proofs
     * @return the changed endpoint
     */
    public OAuthTokenEndpoint proving(ProofOfPossession by) {
        return new OAuthTokenEndpoint(context, scheme, dialect, extra, Optional.of(by), hosts);
    }

    /**
     * The same endpoint at a server that somebody else chose.
     *
     * @param by says where it may lie
     * @return the changed endpoint
     */
    public OAuthTokenEndpoint guardedBy(HostGuard by) {
        return new OAuthTokenEndpoint(context, scheme, dialect, extra, proof, Optional.of(by));
    }

    /**
     * Changes a code for tokens.
     *
     * @param app the app
     * @param attempt the attempt, with the verifier of PKCE
     * @param code the code
     * @return what the network gave
     * @throws io.smm.error.SignInFailedException when the network does not take the code
     * @throws SmmException when it could not be asked, or refused the app
     */
    public TokenAnswer exchange(AppRegistration app, SignInAttempt attempt, Secret code) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "authorization_code");
        fields.put(scheme.codeParameter(), code.reveal());
        fields.put("redirect_uri", app.redirectUri().toString());
        attempt.verifier().ifPresent(verifier -> fields.put("code_verifier", verifier.reveal()));
        List<Secret> secrets = new ArrayList<>(List.of(code));
        attempt.verifier().ifPresent(secrets::add);
        return post(
                operation(EXCHANGE, OperationKind.REPEATABLE),
                signingIn(app.key()),
                app,
                scheme.token().at(app.key().endpoint()),
                fields,
                secrets,
                TokenAnswerReader::read);
    }

    /**
     * Renews a grant.
     *
     * @param connection the connection
     * @param app the app through which it was made
     * @param refresh the refresh token
     * @return what the network gave; without a refresh token when it sent none
     * @throws TokenRevokedException when the network says that the grant is gone
     * @throws io.smm.error.UnknownOutcomeException when the answer is lost and the network rotates
     * @throws SmmException when it could not be asked, or refused the app
     */
    public TokenAnswer refresh(Connection connection, AppRegistration app, Secret refresh) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "refresh_token");
        fields.put("refresh_token", refresh.reveal());
        boolean rotates = scheme.refresh().behaviour() == RefreshRule.Behaviour.ROTATES;
        return post(
                operation(RENEW, rotates ? OperationKind.EFFECT : OperationKind.REPEATABLE),
                CallScope.of(connection),
                app,
                scheme.token().at(connection.endpoint()),
                fields,
                List.of(refresh),
                TokenAnswerReader::read);
    }

    /**
     * Ends a grant (RFC 7009). Does nothing where the scheme has no address for it; a grant that is gone already is as wanted.
     *
     * @param connection the connection
     * @param app the app through which it was made
     * @param token the token to revoke: with a refresh token most networks end the whole grant
     * @throws SmmException when the network could not be asked, or refused
     */
    public void revoke(Connection connection, AppRegistration app, Secret token) {
        if (scheme.revoke().isEmpty()) {
            return;
        }
        URI address = scheme.revoke().get().at(connection.endpoint());
        Operation operation = operation(REVOKE, OperationKind.REPEATABLE);
        try {
            send(
                    address,
                    own -> ApiCall.post(
                            operation,
                            caller(CallScope.of(connection), app, List.of(token), own),
                            url(address),
                            content(app, Map.of("token", token.reveal()), own)),
                    app);
        } catch (TokenRevokedException goneAlready) {
            // That is what was wanted.
        }
    }

    /**
     * Sends fields to another address beside the token address, such as that for pushed authorisation requests, in the same
     * dialect and with the same proofs.
     *
     * @param operation what is called
     * @param scope what quotas are counted by and what errors name
     * @param app the app, which proves itself
     * @param address where
     * @param fields the fields in order, without those of the app's proof
     * @param secrets which of their values must never appear in a message
     * @param reader what to make of the answer
     * @param <T> what is made of it
     * @return what the reader made of the answer
     * @throws SmmException when it failed
     */
    public <T> T post(
            Operation operation,
            CallScope scope,
            AppRegistration app,
            URI address,
            Map<String, String> fields,
            List<Secret> secrets,
            AnswerReader<T> reader) {
        return send(
                address,
                own -> ApiCall.post(
                        operation, caller(scope, app, secrets, own), url(address), content(app, fields, own), reader),
                app);
    }

    /**
     * What quotas are counted by while it is not known yet whose account it will be: the app.
     *
     * @param app the app
     * @return the scope
     */
    public static CallScope signingIn(AppRegistrationKey app) {
        return new CallScope(
                app.network(), app.endpoint(), app.tenant(), app.app(), "app:" + app.app(), Optional.empty());
    }

    private <T> T send(URI address, Function<Map<String, String>, ApiCall<T>> call, AppRegistration app) {
        QuotaHeaders heads = (operation, head) -> {
            proof.ifPresent(by -> by.seen(address, head));
            return List.of();
        };
        NetworkClient client = NetworkClient.of(context, new OAuthErrors(dialect.goneCodes()), heads);
        try {
            return client.call(authorised(address, call, app));
        } catch (SmmException refused) {
            if (proof.isEmpty() || !refused.details().nativeCode().equals(Optional.of("use_dpop_nonce"))) {
                throw refused;
            }
            return client.call(authorised(address, call, app));
        }
    }

    private <T> ApiCall<T> authorised(
            URI address, Function<Map<String, String>, ApiCall<T>> call, AppRegistration app) {
        Map<String, String> own = new LinkedHashMap<>();
        extra.forEach((name, value) -> own.put(name, value.get()));
        ApiCall<T> plain = call.apply(own);
        ApiCall<T> made = hosts.map(plain::guardedBy).orElse(plain);
        ApiCall<T> named =
                basic(app).map(value -> made.header("Authorization", value)).orElse(made);
        return proof.map(by -> named.header("DPoP", by.proof("POST", address))).orElse(named);
    }

    private RequestContent content(AppRegistration app, Map<String, String> fields, Map<String, String> own) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        if (basic(app).isEmpty()) {
            all.put(scheme.clientIdParameter(), app.clientId());
            if (scheme.clientAuthentication() == ClientAuthentication.BODY) {
                app.clientSecret().ifPresent(secret -> all.put(dialect.secretField(), secret.reveal()));
            }
        }
        all.putAll(own);
        return dialect.json()
                ? RequestContent.json(out -> {
                    out.writeStartObject();
                    all.forEach(out::writeStringProperty);
                    out.writeEndObject();
                })
                : RequestContent.fields(all);
    }

    /** A public client has nothing to prove itself with: it names itself in the body (RFC 6749, section 3.2.1). */
    private Optional<String> basic(AppRegistration app) {
        return scheme.clientAuthentication() == ClientAuthentication.BASIC
                ? app.clientSecret().map(secret -> "Basic " + pair(app.clientId(), secret))
                : Optional.empty();
    }

    private static String pair(String id, Secret secret) {
        String text = encoded(id) + ":" + encoded(secret.reveal());
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Caller caller(CallScope scope, AppRegistration app, List<Secret> given, Map<String, String> own) {
        List<Secret> secrets = new ArrayList<>(given);
        app.clientSecret().ifPresent(secrets::add);
        app.clientSecret().ifPresent(secret -> secrets.add(Secret.of(pair(app.clientId(), secret))));
        own.values().stream().filter(value -> !value.isEmpty()).map(Secret::of).forEach(secrets::add);
        return Caller.anonymous(scope, secrets.toArray(Secret[]::new));
    }

    private Operation operation(String name, OperationKind kind) {
        return new Operation(name, kind, dialect.charges());
    }

    private static HttpUrl url(URI address) {
        try {
            return HttpUrl.get(address.toString());
        } catch (IllegalArgumentException notHttp) {
            throw InvalidInputException.of("OAuth", "address", "must be an http or https address: " + address);
        }
    }
}
