package io.smm.account;

import io.smm.Capability;
import io.smm.error.Faults;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How a network does OAuth 2 with a code (RFC 6749, section 4.1), as data: its addresses, its spellings, how long things live and
 * what renewing does. The SDK builds authorisation addresses and checks callbacks from it; the adapter changes codes for tokens.
 * A network with two flavours, such as Instagram, has two schemes. Immutable.
 */
public final class OAuthScheme implements SignInMethod {

    private final OAuthSchemeState state;

    private OAuthScheme(OAuthSchemeState state) {
        this.state = state;
    }

    /**
     * Starts a scheme with what most networks do: no PKCE, id and secret in the form, {@code client_id}, {@code code}, scopes
     * separated by spaces, an app registered by hand, lives not stated, nothing renewed, nothing revoked.
     *
     * @param name the method's name among those of its network, one to forty of {@code a-z 0-9 -}
     * @param authorise where the account's owner allows the app
     * @param token where a code is changed for tokens
     * @param source where the facts come from; not blank
     * @param asOf when they were last checked
     * @return a builder
     */
    public static Builder builder(
            String name, AddressTemplate authorise, AddressTemplate token, String source, LocalDate asOf) {
        return new Builder(name, authorise, token, source, asOf);
    }

    @Override
    public String name() {
        return state.name();
    }

    /** {@return where the account's owner allows the app} */
    public AddressTemplate authorise() {
        return state.authorise();
    }

    /** {@return where a code is changed for tokens} */
    public AddressTemplate token() {
        return state.token();
    }

    /** {@return where a grant is ended; empty when the network has no such address} */
    public Optional<AddressTemplate> revoke() {
        return state.revoke();
    }

    /** {@return where the authorisation's parameters must be sent before (PAR, RFC 9126); empty when they go into the address} */
    public Optional<AddressTemplate> pushedAuthorisation() {
        return state.pushedAuthorisation();
    }

    /** {@return whether and how codes are bound to who asked for them} */
    public Pkce pkce() {
        return state.pkce();
    }

    /** {@return how the app proves itself at the token address} */
    public ClientAuthentication clientAuthentication() {
        return state.clientAuthentication();
    }

    /** {@return how the app becomes known to the network} */
    public ClientRegistration clientRegistration() {
        return state.clientRegistration();
    }

    /** {@return whether calls prove possession of a key (DPoP, RFC 9449) instead of bearing the token alone} */
    public boolean proofOfPossession() {
        return state.proofOfPossession();
    }

    /** {@return the name of the client id's parameter: {@code client_id}, {@code client_key} on TikTok} */
    public String clientIdParameter() {
        return state.clientIdParameter();
    }

    /** {@return the callback's parameter that holds the code: {@code code}, {@code auth_code} for TikTok's ads} */
    public String codeParameter() {
        return state.codeParameter();
    }

    /** {@return what stands between two scopes: a space or a comma} */
    public String scopeSeparator() {
        return state.scopeSeparator();
    }

    /** {@return the scopes that are asked for when a request names none; unmodifiable} */
    public List<String> defaultScopes() {
        return state.defaultScopes();
    }

    /** {@return what this network wants in each authorisation address besides the standard's, such as {@code duration}} */
    public Map<String, String> fixedParameters() {
        return state.fixedParameters();
    }

    /** {@return how long a code is good} */
    public TokenLife codeLife() {
        return state.codeLife();
    }

    /** {@return how long an access token is good} */
    public TokenLife accessLife() {
        return state.accessLife();
    }

    /** {@return how long a refresh token is good} */
    public TokenLife refreshLife() {
        return state.refreshLife();
    }

    /** {@return how long the owner's consent to read data lasts, whatever the tokens' lives; empty when it has no end} */
    public Optional<Duration> consentLife() {
        return state.consentLife();
    }

    /** {@return what renewing does} */
    @Override
    public RefreshRule refresh() {
        return state.refresh();
    }

    /**
     * The scopes that a capability needs.
     *
     * @param capability the capability
     * @return the need; empty when none is known, and then a call is not refused for a scope
     */
    public Optional<ScopeNeed> need(Capability capability) {
        return Optional.ofNullable(state.needs().get(capability));
    }

    /** {@return all needs of scopes, by capability; unmodifiable} */
    public Map<Capability, ScopeNeed> needs() {
        return state.needs();
    }

    /** {@return where the facts come from} */
    public String source() {
        return state.source();
    }

    /** {@return when they were last checked} */
    public LocalDate asOf() {
        return state.asOf();
    }

