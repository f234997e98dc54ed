package io.smm.adapter.mastodon.internal;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.adapter.mastodon.internal.http.ListeningApi;
import io.smm.adapter.mastodon.internal.http.StatusApi;
import io.smm.adapter.mastodon.internal.map.Notified;
import io.smm.adapter.mastodon.internal.map.Signals;
import io.smm.adapter.mastodon.internal.wire.NotificationWire;
import io.smm.adapter.mastodon.internal.wire.StatusWire;
import io.smm.adapter.support.CommentCursor;
import io.smm.adapter.support.Pages;
import io.smm.listening.Signal;
import io.smm.listening.SignalKind;
import io.smm.post.PostRef;
import io.smm.spi.NotificationReader;
import io.smm.spi.SignalReader;
import java.util.List;
import java.util.Optional;

/**
 * Comments, mentions and all that the server tells, as far as the account's server has seen them. A post's answers come in one call and are handed out page by
 * page; mentions come in pages of the server's own. What only those see whom it mentions is no word in public: it is
 * among all that is told, as a message.
 */
public final class MastodonSignals implements SignalReader, NotificationReader {

    private final StatusApi statuses;
    private final ListeningApi listening;

    /**
     * Makes the port.
     *
     * @param statuses the calls about posts
     * @param listening the calls about notifications
     */
    public MastodonSignals(StatusApi statuses, ListeningApi listening) {
        this.statuses = statuses;
        this.listening = listening;
    }

    @Override
    public Page<Signal> comments(Connection connection, PostRef post, PageRequest page) {
        List<Signal> comments = statuses.descendants(
                connection,
                post.id(),
                below -> below.stream()
                        .filter(status -> !isOurs(connection, status) && !status.isDirect())
                        .map(status -> Signals.signal(SignalKind.COMMENT, Signals.REPLY, status))
                        .toList());
        int begin = page.from()
                .map(cursor -> CommentCursor.positionIn(comments, cursor))
                .orElse(0);
        return slice(comments, begin, page.limit());
    }

    @Override
    public Page<Signal> mentions(Connection connection, PageRequest page) {
        return Pages.load(
                page,
                request -> listening.notifications(
                        connection,
                        Optional.of(NotificationWire.MENTION),
                        request.from(),
                        request.limit(),
                        all -> all.stream()
                                // A server that does not know the parameter sends all kinds.
                                .filter(one -> one.type().equals(NotificationWire.MENTION))
                                .flatMap(one -> one.status().stream())
                                .flatMap(status -> Signals.addressed(connection.account(), status).stream())
                                .filter(signal -> signal.kind() == SignalKind.MENTION)
                                .toList()));
    }

    @Override
    public Page<Signal> notifications(Connection connection, PageRequest page) {
        return Pages.load(
                page,
                request -> listening.notifications(
                        connection,
                        Optional.empty(),
                        request.from(),
                        request.limit(),
                        all -> all.stream()
                                .map(one -> Notified.of(connection.account(), one))
                                .toList()));
    }

    private static boolean isOurs(Connection connection, StatusWire status) {
        return status.account().id().equals(connection.account().id());
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
