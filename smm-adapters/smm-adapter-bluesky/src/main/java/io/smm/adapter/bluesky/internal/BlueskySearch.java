package io.smm.adapter.bluesky.internal;

import io.smm.Cursor;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.adapter.bluesky.internal.http.FeedApi;
import io.smm.adapter.bluesky.internal.map.Permalinks;
import io.smm.adapter.bluesky.internal.map.Signals;
import io.smm.adapter.bluesky.internal.wire.FoundPostsWire;
import io.smm.adapter.support.Pages;
import io.smm.listening.SearchCoverage;
import io.smm.listening.SearchQuery;
import io.smm.listening.Signal;
import io.smm.spi.SignalSearch;
import java.time.LocalDate;
import java.util.Optional;

/** Searches what the network's AppView knows, newest first; what the account itself wrote is left out. */
public final class BlueskySearch implements SignalSearch {

    /**
     * All that the AppView has taken in. How far back it searches is not said, and its lexicon warns that a walk may not reach the
     * end; so nothing found is no proof that nothing was said.
     */
    private static final SearchCoverage COVERAGE = new SearchCoverage(
            SearchCoverage.Scope.EVERYBODY,
            Optional.empty(),
            false,
            true,
            "lexicon app.bsky.feed.searchPosts (2026-08-20)",
            LocalDate.of(2026, 11, 23));

    private final FeedApi feed;
    private final Permalinks links;

    /**
     * Makes the port.
     *
     * @param feed the calls about posts
     * @param links the addresses for people
     */
    public BlueskySearch(FeedApi feed, Permalinks links) {
        this.feed = feed;
        this.links = links;
    }

    @Override
    public SearchCoverage coverage(Connection connection) {
        return COVERAGE;
    }

    @Override
    public Page<Signal> search(Connection connection, SearchQuery query, PageRequest page) {
        return Pages.load(
                page,
                request -> feed.searchPosts(
                        connection,
                        query,
                        Math.min(request.limit(), FeedApi.MOST_FOUND),
                        request.from().map(Cursor::value),
                        answer -> piece(answer, connection)));
    }

    private Pages.Piece<Signal> piece(FoundPostsWire answer, Connection connection) {
        String us = connection.account().id();
        return new Pages.Piece<>(
                answer.posts().stream()
                        .filter(post -> !post.author().did().equals(us))
                        .flatMap(post -> Signals.hit(post, us, links).stream())
                        .toList(),
                answer.cursor());
    }
}
