package io.smm.adapter.bluesky.internal;

import io.smm.account.Connection;
import io.smm.adapter.bluesky.internal.http.FeedApi;
import io.smm.adapter.bluesky.internal.http.GraphApi;
import io.smm.adapter.bluesky.internal.http.RepoApi;
import io.smm.adapter.bluesky.internal.map.AtUri;
import io.smm.adapter.bluesky.internal.map.Offers;
import io.smm.adapter.bluesky.internal.map.SubjectRecords;
import io.smm.adapter.bluesky.internal.map.Tids;
import io.smm.adapter.bluesky.internal.wire.PostViewWire;
import io.smm.error.ErrorDetails;
import io.smm.error.InvalidInputException;
import io.smm.error.NotFoundException;
import io.smm.error.RetryAdvice;
import io.smm.listening.Signal;
import io.smm.listening.SignalAction;
import io.smm.spi.Moderator;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Likes and their undoing, hidden answers, closed threads, muted and blocked authors. What is made here lies under keys that
 * follow from what it is about, so that twice is once.
 */
public final class BlueskyModerator implements Moderator {

    private final Clock clock;
    private final RepoApi repo;
    private final FeedApi feed;
    private final GraphApi graph;
    private final Threadgates gates;

    /**
     * Makes the port.
     *
     * @param clock the clock
     * @param repo the calls about records
     * @param feed the calls about posts
     * @param graph the calls about accounts
     */
    public BlueskyModerator(Clock clock, RepoApi repo, FeedApi feed, GraphApi graph) {
        this.clock = clock;
        this.repo = repo;
        this.feed = feed;
        this.graph = graph;
        gates = new Threadgates(clock, repo);
    }

    @Override
    public Optional<Signal> act(Connection connection, Signal signal, SignalAction action) {
        switch (action) {
            case LIKE -> like(connection, signal);
            case UNLIKE -> unlike(connection, signal);
            case HIDE -> gates.hide(connection, signal.ref());
            case UNHIDE -> gates.show(connection, signal.ref());
            case CLOSE_THREAD -> gates.close(connection, signal.ref());
            case REOPEN_THREAD -> gates.reopen(connection, signal.ref());
            case MUTE_AUTHOR -> graph.muteActor(connection, signal.author().id());
            case BLOCK_AUTHOR -> {
                block(connection, signal.author().id());
                return Optional.empty(); // the network shows us nothing of theirs any more
            }
            default ->
                throw InvalidInputException.of(
                        "Moderation on Bluesky", "action", action + " is nothing that is offered");
        }
        return Optional.of(signal.withOffers(Offers.after(action, signal.offers())));
    }

    private void like(Connection connection, Signal signal) {
        PostViewWire post = view(connection, signal);
        if (post.viewer().like().isEmpty()) {
            repo.put(
                    connection,
                    Tids.about(post.ref().uri()),
                    SubjectRecords.of(SubjectRecords.LIKE, post.ref(), clock.instant()),
                    Optional.empty());
        }
    }

    /** The AppView may not know our like yet, or know one that was made elsewhere: both are taken back. */
    private void unlike(Connection connection, Signal signal) {
        String us = connection.account().id();
        PostViewWire post = view(connection, signal);
        AtUri ours = new AtUri(us, SubjectRecords.LIKE, Tids.about(post.ref().uri()));
        repo.deleteRecord(connection, ours);
        post.viewer()
                .like()
                .flatMap(AtUri::parse)
                .filter(like -> like.authority().equals(us) && like.collection().equals(SubjectRecords.LIKE))
                .filter(like -> !like.equals(ours))
                .ifPresent(like -> repo.deleteRecord(connection, like));
    }

    private void block(Connection connection, String did) {
        repo.put(connection, Tids.about(did), SubjectRecords.block(did, clock.instant()), Optional.empty());
    }

    private PostViewWire view(Connection connection, Signal signal) {
        String uri = AtUri.withDid(signal.ref()).toString();
        return feed.getPosts(connection, List.of(uri)).stream()
                .filter(view -> view.ref().uri().equals(uri))
                .findFirst()
                .orElseThrow(() ->
                        new NotFoundException(ErrorDetails.of("the post does not stand any more", RetryAdvice.never())
                                .network(connection.network())
                                .tenant(connection.tenant())
                                .connection(connection.id())
                                .build()));
    }
}
