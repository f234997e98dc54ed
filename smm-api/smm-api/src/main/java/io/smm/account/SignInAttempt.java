package io.smm.account;

import io.smm.error.Faults;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A sign-in that was begun: where to send the account's owner, and what must be kept until they come back. The host stores it, in
 * the owner's web session for example, and hands it to {@link Accounts#completeSignIn}, perhaps in another process. {@code
 * toString} shows neither the state nor the verifier nor the key; whoever stores it keeps all three as secrets.
 *
 * @param app for whom, through which app, where
 * @param method the name of the OAuth scheme
 * @param authorisationAddress where to send the account's owner
 * @param state what the callback must bring back; not blank
 * @param verifier the verifier of PKCE; empty where the network knows none
 * @param key the private key that the tokens will be bound to, as the adapter writes it; empty where they are borne alone
 * @param issuer the server whose answer the callback must be, as it names itself in the parameter {@code iss} (RFC 9207); empty
 *     where the network's callbacks name none
 * @param account whom to connect: an id or handle on the network; empty for whoever signs in
 * @param scopes the scopes that were asked for
 * @param expiresAt until when the owner must have come back
 */
public record SignInAttempt(
        AppRegistrationKey app,
        String method,
        URI authorisationAddress,
        String state,
        Optional<Secret> verifier,
        Optional<Secret> key,
        Optional<String> issuer,
        Optional<String> account,
        List<String> scopes,
        Instant expiresAt) {

    /**
     * Copies the scopes and checks that the state is there.
     *
     * @param app for whom, through which app, where
     * @param method the name of the OAuth scheme
     * @param authorisationAddress where to send the account's owner
     * @param state what the callback must bring back
     * @param verifier the verifier of PKCE
     * @param key the private key that the tokens will be bound to
     * @param issuer the server whose answer the callback must be
     * @param account whom to connect
     * @param scopes the scopes that were asked for
     * @param expiresAt until when the owner must have come back
     */
    public SignInAttempt {
        Objects.requireNonNull(app, "app");
        Objects.requireNonNull(authorisationAddress, "authorisationAddress");
        Objects.requireNonNull(verifier, "verifier");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(expiresAt, "expiresAt");
        scopes = List.copyOf(scopes);
        Faults.of("SignInAttempt")
                .check(SignInMethod.isName(method), "method", "must be the name of a sign-in method")
                .check(!state.isBlank(), "state", "must not be blank")
                .raise();
    }

    /**
     * An attempt for whoever signs in, whose tokens will be borne alone.
     *
     * @param app for whom, through which app, where
     * @param method the name of the OAuth scheme
     * @param authorisationAddress where to send the account's owner
     * @param state what the callback must bring back; not blank
     * @param verifier the verifier of PKCE; empty where the network knows none
     * @param scopes the scopes that were asked for
     * @param expiresAt until when the owner must have come back
     */
    public SignInAttempt(
            AppRegistrationKey app,
            String method,
            URI authorisationAddress,
            String state,
            Optional<Secret> verifier,
            List<String> scopes,
            Instant expiresAt) {
        this(
                app,
                method,
                authorisationAddress,
                state,
                verifier,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                scopes,
                expiresAt);
    }

    /**
     * The same attempt with another address to send the owner to, for a network that takes the parameters beforehand.
     *
     * @param address the address
     * @return the changed attempt
     */
    public SignInAttempt sendingTo(URI address) {
        return new SignInAttempt(app, method, address, state, verifier, key, issuer, account, scopes, expiresAt);
    }

    /**
     * The same attempt, whose tokens will be bound to a key.
     *
     * @param value the private key, as the adapter writes it
     * @return the changed attempt
     */
    public SignInAttempt withKey(Secret value) {
        return new SignInAttempt(
                app,
                method,
                authorisationAddress,
                state,
                verifier,
                Optional.of(value),
                issuer,
                account,
                scopes,
                expiresAt);
    }

    /**
     * The same attempt, whose callback must name the server that it comes from.
     *
     * @param value the server, as it names itself
     * @return the changed attempt
     */
    public SignInAttempt answeredBy(String value) {
        return new SignInAttempt(
                app,
                method,
                authorisationAddress,
                state,
                verifier,
                key,
                Optional.of(value),
                account,
                scopes,
                expiresAt);
    }

    /**
     * The same attempt for one account alone.
     *
     * @param value its id or handle on the network, without a sign before it
     * @return the changed attempt
     */
    public SignInAttempt forAccount(String value) {
        return new SignInAttempt(
                app, method, authorisationAddress, state, verifier, key, issuer, Optional.of(value), scopes, expiresAt);
    }

    @Override
    public String toString() {
        return "SignInAttempt[" + app + ", " + method + ", " + scopes + ", expires " + expiresAt + "]";
    }
}
