package io.smm.account;

import io.smm.Capability;
import io.smm.error.Faults;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts of an {@link OAuthScheme}, and what they may not say. */
record OAuthSchemeState(
        String name,
        AddressTemplate authorise,
        AddressTemplate token,
        Optional<AddressTemplate> revoke,
        Optional<AddressTemplate> pushedAuthorisation,
        Pkce pkce,
        ClientAuthentication clientAuthentication,
        ClientRegistration clientRegistration,
        boolean proofOfPossession,
        String clientIdParameter,
        String codeParameter,
        String scopeSeparator,
        List<String> defaultScopes,
        Map<String, String> fixedParameters,
        TokenLife codeLife,
        TokenLife accessLife,
        TokenLife refreshLife,
        Optional<Duration> consentLife,
        RefreshRule refresh,
        Map<Capability, ScopeNeed> needs,
        String source,
        LocalDate asOf) {
    OAuthSchemeState {
        defaultScopes = List.copyOf(defaultScopes);
        fixedParameters = Collections.unmodifiableMap(new LinkedHashMap<>(fixedParameters));
        Map<Capability, ScopeNeed> copy = new EnumMap<>(Capability.class);
        copy.putAll(needs);
        needs = Collections.unmodifiableMap(copy);
    }

    void check() {
        Faults.of("OAuthScheme " + name)
                .check(SignInMethod.isName(name), "name", "must be one to forty of a-z 0-9 -, beginning with a letter")
                .check(!source.isBlank(), "source", "must not be blank")
                .check(!clientIdParameter.isBlank(), "clientIdParameter", "must not be blank")
                .check(!codeParameter.isBlank(), "codeParameter", "must not be blank")
                .check(
                        consentLife
                                .map(life -> life.compareTo(Duration.ZERO) > 0)
                                .orElse(true),
                        "consentLife",
                        "must be more than zero")
                .check(
                        clientRegistration != ClientRegistration.PER_INSTANCE || token.perEndpoint(),
                        "token",
                        "must begin with {endpoint}: the app is registered per instance")
                .raise();
    }
}
