package io.smm.account;

import io.smm.Network;
import io.smm.error.Faults;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** For whom and where a sign-in through the network's consent page is begun. Immutable. */
public final class SignInRequest {

    private final State state;

    private SignInRequest(State state) {
        this.state = state;
    }

    /**
     * A request for the scopes and by the method that the network's adapter takes unless told otherwise.
     *
     * @param tenant for whom
     * @param app through which app registration
     * @param network on which network
     * @param endpoint the base address of the server or instance
     * @return the request
     */
    public static SignInRequest of(TenantId tenant, AppId app, Network network, URI endpoint) {
        return new SignInRequest(new State(
                new AppRegistrationKey(tenant, app, network, endpoint),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty()));
    }

    /** {@return for whom, through which app, where} */
    public AppRegistrationKey app() {
        return state.app;
    }

    /** {@return the name of the method; empty for the first of the network's OAuth schemes} */
    public Optional<String> method() {
        return state.method;
    }

    /** {@return the scopes to ask for; empty for the scheme's default scopes} */
    public List<String> scopes() {
        return state.scopes;
    }

    /** {@return where to come back to when the app is registered by this request; else the registration says} */
    public Optional<URI> redirectUri() {
        return state.redirectUri;
    }

    /** {@return whom to connect: an id or handle on the network, without a sign before it; empty for whoever signs in} */
    public Optional<String> account() {
        return state.account;
    }

    /**
     * The same request by another method, for networks with several.
     *
     * @param name the name of an OAuth scheme of the network
     * @return the changed request
     */
    public SignInRequest by(String name) {
        return new SignInRequest(
                new State(state.app, Optional.of(name), state.scopes, state.redirectUri, state.account));
    }

    /**
     * The same request for other scopes.
     *
     * @param scopes the scopes, as the network names them
     * @return the changed request
     */
    public SignInRequest withScopes(String... scopes) {
        return new SignInRequest(new State(state.app, state.method, List.of(scopes), state.redirectUri, state.account));
    }

    /**
     * The same request with an address to come back to. Needed only where the SDK registers the app itself at an instance that
     * does not know it yet; where there is a registration it must be that one's.
     *
     * @param address the address
     * @return the changed request
     */
    public SignInRequest comingBackTo(URI address) {
        return new SignInRequest(new State(state.app, state.method, state.scopes, Optional.of(address), state.account));
    }

    /**
     * The same request for one account alone: whoever else signs in is not connected. Networks whose accounts lie at many
     * servers find the right one by it, and pages that can show it do.
     *
     * @param idOrHandle its id or handle on the network; a leading {@code @} is left out
     * @return the changed request
     */
    public SignInRequest forAccount(String idOrHandle) {
        String account = idOrHandle.startsWith("@") ? idOrHandle.substring(1) : idOrHandle;
        return new SignInRequest(
                new State(state.app, state.method, state.scopes, state.redirectUri, Optional.of(account)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignInRequest request && state.equals(request.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "SignInRequest[" + state + "]";
    }

    private record State(
            AppRegistrationKey app,
            Optional<String> method,
            List<String> scopes,
            Optional<URI> redirectUri,
            Optional<String> account) {
        State {
            Objects.requireNonNull(app, "app");
            scopes = List.copyOf(scopes);
            Faults.of("SignInRequest")
                    .check(account.map(name -> !name.isBlank()).orElse(true), "account", "must not be blank")
                    .raise();
        }
    }
}
