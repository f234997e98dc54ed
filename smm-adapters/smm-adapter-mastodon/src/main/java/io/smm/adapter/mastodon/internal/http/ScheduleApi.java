package io.smm.adapter.mastodon.internal.http;

import io.smm.Cursor;
import io.smm.account.Connection;
import io.smm.adapter.mastodon.internal.wire.ScheduledWire;
import io.smm.adapter.support.ApiCall;
import io.smm.adapter.support.Caller;
import io.smm.adapter.support.Pages;
import io.smm.error.NotFoundException;
import io.smm.error.ProtocolException;
import io.smm.error.SmmException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;

/** {@code /api/v1/scheduled_statuses}; servers that keep no posts do not have it. */
public final class ScheduleApi {

    private static final String PATH = "api/v1/scheduled_statuses";
    private static final int MOST_A_PAGE = 40;

    private static final int NOT_THERE = 404;

    private final Rest rest;
    private final Function<Connection, SmmException> none;

    /**
     * The calls.
     *
     * @param rest the way to call
     * @param none told of a server that does not have them, makes what is thrown then
     */
    public ScheduleApi(Rest rest, Function<Connection, SmmException> none) {
        this.rest = rest;
        this.none = none;
    }

    /**
     * Lists what waits.
     *
     * @param connection whose
     * @param from where the page begins; empty for the first
     * @param limit how many
     * @param map what to make of it
     * @param <T> what is made of it
     * @return the page
     * @throws io.smm.error.UnsupportedCapabilityException when the server keeps no posts
     */
    public <T> Pages.Piece<T> list(
            Connection connection, Optional<Cursor> from, int limit, Function<List<ScheduledWire>, List<T>> map) {
        HttpUrl first = Rest.url(connection, PATH)
                .addQueryParameter("limit", Integer.toString(Math.min(limit, MOST_A_PAGE)))
                .build();
        try {
            return rest.page(
                    Operations.LIST_SCHEDULED, connection, LinkHeader.at(first, from), ScheduledWire::read, map);
        } catch (NotFoundException | ProtocolException refused) {
            throw refused.details().status().orElse(0) == NOT_THERE ? none.apply(connection) : refused;
        }
    }

    /**
     * Reads one.
     *
     * @param connection whose
     * @param id its id
     * @return what waits
     * @throws io.smm.error.NotFoundException when it does not wait (any more)
     */
    public ScheduledWire get(Connection connection, String id) {
        return rest.get(
                Operations.GET_SCHEDULED,
                connection,
                Rest.url(connection, PATH).addPathSegment(id).build(),
                ScheduledWire::read);
    }

    /**
     * Takes one back.
     *
     * @param connection whose
     * @param id its id
     * @throws io.smm.error.NotFoundException when it does not wait (any more)
     */
    public void cancel(Connection connection, String id) {
        rest.client()
                .call(ApiCall.delete(
                        Operations.CANCEL_SCHEDULED,
                        Caller.of(connection),
                        Rest.url(connection, PATH).addPathSegment(id).build()));
    }
}
