package io.smm.adapter.bluesky.internal.http;

import io.smm.account.Connection;
import io.smm.adapter.bluesky.internal.map.AtUri;
import io.smm.adapter.support.ApiCall;
import io.smm.adapter.support.Caller;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.MalformedAnswerException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;

/** {@code com.atproto.identity}: handles. */
public final class IdentityApi {

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
        HttpUrl url = Xrpc.url(connection.endpoint(), Operations.RESOLVE_HANDLE)
                .addQueryParameter("handle", handle)
                .build();
        ApiCall<String> call = ApiCall.get(
                Operations.RESOLVE_HANDLE,
                Caller.of(connection),
                url,
                Xrpc.answer(IdentityApi::did, Function.identity()));
        return xrpc.client().call(deadline.map(call::by).orElse(call));
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
