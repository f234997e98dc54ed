package io.smm.adapter.mastodon.internal.http;

import io.smm.account.Connection;
import io.smm.adapter.mastodon.internal.wire.EditWire;
import io.smm.adapter.mastodon.internal.wire.NewStatusWire;
import io.smm.adapter.mastodon.internal.wire.PostedWire;
import io.smm.adapter.mastodon.internal.wire.SourceWire;
import io.smm.adapter.mastodon.internal.wire.StatusWire;
import io.smm.adapter.support.ApiCall;
import io.smm.adapter.support.Caller;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.RequestContent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;

/** {@code /api/v1/statuses}. */
public final class StatusApi {

    private static final String PATH = "api/v1/statuses";

    private final Rest rest;

    /**
     * The calls.
     *
     * @param rest the way to call
     */
    public StatusApi(Rest rest) {
        this.rest = rest;
    }

    /**
     * Makes a post, at once or later. The effect: sent at most once.
     *
     * @param connection as whom
     * @param status the post
     * @param key by which the server knows a repeat, where it heeds it
     * @param deadline by when
     * @return what the server made of it
     */
    public PostedWire create(Connection connection, NewStatusWire status, String key, Instant deadline) {
        return rest.client()
                .call(ApiCall.post(
                                Operations.CREATE_STATUS,
                                Caller.of(connection),
                                Rest.url(connection, PATH).build(),
                                RequestContent.json(status::write),
                                Rest.answer(PostedWire::read))
                        .header("Idempotency-Key", key)
                        .by(deadline));
    }

    /**
     * Passes a post on. The effect: sent at most once.
     *
     * @param connection as whom
     * @param id the post
     * @param deadline by when
     * @return the boost
     */
    public StatusWire reblog(Connection connection, String id, Instant deadline) {
        return rest.client()
                .call(ApiCall.post(
                                Operations.REBLOG,
                                Caller.of(connection),
                                url(connection, id, "reblog"),
                                RequestContent.none(),
                                Rest.answer(StatusWire::read))
                        .by(deadline));
    }

    /**
     * Reads a post.
     *
     * @param connection as whom
     * @param id the post
     * @param map what to make of it
     * @param <T> what is made of it
     * @return the post
     * @throws io.smm.error.NotFoundException when it is not there
     */
    public <T> T get(Connection connection, String id, Function<StatusWire, T> map) {
        return rest.get(
                Operations.GET_STATUS, connection, url(connection, id), json -> map.apply(StatusWire.read(json)));
    }

    /**
     * Reads a post of the account's own as it was written.
     *
     * @param connection whose
     * @param id the post
     * @return its text
     */
    public SourceWire source(Connection connection, String id) {
        return rest.get(Operations.GET_SOURCE, connection, url(connection, id, "source"), SourceWire::read);
    }

    /**
     * Reads what a post said before it was changed.
     *
     * @param connection as whom
     * @param id the post
     * @return all it ever said, the first wording first
     * @throws io.smm.error.NotFoundException when the post is not there
     * @throws io.smm.error.ProtocolException when the server does not keep that
     */
    public List<EditWire> history(Connection connection, String id) {
        return rest.get(
                Operations.GET_HISTORY, connection, url(connection, id, "history"), json -> json.list(EditWire::read));
    }

    /**
     * Reads all that stands below a post, as far as the server has seen it.
     *
     * @param connection as whom
     * @param id the post
     * @param map what to make of it
     * @param <T> what is made of it
     * @return the answers, in the server's order
     */
    public <T> T descendants(Connection connection, String id, Function<List<StatusWire>, T> map) {
        return rest.get(
                Operations.GET_CONTEXT,
                connection,
                url(connection, id, "context"),
                json -> map.apply(descendants(json)));
    }

    /**
     * Changes a post.
     *
     * @param connection whose
     * @param id the post
     * @param status all that it shall be: what is left out may be dropped by the server
     * @return the post as it stands now
     */
    public StatusWire edit(Connection connection, String id, NewStatusWire status) {
        return rest.client()
                .call(ApiCall.put(
                        Operations.EDIT_STATUS,
                        Caller.of(connection),
                        url(connection, id),
                        RequestContent.json(status::write),
                        Rest.answer(StatusWire::read)));
    }

    /**
     * Deletes a post.
     *
     * @param connection whose
     * @param id the post
     * @throws io.smm.error.NotFoundException when it is not there
     */
    public void delete(Connection connection, String id) {
        rest.client().call(ApiCall.delete(Operations.DELETE_STATUS, Caller.of(connection), url(connection, id)));
    }

    /**
     * Likes a post, or takes that back.
     *
     * @param connection as whom
     * @param id the post
     * @param like whether to like it
     * @param map what to make of the post
     * @param <T> what is made of it
     * @return the post as it stands for us now
     */
    public <T> T favourite(Connection connection, String id, boolean like, Function<StatusWire, T> map) {
        return rest.post(
                like ? Operations.FAVOURITE : Operations.UNFAVOURITE,
                connection,
                url(connection, id, like ? "favourite" : "unfavourite"),
                json -> map.apply(StatusWire.read(json)));
    }

    private static List<StatusWire> descendants(JsonReader json) {
        Optional<List<StatusWire>> descendants = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                if (json.name().equals("descendants")) {
                    descendants = Optional.of(json.list(StatusWire::read));
                }
            }
        }
        return json.require("descendants", descendants);
    }

    private static HttpUrl url(Connection connection, String id, String... steps) {
        HttpUrl.Builder url = Rest.url(connection, PATH).addPathSegment(id);
        for (String step : steps) {
            url.addPathSegment(step);
        }
        return url.build();
    }
}
