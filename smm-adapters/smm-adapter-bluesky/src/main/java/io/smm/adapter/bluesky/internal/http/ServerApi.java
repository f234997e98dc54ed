package io.smm.adapter.bluesky.internal.http;

import io.smm.account.AppPassword;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.Secret;
import io.smm.adapter.bluesky.internal.wire.SessionWire;
import io.smm.adapter.support.ApiCall;
import io.smm.adapter.support.Caller;
import io.smm.adapter.support.HostGuard;
import io.smm.adapter.support.MalformedAnswerException;
import io.smm.adapter.support.RequestContent;
import io.smm.spi.CallScope;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.HttpUrl;

/** {@code com.atproto.server}: sessions. */
public final class ServerApi {

    private final Xrpc xrpc;
    private final Supplier<HostGuard> hosts;

    /**
     * The calls.
     *
     * @param xrpc the way to call
     * @param hosts says where servers may lie that others name; asked for when one is named
     */
    public ServerApi(Xrpc xrpc, Supplier<HostGuard> hosts) {
        this.xrpc = xrpc;
        this.hosts = hosts;
    }

    /**
     * Makes sure that a server which a document names may be called. Looks its name up, makes no call.
     *
     * @param named the server
     * @param given the one that the host of the SDK chose, which may lie anywhere
     * @return the server
     * @throws MalformedAnswerException when it lies where nothing is sent
     */
    public URI requireAllowed(URI named, URI given) {
        if (named.getHost().equalsIgnoreCase(given.getHost())) {
            return named;
        }
        Optional<String> refusal =
                xrpc.client().refusal(Xrpc.server(named).build(), hosts.get().except(given));
        if (refusal.isPresent()) {
            throw new MalformedAnswerException("the DID document names a server that is not called: " + refusal.get());
        }
        return named;
    }

    /**
     * Opens a session.
     *
     * @param request for whom and where
     * @param credentials with what
     * @param map what to make of the answer
     * @param <T> what is made of it
     * @return the session
     */
    public <T> T createSession(
            ConnectionRequest request, AppPassword credentials, Function<? super SessionWire, T> map) {
        HttpUrl url = Xrpc.url(request.endpoint(), Operations.CREATE_SESSION).build();
        Caller caller =
                Caller.anonymous(CallScope.signingIn(request, credentials.identifier()), credentials.password());
        RequestContent content = RequestContent.json(out -> {
            out.writeStartObject();
            out.writeStringProperty("identifier", credentials.identifier());
            out.writeStringProperty("password", credentials.password().reveal());
            out.writeEndObject();
        });
        return xrpc.client()
                .call(ApiCall.post(
                        Operations.CREATE_SESSION, caller, url, content, Xrpc.answer(SessionWire::read, map)));
    }

    /**
     * Renews a session.
     *
     * @param connection the account
     * @param refresh the token that renews
     * @param map what to make of the answer
     * @param <T> what is made of it
     * @return the session
     */
    public <T> T refreshSession(Connection connection, Secret refresh, Function<? super SessionWire, T> map) {
        HttpUrl url =
                Xrpc.url(connection.endpoint(), Operations.REFRESH_SESSION).build();
        return xrpc.client()
                .call(ApiCall.post(
                        Operations.REFRESH_SESSION,
                        Caller.with(connection, refresh),
                        url,
                        RequestContent.none(),
                        Xrpc.answer(SessionWire::read, map)));
    }

    /**
     * Ends a session.
     *
     * @param connection the account
     * @param refresh the token that renews
     */
    public void deleteSession(Connection connection, Secret refresh) {
        HttpUrl url = Xrpc.url(connection.endpoint(), Operations.DELETE_SESSION).build();
        xrpc.client()
                .call(ApiCall.post(
                        Operations.DELETE_SESSION, Caller.with(connection, refresh), url, RequestContent.none()));
    }
}
