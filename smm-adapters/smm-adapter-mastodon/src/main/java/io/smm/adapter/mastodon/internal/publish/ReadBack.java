package io.smm.adapter.mastodon.internal.publish;

import io.smm.Cursor;
import io.smm.account.Connection;
import io.smm.adapter.mastodon.internal.http.AccountApi;
import io.smm.adapter.mastodon.internal.http.StatusApi;
import io.smm.adapter.mastodon.internal.map.Statuses;
import io.smm.adapter.mastodon.internal.wire.MediaWire;
import io.smm.adapter.mastodon.internal.wire.NewStatusWire;
import io.smm.adapter.mastodon.internal.wire.PollWire;
import io.smm.adapter.mastodon.internal.wire.StatusWire;
import io.smm.adapter.mastodon.internal.wire.Times;
import io.smm.adapter.support.Pages;
import io.smm.error.NotFoundException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds among the account's own posts the one that a lost answer was about. The server may have made HTML of our text in its own
 * way, so where that differs the text as it was written is read and decides.
 */
final class ReadBack {

    /** Two hundred posts: more than any account makes between a mark and a reading. */
    private static final int MOST_PAGES = 5;

    private static final int PAGE = 40;
    private static final int MOST_SOURCES = 10;

    /**
     * What was found.
     *
     * @param alike the posts that are what was sent; two or more when somebody said the same at the same time
     * @param whole whether all posts were seen and understood that could be it
     */
    record Seen(List<StatusWire> alike, boolean whole) {}

    private final AccountApi accounts;
    private final StatusApi statuses;

    ReadBack(AccountApi accounts, StatusApi statuses) {
        this.accounts = accounts;
        this.statuses = statuses;
    }

    /** The account's newest post. */
    Optional<StatusWire> newest(Connection connection) {
        return accounts.statuses(connection, Optional.empty(), 1).items().stream()
                .findFirst();
    }

    /** The boosts of a post that were made behind a mark. */
    Seen boosts(Connection connection, Fence fence, String of) {
        Walk walk = walk(connection, behind(fence));
        return new Seen(
                walk.statuses.stream()
                        .filter(status -> status.reblogOf().equals(Optional.of(of)))
                        .toList(),
                walk.whole);
    }

    /** The posts behind a mark that are what was sent. */
    Seen sent(Connection connection, Fence fence, NewStatusWire sent) {
        return matching(connection, sent, walk(connection, behind(fence)));
    }

    /** The posts since a moment of the server's clock that are what was sent. */
    Seen since(Connection connection, Instant moment, NewStatusWire sent) {
        return matching(connection, sent, walk(connection, status -> isBefore(status, moment)));
    }

    private Seen matching(Connection connection, NewStatusWire sent, Walk walk) {
        List<StatusWire> alike = new ArrayList<>();
        boolean whole = walk.whole;
        int sources = 0;
        for (StatusWire status : walk.statuses) {
            if (!sameBesidesText(status, sent)) {
                continue;
            }
            String wanted = bare(sent.text());
            if (bare(Statuses.text(status).text()).equals(wanted)) {
                alike.add(status);
                continue;
            }
            Optional<String> source = sources++ < MOST_SOURCES ? source(connection, status) : Optional.empty();
            whole &= source.isPresent();
            source.filter(text -> bare(text).equals(wanted)).ifPresent(text -> alike.add(status));
        }
        return new Seen(alike, whole);
    }

    private Optional<String> source(Connection connection, StatusWire status) {
        try {
            return Optional.of(statuses.source(connection, status.id()).text());
        } catch (NotFoundException unknownToTheServer) {
            return Optional.empty();
        }
    }

    private Walk walk(Connection connection, Predicate<StatusWire> end) {
        Walk walk = new Walk();
        Optional<Cursor> from = Optional.empty();
        for (int page = 0; page < MOST_PAGES; page++) {
            Pages.Piece<StatusWire> piece = accounts.statuses(connection, from, PAGE);
            for (StatusWire status : piece.items()) {
                if (end.test(status)) {
                    walk.whole = true;
                    return walk;
                }
                walk.statuses.add(status);
            }
            from = piece.next().map(Cursor::new);
            if (from.isEmpty()) {
                walk.whole = true;
                return walk;
            }
        }
        return walk;
    }

    private static Predicate<StatusWire> behind(Fence fence) {
        Optional<Instant> at = fence.at().flatMap(Times::parse);
        return status -> fence.newest().equals(Optional.of(status.id()))
                || at.map(moment -> isBefore(status, moment)).orElse(false);
    }

    private static boolean isBefore(StatusWire status, Instant moment) {
        return status.createdAt().isBefore(moment);
    }

    private static boolean sameBesidesText(StatusWire status, NewStatusWire sent) {
        List<String> media = status.media().stream().map(MediaWire::id).toList();
        List<String> options = status.poll().map(PollWire::options).orElse(List.of());
        return status.reblogOf().isEmpty()
                && status.inReplyTo().equals(sent.inReplyTo())
                && new HashSet<>(media).equals(new HashSet<>(sent.media()))
                && options.equals(
                        sent.poll().map(NewStatusWire.NewPoll::options).orElse(List.of()));
    }

    /** Servers trim lines and add some of their own. */
    private static String bare(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static final class Walk {
        private final List<StatusWire> statuses = new ArrayList<>();
        private boolean whole;
    }
}
