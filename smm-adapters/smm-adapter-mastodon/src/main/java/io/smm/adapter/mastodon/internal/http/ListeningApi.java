package io.smm.adapter.mastodon.internal.http;

import io.smm.Cursor;
import io.smm.account.Connection;
import io.smm.adapter.mastodon.internal.wire.AccountWire;
import io.smm.adapter.mastodon.internal.wire.NotificationWire;
import io.smm.adapter.mastodon.internal.wire.StatusWire;
import io.smm.adapter.support.AnswerReader;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.Pages;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;

/** Notifications, search and the timelines of hashtags. */
public final class ListeningApi {

    /** Source: Mastodon documentation, methods/notifications. */
    private static final int MOST_NOTIFICATIONS = 80;

    /** Source: Mastodon documentation, methods/search and methods/timelines. */
    private static final int MOST_FOUND = 40;

    private final Rest rest;

    /**
     * The calls.
     *
     * @param rest the way to call
     */
    public ListeningApi(Rest rest) {
        this.rest = rest;
    }

    /**
     * Reads a page of notifications.
     *
     * @param connection whose
     * @param type of which kind; empty for all
     * @param from where the page begins; empty for the newest
     * @param limit how many
     * @param map what to make of them
     * @param <T> what is made of them
     * @return the page
     */
    public <T> Pages.Piece<T> notifications(
            Connection connection,
            Optional<String> type,
            Optional<Cursor> from,
            int limit,
            Function<List<NotificationWire>, List<T>> map) {
        HttpUrl.Builder first = Rest.url(connection, "api/v1/notifications")
                .addQueryParameter("limit", Integer.toString(Math.min(limit, MOST_NOTIFICATIONS)));
        type.ifPresent(one -> first.addQueryParameter("types[]", one));
        return rest.page(
                Operations.LIST_NOTIFICATIONS,
                connection,
                LinkHeader.at(first.build(), from),
                NotificationWire::read,
                map);
    }

    /**
     * Reads a page of the posts with hashtags.
     *
     * @param connection as whom
     * @param tags the hashtags, without their signs, all of which a post must have; at least one
     * @param from where the page begins; empty for the newest
     * @param limit how many
     * @param map what to make of them
     * @param <T> what is made of them
     * @return the page
     */
    public <T> Pages.Piece<T> tagged(
            Connection connection,
            List<String> tags,
            Optional<Cursor> from,
            int limit,
            Function<List<StatusWire>, List<T>> map) {
        HttpUrl.Builder first = Rest.url(connection, "api/v1/timelines/tag")
                .addPathSegment(tags.get(0))
                .addQueryParameter("limit", Integer.toString(Math.min(limit, MOST_FOUND)));
        tags.stream().skip(1).forEach(tag -> first.addQueryParameter("all[]", tag));
        return rest.page(
                Operations.TAG_TIMELINE, connection, LinkHeader.at(first.build(), from), StatusWire::read, map);
    }

    /**
     * Searches posts.
     *
     * @param connection as whom
     * @param query the words
     * @param offset how many hits to leave out
     * @param limit how many
     * @param map what to make of them
     * @param <T> what is made of them
     * @return the page; the next one begins behind it, as long as one is full
     */
    public <T> Pages.Piece<T> search(
            Connection connection, String query, int offset, int limit, Function<List<StatusWire>, List<T>> map) {
        int most = Math.min(limit, MOST_FOUND);
        HttpUrl url = search(connection, query, "statuses")
                .addQueryParameter("limit", Integer.toString(most))
                .addQueryParameter("offset", Integer.toString(offset))
                .build();
        return rest.get(Operations.SEARCH, connection, url, json -> {
            List<StatusWire> found = field(json, "statuses", StatusWire::read);
            return new Pages.Piece<>(
                    map.apply(found),
                    found.size() < most ? Optional.empty() : Optional.of(Integer.toString(offset + found.size())));
        });
    }

    /**
     * Looks an account of another server up, which this server may have to ask.
     *
     * @param connection as whom
     * @param handle the handle with its server, without the first {@code @}
     * @return who was found, perhaps somebody else
     */
    public List<AccountWire> resolve(Connection connection, String handle) {
        HttpUrl url = search(connection, "@" + handle, "accounts")
                .addQueryParameter("limit", "1")
                .addQueryParameter("resolve", "true")
                .build();
        return rest.get(Operations.SEARCH, connection, url, json -> field(json, "accounts", AccountWire::read));
    }

    private static HttpUrl.Builder search(Connection connection, String query, String type) {
        return Rest.url(connection, "api/v2/search")
                .addQueryParameter("q", query)
                .addQueryParameter("type", type);
    }

    private static <T> List<T> field(JsonReader json, String name, AnswerReader<T> element) {
        Optional<List<T>> list = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                if (json.name().equals(name)) {
                    list = Optional.of(json.list(element));
                }
            }
        }
        return json.require(name, list);
    }
}
