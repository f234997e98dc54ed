package io.smm.adapter.bluesky.internal;

import io.smm.account.Connection;
import io.smm.adapter.bluesky.internal.http.IdentityApi;
import io.smm.adapter.bluesky.internal.map.AtUri;
import io.smm.error.ContentRejectedException;
import io.smm.error.ErrorDetails;
import io.smm.error.NotFoundException;
import io.smm.error.RetryAdvice;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds who is meant by the handles in a text: the network wants their ids. */
public final class Mentions {

    private final IdentityApi identity;

    /**
     * Makes it.
     *
     * @param identity the calls about handles
     */
    public Mentions(IdentityApi identity) {
        this.identity = identity;
    }

    /**
     * Looks handles up, one call each.
     *
     * @param connection as whom
     * @param handles the handles, without {@code @}
     * @param deadline by when; empty when only the time-outs bound it
     * @return the DID of each
     * @throws ContentRejectedException when nobody has one of them, or it is no handle
     */
    public Map<String, String> dids(Connection connection, Collection<String> handles, Optional<Instant> deadline) {
        Map<String, String> dids = new LinkedHashMap<>();
        for (String handle : handles) {
            if (!AtUri.isHandle(handle)) {
                throw nobody(
                        handle,
                        ErrorDetails.of("", RetryAdvice.never())
                                .network(connection.network())
                                .tenant(connection.tenant())
                                .connection(connection.id())
                                .build());
            }
            try {
                dids.put(handle, identity.resolveHandle(connection, handle, deadline));
            } catch (NotFoundException unknown) {
                throw nobody(handle, unknown.details());
            }
        }
        return dids;
    }

    private static ContentRejectedException nobody(String handle, ErrorDetails known) {
        return new ContentRejectedException(known.toBuilder()
                .message("the text mentions @" + handle + ", a handle that nobody has")
                .retryAdvice(RetryAdvice.never())
                .build());
    }
}
