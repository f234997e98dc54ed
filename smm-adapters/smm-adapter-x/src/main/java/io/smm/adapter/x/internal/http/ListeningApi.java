package io.smm.adapter.x.internal.http;

import io.smm.account.Connection;
import io.smm.adapter.support.ApiCall;
import io.smm.adapter.support.Caller;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.Operation;
import io.smm.adapter.support.RequestContent;
import io.smm.adapter.x.internal.wire.Document;
import io.smm.adapter.x.internal.wire.PostWire;
import io.smm.adapter.x.model.XPrice;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/** What others say: {@code /2/users/{id}/mentions}, {@code /2/tweets/search/recent}, and what is done with it. */
public final class ListeningApi {

    /** How long a query may be. Source: X documentation, search/introduction. */
    public static final int LONGEST_QUERY = 512;

    private static final int LEAST_MENTIONS = 5;
    private static final int LEAST_FOUND = 10;
    private static final int MOST = 100;

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
     * Reads the posts that mention the account, the newest first. As many are booked as are asked for.
     *
     * @param connection whose
     * @param from where to begin
     * @param limit how many; X gives 5 to 100
     * @return the page
     */
    public Document<List<PostWire>> mentions(Connection connection, ListFrom from, int limit) {
        HttpUrl.Builder url = Rest.url(connection, "2/users")
                .addPathSegment(connection.account().id())
                .addPathSegment("mentions");
        begin(url, from, "pagination_token");
        return page(Operations.MENTIONS, connection, url, within(limit, LEAST_MENTIONS));
    }

    /**
     * Searches the posts of the last seven days, the newest first. As many are booked as are asked for.
     *
     * @param connection as whom
     * @param query in X's language of queries
     * @param since from when on; to the second
     * @param from where to begin
     * @param limit how many; X gives 10 to 100
     * @return the page
     */
    public Document<List<PostWire>> search(
            Connection connection, String query, Optional<Instant> since, ListFrom from, int limit) {
        HttpUrl.Builder url = Rest.url(connection, "2/tweets/search/recent").addQueryParameter("query", query);
        since.ifPresent(moment -> url.addQueryParameter(
                "start_time", moment.truncatedTo(ChronoUnit.SECONDS).toString()));
        begin(url, from, "next_token");
        return page(Operations.SEARCH_RECENT, connection, url, within(limit, LEAST_FOUND));
    }

    /**
     * Hides an answer below a post of ours, or shows it again.
     *
     * @param connection as whom
     * @param id the answer
     * @param hidden whether to hide it
     * @return whether it is hidden now
     */
    public boolean hide(Connection connection, String id, boolean hidden) {
        HttpUrl url = Rest.url(connection, "2/tweets")
                .addPathSegment(id)
                .addPathSegment("hidden")
                .build();
        return rest.call(ApiCall.put(
                        Operations.HIDE,
                        Caller.of(connection),
                        url,
                        RequestContent.json(out -> {
                            out.writeStartObject();
                            out.writeBooleanProperty("hidden", hidden);
                            out.writeEndObject();
                        }),
                        Rest.data(json -> truth(json, "hidden")))
                .charging(rest.charges(Operations.HIDE)));
    }

    /**
     * Likes a post, or takes that back.
     *
     * @param connection as whom
     * @param id the post
     * @param like whether to like it
     * @return whether it is liked now
     */
    public boolean like(Connection connection, String id, boolean like) {
        HttpUrl.Builder url = Rest.url(connection, "2/users")
                .addPathSegment(connection.account().id())
                .addPathSegment("likes");
        if (!like) {
            rest.call(ApiCall.delete(
                            Operations.UNLIKE,
                            Caller.of(connection),
                            url.addPathSegment(id).build())
                    .charging(rest.charges(Operations.UNLIKE)));
            return false;
        }
        return rest.call(ApiCall.post(
                        Operations.LIKE,
                        Caller.of(connection),
                        url.build(),
                        RequestContent.json(out -> {
                            out.writeStartObject();
                            out.writeStringProperty("tweet_id", id);
                            out.writeEndObject();
                        }),
                        Rest.data(json -> truth(json, "liked")))
                .charging(rest.charges(Operations.LIKE)));
    }

    private Document<List<PostWire>> page(Operation operation, Connection connection, HttpUrl.Builder url, int count) {
        url.addQueryParameter("max_results", Integer.toString(count));
        return rest.call(ApiCall.get(
                        operation,
                        Caller.of(connection),
                        Fields.whole(url, rest.options()).build(),
                        Rest.page(PostWire::read))
                .charging(rest.charges(operation, Quotas.price(XPrice.POST_READ, count))));
    }

    private static void begin(HttpUrl.Builder url, ListFrom from, String token) {
        from.token().ifPresent(name -> url.addQueryParameter(token, name));
        from.until().ifPresent(id -> url.addQueryParameter("until_id", id));
    }

    private static int within(int limit, int least) {
        return Math.max(least, Math.min(MOST, limit));
    }

    private static boolean truth(JsonReader json, String field) {
        Optional<Boolean> truth = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                if (json.name().equals(field)) {
                    truth = json.truth();
                }
            }
        }
        return json.require(field, truth);
    }
}
