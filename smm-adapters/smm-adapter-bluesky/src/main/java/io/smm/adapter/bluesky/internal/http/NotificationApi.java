package io.smm.adapter.bluesky.internal.http;

import io.smm.account.Connection;
import io.smm.adapter.bluesky.internal.wire.NotificationsWire;
import io.smm.adapter.support.ApiCall;
import io.smm.adapter.support.Caller;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;

/** {@code app.bsky.notification}: what happened around an account. */
public final class NotificationApi {

    /** The most notifications of one page. Source: lexicon app.bsky.notification.listNotifications, parameter limit. */
    public static final int MOST_A_PAGE = 100;

    private final Xrpc xrpc;

    /**
     * The calls.
     *
     * @param xrpc the way to call
     */
    public NotificationApi(Xrpc xrpc) {
        this.xrpc = xrpc;
    }

    /**
     * Reads a page of notifications.
     *
     * @param connection whose
     * @param reasons of which kinds; empty for all
     * @param limit how many; at most {@value #MOST_A_PAGE}
     * @param cursor where the page begins; empty for the first
     * @param map what to make of the answer
     * @param <T> what is made of it
     * @return the page
     */
    public <T> T list(
            Connection connection,
            List<String> reasons,
            int limit,
            Optional<String> cursor,
            Function<? super NotificationsWire, T> map) {
        HttpUrl.Builder url = xrpc.to(connection.endpoint(), Operations.LIST_NOTIFICATIONS)
                .addQueryParameter("limit", Integer.toString(limit));
        reasons.forEach(reason -> url.addQueryParameter("reasons", reason));
        cursor.ifPresent(from -> url.addQueryParameter("cursor", from));
        return xrpc.client()
                .call(ApiCall.get(
                        Operations.LIST_NOTIFICATIONS,
                        Caller.of(connection),
                        url.build(),
                        Xrpc.answer(NotificationsWire::read, map)));
    }
}
