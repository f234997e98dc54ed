package io.smm.adapter.x.internal.http;

import io.smm.account.Connection;
import io.smm.adapter.support.ApiCall;
import io.smm.adapter.support.Caller;
import io.smm.adapter.support.Operation;
import io.smm.adapter.support.RequestContent;
import io.smm.adapter.x.internal.wire.Document;
import io.smm.adapter.x.internal.wire.NewPostWire;
import io.smm.adapter.x.internal.wire.PostWire;
import io.smm.adapter.x.model.XPrice;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/** {@code /2/tweets} and {@code /2/users/{id}/tweets}. */
public final class PostApi {

    private static final String PATH = "2/tweets";
    private static final int LEAST = 5;
    private static final int MOST = 100;

    private final Rest rest;

    /**
     * The calls.
     *
     * @param rest the way to call
     */
    public PostApi(Rest rest) {
        this.rest = rest;
    }

    /**
     * Makes a post. The effect: sent at most once. It is booked with its price before, which an address raises.
     *
     * @param connection as whom
     * @param post the post
     * @param price what it costs
     * @param deadline by when
     * @return its id and text
     */
    public PostWire create(Connection connection, NewPostWire post, XPrice price, Instant deadline) {
        return send(post.engages() ? Operations.ENGAGE : Operations.CREATE_POST, connection, post, price, deadline);
    }

    /**
     * Puts a post in the place of another. The effect: sent at most once.
     *
     * @param connection as whom
     * @param post all that it shall be
     * @param price what it costs
     * @param deadline by when
     * @return the new one's id and text
     */
    public PostWire edit(Connection connection, NewPostWire post, XPrice price, Instant deadline) {
        return send(Operations.EDIT_POST, connection, post, price, deadline);
    }

    private PostWire send(
            Operation operation, Connection connection, NewPostWire post, XPrice price, Instant deadline) {
        return rest.call(
                connection,
                ApiCall.post(
                                operation,
                                Caller.of(connection),
                                Rest.url(connection, PATH).build(),
                                RequestContent.json(post::write),
                                Rest.data(PostWire::read))
                        .charging(rest.charges(operation, Quotas.price(price)))
                        .by(deadline));
    }

    /**
     * Reads a post with who made it and the words of its images.
     *
     * @param connection as whom
     * @param id the post
     * @return the post
     * @throws io.smm.error.NotFoundException when it is not there, or not for this account to see
     */
    public Document<PostWire> get(Connection connection, String id) {
        HttpUrl.Builder url = Rest.url(connection, PATH).addPathSegment(id);
        return rest.get(
                Operations.GET_POST,
                connection,
                Fields.whole(url, rest.options()).build(),
                Rest.document(PostWire::read));
    }

    /**
     * Reads the account's own posts, the newest first. As many are booked as are asked for.
     *
     * @param connection whose
     * @param since from when on; to the second
     * @param from names the page; empty for the first
     * @param limit how many; 5 to 100
     * @return the page
     */
    public Document<List<PostWire>> own(Connection connection, Instant since, Optional<String> from, int limit) {
        int count = Math.max(LEAST, Math.min(MOST, limit));
        HttpUrl.Builder url = Rest.url(connection, "2/users")
                .addPathSegment(connection.account().id())
                .addPathSegment("tweets")
                .addQueryParameter("max_results", Integer.toString(count))
                .addQueryParameter(
                        "start_time", since.truncatedTo(ChronoUnit.SECONDS).toString());
        from.ifPresent(token -> url.addQueryParameter("pagination_token", token));
        return rest.call(
                connection,
                ApiCall.get(
                                Operations.USER_POSTS,
                                Caller.of(connection),
                                Fields.known(url, rest.options()).build(),
                                Rest.page(PostWire::read))
                        .charging(rest.charges(Operations.USER_POSTS, Quotas.price(XPrice.OWNED_READ, count))));
    }

    /**
     * Deletes a post.
     *
     * @param connection whose
     * @param id the post
     * @throws io.smm.error.NotFoundException when it is not there
     */
    public void delete(Connection connection, String id) {
        HttpUrl url = Rest.url(connection, PATH).addPathSegment(id).build();
        rest.call(
                connection,
                ApiCall.delete(Operations.DELETE_POST, Caller.of(connection), url)
                        .charging(rest.charges(Operations.DELETE_POST)));
    }
}
