package io.smm.adapter.bluesky.internal.http;

import io.smm.account.Connection;
import io.smm.adapter.support.ApiCall;
import io.smm.adapter.support.Caller;
import io.smm.adapter.support.RequestContent;

/** {@code app.bsky.graph}: what accounts are to each other, as far as it is no record. */
public final class GraphApi {

    private final Xrpc xrpc;

    /**
     * The calls.
     *
     * @param xrpc the way to call
     */
    public GraphApi(Xrpc xrpc) {
        this.xrpc = xrpc;
    }

    /**
     * Mutes an account; one that is muted stays so.
     *
     * @param connection as whom
     * @param did who
     */
    public void muteActor(Connection connection, String did) {
        RequestContent content = RequestContent.json(out -> {
            out.writeStartObject();
            out.writeStringProperty("actor", did);
            out.writeEndObject();
        });
        xrpc.client()
                .call(ApiCall.post(
                        Operations.MUTE_ACTOR,
                        Caller.of(connection),
                        Xrpc.url(connection.endpoint(), Operations.MUTE_ACTOR).build(),
                        content));
    }
}
