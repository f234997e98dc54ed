package io.smm.adapter.memory.internal.client;

import io.smm.Capabilities;
import io.smm.Capability;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.adapter.memory.internal.world.InboxServer;
import io.smm.adapter.memory.internal.world.Server;
import io.smm.listening.SearchCoverage;
import io.smm.listening.SearchQuery;
import io.smm.listening.Signal;
import io.smm.listening.SignalAction;
import io.smm.listening.SignalKind;
import io.smm.post.PostText;
import io.smm.spi.Moderator;
import io.smm.spi.ReviewReader;
import io.smm.spi.SignalSearch;
import java.time.LocalDate;
import java.util.Optional;

/** Acting on what was said, reviews, and searching. */
final class EngagePort implements Moderator, ReviewReader, SignalSearch {

    private final InboxServer inbox;
    private final Calls calls;
    private final Capabilities capabilities;
    private final SignalMaker maker;

    EngagePort(Server server, Calls calls, Capabilities capabilities) {
        inbox = new InboxServer(server);
        this.calls = calls;
        this.capabilities = capabilities;
        maker = new SignalMaker(capabilities);
    }

    @Override
    public Optional<Signal> act(Connection connection, Signal signal, SignalAction action) {
        return calls.read(connection, "act", token -> inbox.act(token, signal.ref(), action))
                .map(marked -> maker.post(marked.post(), signal.kind(), Optional.of(marked.marks())));
    }

    @Override
    public Page<Signal> reviews(Connection connection, PageRequest page) {
        capabilities.require(Capability.READ_REVIEWS);
        return Batches.page(
                calls.read(connection, "readReviews", token -> inbox.reviews(token, page.from(), page.limit())),
                maker::review,
                page,
                following -> reviews(connection, following));
    }

    @Override
    public Signal answer(Connection connection, Signal review, PostText text) {
        capabilities.require(Capability.ANSWER_REVIEW);
        return maker.review(
                calls.read(connection, "answerReview", token -> inbox.answerReview(token, review.ref(), text)));
    }

    @Override
    public SearchCoverage coverage(Connection connection) {
        return new SearchCoverage(
                SearchCoverage.Scope.EVERYBODY,
                Optional.of(InboxServer.SEARCH),
                false,
                true,
                "simulated",
                LocalDate.EPOCH);
    }

    @Override
    public Page<Signal> search(Connection connection, SearchQuery query, PageRequest page) {
        return Batches.page(
                calls.read(connection, "search", token -> inbox.search(token, query, page.from(), page.limit())),
                post -> maker.post(post, SignalKind.SEARCH_HIT, Optional.empty()),
                page,
                following -> search(connection, query, following));
    }
}