    /**
     * How long before its end access is renewed: two minutes; where the access token itself is renewed (which cannot be done once
     * it has ended) a tenth of its stated life when that is more.
     *
     * @return the time
     */
    public Duration renewAhead() {
        Duration least = Duration.ofMinutes(2);
        if (refresh().behaviour() == RefreshRule.Behaviour.EXTENDS
                && accessLife() instanceof TokenLife.Lasting lasting
                && lasting.duration().dividedBy(10).compareTo(least) > 0) {
            return lasting.duration().dividedBy(10);
        }
        return least;
    }

    /**
     * The address to which the account's owner is sent. Offline.
     *
     * @param app the app; its endpoint fills in the addresses' templates
     * @param scopes the scopes to ask for, as the network names them; with none the address asks for none
     * @param callbackState what the callback must bring back
     * @param verifier the verifier of PKCE; empty exactly when the scheme does not use it
     * @return the address
     */
    public URI authorisationAddress(
            AppRegistration app, List<String> scopes, String callbackState, Optional<Secret> verifier) {
        Faults.of("OAuthScheme " + name())
                .check(
                        verifier.isPresent() == pkce().used(),
                        "verifier",
                        pkce().used() ? "must be there: the scheme uses PKCE" : "must not be there: it knows no PKCE")
                .raise();
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put(clientIdParameter(), app.clientId());
        parameters.put("redirect_uri", app.redirectUri().toString());
        if (!scopes.isEmpty()) {
            parameters.put("scope", String.join(scopeSeparator(), scopes));
        }
        parameters.put("state", callbackState);
        verifier.ifPresent(secret -> {
            parameters.put("code_challenge", pkce().challenge(secret));
            parameters.put("code_challenge_method", "S256");
        });
        parameters.putAll(fixedParameters());
        return Query.append(authorise().at(app.key().endpoint()), parameters);
    }

