package io.smm.adapter.bluesky.internal.http;

import io.smm.adapter.support.AnswerReader;
import io.smm.adapter.support.ApiCall;
import io.smm.adapter.support.Caller;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.Operation;
import io.smm.spi.CallScope;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import okhttp3.HttpUrl;

/** What servers say of themselves under {@code /.well-known}. */
public final class OAuthDiscoveryApi {

    private static final Operation RESOURCE = Operation.read("oauth-protected-resource", Operations.CALL);
    private static final Operation SERVER = Operation.read("oauth-authorization-server", Operations.CALL);

    private final Xrpc xrpc;

    /**
     * The calls.
     *
     * @param xrpc the way to call
     */
    public OAuthDiscoveryApi(Xrpc xrpc) {
        this.xrpc = xrpc;
    }

    /**
     * Asks which server gives grants for this one.
     *
     * @param scope what quotas are counted by
     * @param endpoint the server
     * @param map what to make of its address
     * @param <T> what is made of it
     * @return the first that it names
     * @throws io.smm.error.NotFoundException when it says nothing of the kind
     */
    public <T> T protectedResource(CallScope scope, URI endpoint, Function<? super String, T> map) {
        return get(RESOURCE, scope, endpoint, Xrpc.answer(OAuthDiscoveryApi::firstServer, map));
    }

    /**
     * Asks an authorisation server what it offers.
     *
     * @param scope what quotas are counted by
     * @param issuer the server
     * @param reader what to make of the answer
     * @param <T> what is made of it
     * @return what the reader made of it
     */
    public <T> T authorisationServer(CallScope scope, URI issuer, AnswerReader<T> reader) {
        return get(SERVER, scope, issuer, reader);
    }

    private <T> T get(Operation operation, CallScope scope, URI server, AnswerReader<T> reader) {
        HttpUrl url = Xrpc.server(server)
                .addPathSegment(".well-known")
                .addPathSegment(operation.name())
                .build();
        return xrpc.client().call(ApiCall.get(operation, Caller.anonymous(scope), url, reader));
    }

    private static String firstServer(JsonReader json) {
        List<String> servers = List.of();
        if (json.open()) {
            while (json.next()) {
                if (json.name().equals("authorization_servers")) {
                    servers = json.list(item -> item.require("item", item.text()));
                }
            }
        }
        return json.require("authorization_servers", servers.stream().findFirst());
    }
}
