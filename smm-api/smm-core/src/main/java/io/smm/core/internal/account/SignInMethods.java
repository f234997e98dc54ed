package io.smm.core.internal.account;

import io.smm.account.Connection;
import io.smm.account.Credentials;
import io.smm.account.GivenCredentials;
import io.smm.account.OAuthScheme;
import io.smm.account.SignInMethod;
import io.smm.account.SignInRequest;
import io.smm.error.InvalidInputException;
import io.smm.spi.NetworkAdapter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Picks, of the methods that an adapter declares, the one that is meant. */
final class SignInMethods {

    private SignInMethods() {}

    /** The method that a credential is of; empty when the adapter declares no methods at all. */
    static Optional<SignInMethod> of(NetworkAdapter adapter, Credentials credentials) {
        List<SignInMethod> methods = adapter.signInMethods();
        if (methods.isEmpty()) {
            return Optional.empty();
        }
        for (SignInMethod method : methods) {
            if (method instanceof GivenCredentials given && given.kind() == credentials.kind()) {
                return Optional.of(method);
            }
        }
        throw InvalidInputException.of(
                "Connection to " + adapter.network(),
                "credentials",
                "are of the kind " + credentials.kind() + ", but the network takes " + inWords(methods));
    }

    /** The scheme that a sign-in is asked for by. */
    static OAuthScheme of(NetworkAdapter adapter, SignInRequest request) {
        return scheme(adapter, request.method())
                .orElseThrow(() -> InvalidInputException.of(
                        "Sign-in to " + adapter.network(),
                        "method",
                        "there is no consent page"
                                + request.method()
                                        .map(name -> " by the method " + name)
                                        .orElse("")
                                + "; the network takes " + inWords(adapter.signInMethods())));
    }

    /** The scheme that a connection was signed in by; empty when it was by another method or is not known. */
    static Optional<OAuthScheme> of(NetworkAdapter adapter, Connection connection) {
        return connection.method().isEmpty() ? Optional.empty() : scheme(adapter, connection.method());
    }

    /** The method of any kind that a connection was signed in by; empty when it is not known. */
    static Optional<SignInMethod> named(NetworkAdapter adapter, Connection connection) {
        return adapter.signInMethods().stream()
                .filter(method -> connection.method().equals(Optional.of(method.name())))
                .findFirst();
    }

    private static Optional<OAuthScheme> scheme(NetworkAdapter adapter, Optional<String> name) {
        for (SignInMethod method : adapter.signInMethods()) {
            if (method instanceof OAuthScheme scheme
                    && (name.isEmpty() || scheme.name().equals(name.get()))) {
                return Optional.of(scheme);
            }
        }
        return Optional.empty();
    }

    private static String inWords(List<SignInMethod> methods) {
        return methods.isEmpty()
                ? "no declared method"
                : methods.stream().map(SignInMethod::name).collect(Collectors.joining(", "));
    }
}