    /** {@return a builder that starts from this scheme} */
    public Builder toBuilder() {
        return new Builder(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OAuthScheme scheme && state.equals(scheme.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "OAuthScheme[" + name() + ", " + authorise() + "]";
    }

    /** Builds an {@link OAuthScheme}. Not thread-safe. */
    public static final class Builder {
        private final String name;
        private final AddressTemplate authorise;
        private final AddressTemplate token;
        private final String source;
        private final LocalDate asOf;
        private Optional<AddressTemplate> revoke = Optional.empty();
        private Optional<AddressTemplate> pushedAuthorisation = Optional.empty();
        private Pkce pkce = Pkce.none();
        private ClientAuthentication clientAuthentication = ClientAuthentication.BODY;
        private ClientRegistration clientRegistration = ClientRegistration.PORTAL;
        private boolean proofOfPossession;
        private String clientIdParameter = "client_id";
        private String codeParameter = "code";
        private String scopeSeparator = " ";
        private List<String> defaultScopes = new ArrayList<>();
        private Map<String, String> fixedParameters = new LinkedHashMap<>();
        private TokenLife codeLife = TokenLife.notStated();
        private TokenLife accessLife = TokenLife.notStated();
        private TokenLife refreshLife = TokenLife.notStated();
        private Optional<Duration> consentLife = Optional.empty();
        private RefreshRule refresh = RefreshRule.of(RefreshRule.Behaviour.NONE);
        private final Map<Capability, ScopeNeed> needs = new EnumMap<>(Capability.class);

        private Builder(String name, AddressTemplate authorise, AddressTemplate token, String source, LocalDate asOf) {
            this.name = Objects.requireNonNull(name, "name");
            this.authorise = Objects.requireNonNull(authorise, "authorise");
            this.token = Objects.requireNonNull(token, "token");
            this.source = Objects.requireNonNull(source, "source");
            this.asOf = Objects.requireNonNull(asOf, "asOf");
        }

        private Builder(OAuthScheme from) {
            this(from.name(), from.authorise(), from.token(), from.source(), from.asOf());
            revoke = from.revoke();
            pushedAuthorisation = from.pushedAuthorisation();
            pkce = from.pkce();
            clientAuthentication = from.clientAuthentication();
            clientRegistration = from.clientRegistration();
            proofOfPossession = from.proofOfPossession();
            clientIdParameter = from.clientIdParameter();
            codeParameter = from.codeParameter();
            scopeSeparator = from.scopeSeparator();
            defaultScopes = from.defaultScopes();
            fixedParameters.putAll(from.fixedParameters());
            codeLife = from.codeLife();
            accessLife = from.accessLife();
            refreshLife = from.refreshLife();
            consentLife = from.consentLife();
            refresh = from.refresh();
            needs.putAll(from.needs());
        }

        /**
         * Says where a grant is ended.
         *
         * @param value the address
         * @return this
         */
        public Builder revoke(AddressTemplate value) {
            revoke = Optional.of(value);
            return this;
        }

        /**
         * Says where the authorisation's parameters must be sent before.
         *
         * @param value the address
         * @return this
         */
        public Builder pushedAuthorisation(AddressTemplate value) {
            pushedAuthorisation = Optional.of(value);
            return this;
        }

        /**
         * Says whether and how codes are bound to who asked for them. Default: {@link Pkce#none()}.
         *
         * @param value the rule
         * @return this
         */
        public Builder pkce(Pkce value) {
            pkce = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says how the app proves itself at the token address. Default: in the body.
         *
         * @param value how
         * @return this
         */
        public Builder clientAuthentication(ClientAuthentication value) {
            clientAuthentication = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says how the app becomes known to the network. Default: in its portal.
         *
         * @param value how
         * @return this
         */
        public Builder clientRegistration(ClientRegistration value) {
            clientRegistration = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says that calls prove possession of a key. Default: tokens are borne alone.
         *
         * @return this
         */
        public Builder proofOfPossession() {
            proofOfPossession = true;
            return this;
        }

        /**
         * Names the client id's parameter. Default: {@code client_id}.
         *
         * @param value the name
         * @return this
         */
        public Builder clientIdParameter(String value) {
            clientIdParameter = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Names the callback's parameter that holds the code. Default: {@code code}.
         *
         * @param value the name
         * @return this
         */
        public Builder codeParameter(String value) {
            codeParameter = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Separates scopes by commas. Default: by spaces.
         *
         * @return this
         */
        public Builder scopesByComma() {
            scopeSeparator = ",";
            return this;
        }

        /**
         * Names the scopes that are asked for when a request names none. Default: none.
         *
         * @param scopes the scopes, as the network names them
         * @return this
         */
        public Builder defaultScopes(String... scopes) {
            defaultScopes = List.of(scopes);
            return this;
        }

        /**
         * Adds what this network wants in each authorisation address besides the standard's.
         *
         * @param parameter the parameter's name
         * @param value its value
         * @return this
         */
        public Builder fixedParameter(String parameter, String value) {
            fixedParameters.put(parameter, value);
            return this;
        }

        /**
         * Says how long codes and tokens are good. Default: not stated.
         *
         * @param code a code
         * @param access an access token
         * @param refreshToken a refresh token
         * @return this
         */
        public Builder lives(TokenLife code, TokenLife access, TokenLife refreshToken) {
            codeLife = Objects.requireNonNull(code, "code");
            accessLife = Objects.requireNonNull(access, "access");
            refreshLife = Objects.requireNonNull(refreshToken, "refreshToken");
            return this;
        }

        /**
         * Says how long the owner's consent to read data lasts. Default: without end.
         *
         * @param value the time; more than zero
         * @return this
         */
        public Builder consentLife(Duration value) {
            consentLife = Optional.of(value);
            return this;
        }

        /**
         * Says what renewing does. Default: nothing is renewed.
         *
         * @param value the rule
         * @return this
         */
        public Builder refresh(RefreshRule value) {
            refresh = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says which scopes a capability needs.
         *
         * @param capability the capability
         * @param need the scopes
         * @return this
         */
        public Builder needs(Capability capability, ScopeNeed need) {
            needs.put(Objects.requireNonNull(capability, "capability"), Objects.requireNonNull(need, "need"));
            return this;
        }

        /**
         * Ends the scheme's making.
         *
         * @return the scheme
         * @throws io.smm.error.InvalidInputException when something is contradictory or empty; it lists all faults
         */
        public OAuthScheme build() {
            OAuthSchemeState state = new OAuthSchemeState(
                    name,
                    authorise,
                    token,
                    revoke,
                    pushedAuthorisation,
                    pkce,
                    clientAuthentication,
                    clientRegistration,
                    proofOfPossession,
                    clientIdParameter,
                    codeParameter,
                    scopeSeparator,
                    defaultScopes,
                    fixedParameters,
                    codeLife,
                    accessLife,
                    refreshLife,
                    consentLife,
                    refresh,
                    needs,
                    source,
                    asOf);
            state.check();
            return new OAuthScheme(state);
        }
    }
}
