package io.smm.adapter.bluesky.internal;

import io.smm.Cursor;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.adapter.bluesky.internal.http.FeedApi;
import io.smm.adapter.bluesky.internal.http.NotificationApi;
import io.smm.adapter.bluesky.internal.http.RepoApi;
import io.smm.adapter.bluesky.internal.map.AtUri;
import io.smm.adapter.bluesky.internal.map.Permalinks;
import io.smm.adapter.bluesky.internal.map.Signals;
import io.smm.adapter.bluesky.internal.wire.NotificationWire;
import io.smm.adapter.bluesky.internal.wire.NotificationsWire;
import io.smm.adapter.bluesky.internal.wire.ThreadWire;
import io.smm.adapter.support.CommentCursor;
import io.smm.adapter.support.Pages;
import io.smm.adapter.support.Times;
import io.smm.error.ErrorDetails;
import io.smm.error.NotFoundException;
import io.smm.error.RetryAdvice;
import io.smm.listening.Signal;
import io.smm.listening.SignalKind;
import io.smm.post.PostRef;
import io.smm.spi.NotificationReader;
import io.smm.spi.SignalReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Comments, mentions, quotes and reposts, and all that the network tells. The network gives a post's replies as one tree in one call, so comments are read whole and handed
 * out page by page; the others come in pages of the network's own.
 */
public final class BlueskySignals implements SignalReader, NotificationReader {

    /** What tells of us in words, and what passes our own on; likes and follows are among all that is told. */
    private static final List<String> REASONS = List.of("mention", "quote", "repost");

    /** How long after a post was written the AppView may not know it yet; seconds in practice. */
    private static final Duration LAG = Duration.ofMinutes(10);

    private final Clock clock;
    private final FeedApi feed;
    private final RepoApi repo;
    private final NotificationApi notifications;
    private final Permalinks links;
    private final int depth;

    /**
     * Makes the port.
     *
     * @param clock the clock
     * @param feed the calls about posts
     * @param repo the calls about records
     * @param notifications the calls about notifications
     * @param links the addresses for people
     * @param depth how many levels of replies are read
     */
    public BlueskySignals(
            Clock clock, FeedApi feed, RepoApi repo, NotificationApi notifications, Permalinks links, int depth) {
        this.clock = clock;
        this.feed = feed;
        this.repo = repo;
        this.notifications = notifications;
        this.links = links;
        this.depth = depth;
    }

    @Override
    public Page<Signal> comments(Connection connection, PostRef post, PageRequest page) {
        AtUri uri = AtUri.withDid(post);
        List<Signal> comments = read(connection, uri)
                .orElseThrow(() -> new NotFoundException(
                        ErrorDetails.of("the post is hidden from this account", RetryAdvice.never())
                                .network(connection.network())
                                .tenant(connection.tenant())
                                .connection(connection.id())
                                .operation("app.bsky.feed.getPostThread")
                                .build()));
        int begin = page.from()
                .map(cursor -> CommentCursor.positionIn(comments, cursor))
                .orElse(0);
        return slice(comments, begin, page.limit());
    }

    @Override
    public Page<Signal> mentions(Connection connection, PageRequest page) {
        return told(connection, page, REASONS);
    }

    @Override
    public Page<Signal> notifications(Connection connection, PageRequest page) {
        return told(connection, page, List.of());
    }

    private Page<Signal> told(Connection connection, PageRequest page, List<String> reasons) {
        return Pages.load(
                page,
                request -> notifications.list(
                        connection,
                        reasons,
                        Math.min(request.limit(), NotificationApi.MOST_A_PAGE),
                        request.from().map(Cursor::value),
                        answer -> piece(answer, connection, reasons)));
    }

    private Optional<List<Signal>> read(Connection connection, AtUri post) {
        try {
            return feed.getPostThread(connection, post, depth, thread -> below(thread, connection));
        } catch (NotFoundException unknownToTheAppView) {
            if (!isOursAndFresh(connection, post)) {
                throw unknownToTheAppView;
            }
            return Optional.of(List.of()); // it stands, and nobody who reads by the AppView can have answered it yet
        }
    }

    /** The AppView learns of a post some seconds after it was written; its repository has it at once. */
    private boolean isOursAndFresh(Connection connection, AtUri post) {
        if (!post.authority().equals(connection.account().id())) {
            return false;
        }
        try {
            Instant since = clock.instant().minus(LAG);
            return repo.getRecord(
                    connection,
                    post,
                    Optional.empty(),
                    record -> record.post()
                            .flatMap(own -> Times.parse(own.createdAt()))
                            .filter(since::isBefore)
                            .isPresent());
        } catch (NotFoundException gone) {
            return false;
        }
    }

    /** What others said below a post; empty when the post itself is hidden. */
    private Optional<List<Signal>> below(ThreadWire thread, Connection connection) {
        String us = connection.account().id();
        return thread.root()
                .map(root -> thread.replies().stream()
                        .filter(reply -> !reply.author().did().equals(us))
                        .flatMap(reply -> Signals.comment(reply, thread.gate(), us, links).stream())
                        .toList());
    }

    private Pages.Piece<Signal> piece(NotificationsWire answer, Connection connection, List<String> reasons) {
        String us = connection.account().id();
        List<Signal> told = new ArrayList<>(answer.notifications().size());
        boolean forOneReason = true;
        String before = "";
        for (NotificationWire notification : answer.notifications()) {
            String reason = notification.reason();
            // A server that does not know the parameter sends all kinds.
            boolean asked = reasons.isEmpty() || reasons.contains(reason);
            if (!asked || notification.author().did().equals(us)) {
                continue;
            }
            Signal signal = Signals.told(notification, us, links);
            if (reasons.isEmpty() || signal.kind() != SignalKind.NOTICE) {
                forOneReason &= told.isEmpty() || reason.equals(before);
                before = reason;
                told.add(signal);
            }
        }
        return new Pages.Piece<>(forOneReason ? told : eachOnce(told), answer.cursor());
    }

    /** A post that quotes and mentions us is told of twice, once for each reason: what is more than a notice of it counts. */
    private static List<Signal> eachOnce(List<Signal> told) {
        Map<String, Signal> once = new LinkedHashMap<>(told.size() * 2);
        for (Signal signal : told) {
            once.merge(
                    signal.ref().id(), signal, (first, second) -> first.kind() == SignalKind.NOTICE ? second : first);
        }
        return List.copyOf(once.values());
    }

    /** The walk that began with one reading goes on in it: what is said meanwhile neither shifts nor doubles anything. */
    private static Page<Signal> slice(List<Signal> comments, int begin, int limit) {
        int end = Math.min(begin + limit, comments.size());
        List<Signal> items = comments.subList(begin, end);
        return end == comments.size()
                ? Page.last(items)
                : Page.of(
                        items,
                        CommentCursor.behind(comments, end),
                        from -> slice(comments, CommentCursor.positionIn(comments, from), limit));
    }
}
