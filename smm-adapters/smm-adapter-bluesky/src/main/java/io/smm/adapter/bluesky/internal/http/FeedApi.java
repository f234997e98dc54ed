package io.smm.adapter.bluesky.internal.http;

import io.smm.account.Connection;
import io.smm.adapter.bluesky.internal.map.AtUri;
import io.smm.adapter.bluesky.internal.map.SearchWords;
import io.smm.adapter.bluesky.internal.wire.CountedPostWire;
import io.smm.adapter.bluesky.internal.wire.FoundPostsWire;
import io.smm.adapter.bluesky.internal.wire.PostViewWire;
import io.smm.adapter.bluesky.internal.wire.ThreadWire;
import io.smm.adapter.support.AnswerReader;
import io.smm.adapter.support.ApiCall;
import io.smm.adapter.support.Caller;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.Times;
import io.smm.listening.SearchQuery;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;

/** {@code app.bsky.feed}: posts as the AppView shows them. */
public final class FeedApi {

    /** The most posts of one {@code getPosts}. Source: lexicon app.bsky.feed.getPosts, parameter uris. */
    public static final int MOST_POSTS = 25;

    /** The most posts of one page of a search. Source: lexicon app.bsky.feed.searchPosts, parameter limit. */
    public static final int MOST_FOUND = 100;

    private final Xrpc xrpc;

    /**
     * The calls.
     *
     * @param xrpc the way to call
     */
    public FeedApi(Xrpc xrpc) {
        this.xrpc = xrpc;
    }

    /**
     * Reads posts; those that are not there are left out.
     *
     * @param connection as whom
     * @param uris the posts; at most {@value #MOST_POSTS}
     * @return the posts, in the server's order
     */
    public List<PostViewWire> getPosts(Connection connection, List<String> uris) {
        return getPosts(connection, uris, json -> posts(json, PostViewWire::read));
    }

    /**
     * Reads the numbers of posts; those that are not there are left out.
     *
     * @param connection as whom
     * @param uris the posts; at most {@value #MOST_POSTS}
     * @return the numbers, in the server's order
     */
    public List<CountedPostWire> getCounts(Connection connection, List<String> uris) {
        return getPosts(connection, uris, json -> {
            Iterator<String> asked = uris.iterator(); // servers answer in order, leaving out what is not there
            return posts(json, post -> CountedPostWire.read(post, asked.hasNext() ? asked.next() : ""));
        });
    }

    private <T> List<T> getPosts(Connection connection, List<String> uris, AnswerReader<List<T>> answer) {
        HttpUrl.Builder url = xrpc.to(connection.endpoint(), Operations.GET_POSTS);
        uris.forEach(uri -> add(url, uri));
        return xrpc.client()
                .call(ApiCall.get(
                        Operations.GET_POSTS,
                        Caller.of(connection),
                        url.build(),
                        Xrpc.answer(answer, Function.identity())));
    }

    /**
     * Reads a post and what hangs below it.
     *
     * @param connection as whom
     * @param post the post
     * @param depth how many levels of replies
     * @param map what to make of the answer
     * @param <T> what is made of it
     * @return the thread
     * @throws io.smm.error.NotFoundException when the post is not there
     */
    public <T> T getPostThread(Connection connection, AtUri post, int depth, Function<? super ThreadWire, T> map) {
        HttpUrl url = xrpc.to(connection.endpoint(), Operations.GET_POST_THREAD)
                .addQueryParameter("uri", post.toString())
                .addQueryParameter("depth", Integer.toString(depth))
                .addQueryParameter("parentHeight", "0")
                .build();
        return xrpc.client()
                .call(ApiCall.get(
                        Operations.GET_POST_THREAD, Caller.of(connection), url, Xrpc.answer(ThreadWire::read, map)));
    }

    /**
     * Searches posts, newest first.
     *
     * @param connection as whom
     * @param query what to look for
     * @param limit how many; at most {@value #MOST_FOUND}
     * @param cursor where the page begins; empty for the first
     * @param map what to make of the answer
     * @param <T> what is made of it
     * @return the page
     */
    public <T> T searchPosts(
            Connection connection,
            SearchQuery query,
            int limit,
            Optional<String> cursor,
            Function<? super FoundPostsWire, T> map) {
        SearchWords words = SearchWords.of(query);
        HttpUrl.Builder url = xrpc.to(connection.endpoint(), Operations.SEARCH_POSTS)
                .addQueryParameter("q", words.q())
                .addQueryParameter("sort", "latest")
                .addQueryParameter("limit", Integer.toString(limit));
        words.tags().forEach(tag -> url.addQueryParameter("tag", tag));
        query.language().ifPresent(tag -> url.addQueryParameter("lang", tag));
        query.since().ifPresent(moment -> url.addQueryParameter("since", Times.format(moment)));
        cursor.ifPresent(from -> url.addQueryParameter("cursor", from));
        return xrpc.client()
                .call(ApiCall.get(
                        Operations.SEARCH_POSTS,
                        Caller.of(connection),
                        url.build(),
                        Xrpc.answer(FoundPostsWire::read, map)));
    }

    /**
     * Spelt as it is: RFC 3986 (section 3.4) lets a query hold all that at-uris are made of but the per cent sign, and escaping
     * 25 of them makes the address a third longer.
     */
    static void add(HttpUrl.Builder url, String uri) {
        if (uri.indexOf('%') < 0) {
            url.addEncodedQueryParameter("uris", uri);
        } else {
            url.addQueryParameter("uris", uri);
        }
    }

    private static <T> List<T> posts(JsonReader json, AnswerReader<T> post) {
        Optional<List<T>> posts = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                if (json.name().equals("posts")) {
                    posts = Optional.of(json.list(post));
                }
            }
        }
        return json.require("posts", posts);
    }
}
