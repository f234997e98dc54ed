package io.smm.adapter.bluesky.internal.http;

import io.smm.account.Connection;
import io.smm.adapter.bluesky.internal.map.AtUri;
import io.smm.adapter.bluesky.internal.wire.DidDocumentWire;
import io.smm.adapter.support.ApiCall;
import io.smm.adapter.support.Caller;
import io.smm.adapter.support.HostGuard;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.MalformedAnswerException;
import io.smm.spi.CallScope;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;

/** {@code com.atproto.identity}, and the documents that handles lead to. */
public final class IdentityApi {

    /** A document or an answer about one account has a few hundred bytes. */
    private static final long MOST_BYTES = 64 * 1_024;

    private final Xrpc xrpc;

    /**
     * The calls.
     *
     * @param xrpc the way to call
     */
    public IdentityApi(Xrpc xrpc) {
        this.xrpc = xrpc;
    }

    /**
     * Finds the DID of a handle.
     *
     * @param connection as whom
     * @param handle the handle, without {@code @}
     * @param deadline by when; empty when only the time-outs bound it
     * @return the DID
     * @throws io.smm.error.NotFoundException when nobody has the handle
     */
    public String resolveHandle(Connection connection, String handle, Optional<Instant> deadline) {
        ApiCall<String> call = resolving(Caller.of(connection), connection.endpoint(), handle);
        return xrpc.client().call(deadline.map(call::by).orElse(call));
    }

    /**
     * Finds the DID of a handle, as anybody may.
     *
     * @param scope what quotas are counted by
     * @param server whom to ask
     * @param hosts says where the server may lie
     * @param handle the handle, without {@code @}
     * @return the DID
     * @throws io.smm.error.NotFoundException when nobody has the handle
     */
    public String resolveHandle(CallScope scope, URI server, HostGuard hosts, String handle) {
        return xrpc.client()
                .call(resolving(Caller.anonymous(scope), server, handle).guardedBy(hosts));
    }

    /**
     * Reads a DID document.
     *
     * @param scope what quotas are counted by
     * @param address where it lies
     * @param hosts says where it may lie
     * @param map what to make of it
     * @param <T> what is made of it
     * @return what was made of it
     * @throws io.smm.error.NotFoundException when there is none
     */
    public <T> T didDocument(CallScope scope, URI address, HostGuard hosts, Function<? super DidDocumentWire, T> map) {
        return xrpc.client()
                .call(ApiCall.get(
                                Operations.DID_DOCUMENT,
                                Caller.anonymous(scope),
                                Xrpc.server(address).build(),
                                Xrpc.answer(DidDocumentWire::read, map))
                        .atMost(MOST_BYTES)
                        .guardedBy(hosts));
    }

    private static ApiCall<String> resolving(Caller caller, URI server, String handle) {
        HttpUrl url = Xrpc.url(server, Operations.RESOLVE_HANDLE)
                .addQueryParameter("handle", handle)
                .build();
        return ApiCall.get(Operations.RESOLVE_HANDLE, caller, url, Xrpc.answer(IdentityApi::did, Function.identity()))
                .atMost(MOST_BYTES);
    }

    private static String did(JsonReader json) {
        Optional<String> did = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                if (json.name().equals("did")) {
                    did = json.text();
                }
            }
        }
        String found = json.require("did", did);
        if (!AtUri.isDid(found)) {
            throw new MalformedAnswerException("'did' is no DID");
        }
        return found;
    }
}
