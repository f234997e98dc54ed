package io.smm.adapter.bluesky.internal.http;

import io.smm.account.Connection;
import io.smm.adapter.bluesky.internal.wire.ProfileWire;
import io.smm.adapter.support.ApiCall;
import io.smm.adapter.support.Caller;
import java.util.function.Function;
import okhttp3.HttpUrl;

/** {@code app.bsky.actor}: accounts as the AppView shows them. */
public final class ActorApi {

    private final Xrpc xrpc;

    /**
     * The calls.
     *
     * @param xrpc the way to call
     */
    public ActorApi(Xrpc xrpc) {
        this.xrpc = xrpc;
    }

    /**
     * Reads the connected account's profile.
     *
     * @param connection the account
     * @param map what to make of the answer
     * @param <T> what is made of it
     * @return the profile
     */
    public <T> T getProfile(Connection connection, Function<? super ProfileWire, T> map) {
        return getProfile(connection, connection.account().id(), map);
    }

    /**
     * Reads the profile of an account.
     *
     * @param connection as whom
     * @param did the account
     * @param map what to make of the answer
     * @param <T> what is made of it
     * @return the profile
     */
    public <T> T getProfile(Connection connection, String did, Function<? super ProfileWire, T> map) {
        HttpUrl url = Xrpc.url(connection.endpoint(), Operations.GET_PROFILE)
                .addQueryParameter("actor", did)
                .build();
        return xrpc.client()
                .call(ApiCall.get(
                        Operations.GET_PROFILE, Caller.of(connection), url, Xrpc.answer(ProfileWire::read, map)));
    }
}
