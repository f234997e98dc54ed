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
import io.smm.adapter.support.Pages;
import io.smm.adapter.support.Times;
import io.smm.error.NotFoundException;
import io.smm.error.ProtocolException;
import io.smm.post.PostText;
import io.smm.spi.Reconciliation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds among the account's own posts the one that a lost answer was about. The server may have made HTML of our text in its own
 * way, so where that differs the text as it was written is read and decides; and somebody may have changed it since.
 */
final class ReadBack {

    /** Two hundred posts: more than any account makes between a mark and a reading. */
    private static final int MOST_PAGES = 5;

    private static final int PAGE = 40;
    private static final int MOST_LOOKS = 10;

    /**
     * What was found.
     *
     * @param alike the posts that are what was sent; two or more when somebody said the same at the same time
     * @param whole whether all posts were seen and understood that could be it
     */
    record Seen(List<StatusWire> alike, boolean whole) {

        /** What that says of the sending: absent is only what was looked for everywhere. */
        Reconciliation reconciliation(Function<StatusWire, Reconciliation> found) {
            if (alike.size() > 1) {
                return new Reconciliation.CannotSay("several posts of the account say the same since then");
            }
            if (alike.isEmpty()) {
                return whole
                        ? new Reconciliation.Absent()
                        : new Reconciliation.CannotSay(
                                "not all posts since then could be read as they were written at first");
            }
            return found.apply(alike.get(0));
        }
    }

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
        int looks = 0;
        for (StatusWire status : walk.statuses) {
            Optional<Boolean> same = seen(status, sent);
            if (same.isEmpty() && looks++ < MOST_LOOKS) {
                same = looked(connection, status, sent);
            }
            whole &= same.isPresent();
            if (same.orElse(false)) {
                alike.add(status);
            }
        }
        return new Seen(alike, whole);
    }

    /** Whether a post is what was sent, by itself; empty where more must be read. */
    private static Optional<Boolean> seen(StatusWire status, NewStatusWire sent) {
        if (status.reblogOf().isPresent() || !status.inReplyTo().equals(sent.inReplyTo())) {
            return Optional.of(false); // no edit changes that
        }
        if (sameFiles(status, sent) && says(Statuses.text(status), sent)) {
            return Optional.of(true);
        }
        return sameFiles(status, sent) || status.mayBeEdited() ? Optional.empty() : Optional.of(false);
    }

    private Optional<Boolean> looked(Connection connection, StatusWire status, NewStatusWire sent) {
        Optional<Boolean> now = sameFiles(status, sent) ? source(connection, status, sent) : Optional.of(false);
        return now.orElse(false) || !status.mayBeEdited() ? now : before(connection, status, sent);
    }

    /** A server may make HTML of our text in its own way: the text as it was written decides. */
    private Optional<Boolean> source(Connection connection, StatusWire status, NewStatusWire sent) {
        try {
            return Optional.of(
                    says(PostText.of(statuses.source(connection, status.id()).text()), sent));
        } catch (NotFoundException unknownToTheServer) {
            return Optional.empty();
        }
    }

    /**
     * Somebody may have changed ours already: then its first wording is ours. One that differs proves nothing, since it comes as
     * HTML; neither does a server that keeps none.
     */
    private Optional<Boolean> before(Connection connection, StatusWire status, NewStatusWire sent) {
        try {
            return statuses.history(connection, status.id()).stream()
                    .findFirst()
                    .filter(first -> hasFiles(first.media(), first.poll(), sent) && says(Statuses.text(first), sent))
                    .map(first -> true);
        } catch (NotFoundException | ProtocolException keepsNone) {
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

    private static boolean sameFiles(StatusWire status, NewStatusWire sent) {
        return hasFiles(status.media(), status.poll(), sent);
    }

    private static boolean hasFiles(List<MediaWire> media, Optional<PollWire> poll, NewStatusWire sent) {
        Set<String> files = media.stream().map(MediaWire::id).collect(Collectors.toSet());
        return files.equals(Set.copyOf(sent.media()))
                && poll.map(PollWire::options)
                        .orElse(List.of())
                        .equals(sent.poll().map(NewStatusWire.NewPoll::options).orElse(List.of()));
    }

    private static boolean says(PostText text, NewStatusWire sent) {
        return bare(text.text()).equals(bare(sent.text()));
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
