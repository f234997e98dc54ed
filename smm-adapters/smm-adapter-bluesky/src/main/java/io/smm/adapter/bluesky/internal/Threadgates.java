package io.smm.adapter.bluesky.internal;

import io.smm.account.Connection;
import io.smm.adapter.bluesky.internal.http.RepoApi;
import io.smm.adapter.bluesky.internal.map.AtUri;
import io.smm.adapter.bluesky.internal.wire.PostRecordWire;
import io.smm.adapter.bluesky.internal.wire.RawRecord;
import io.smm.adapter.bluesky.internal.wire.RecordWire;
import io.smm.adapter.bluesky.internal.wire.ThreadgateWire;
import io.smm.adapter.support.Times;
import io.smm.error.ConflictException;
import io.smm.error.InvalidInputException;
import io.smm.error.NotFoundException;
import io.smm.post.NativeRole;
import io.smm.post.PostRef;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.core.JsonGenerator;

/**
 * The gates of our threads, changed in place: read, changed in one respect, and written back if nobody changed them meanwhile.
 */
final class Threadgates {

    /** The most hidden answers. Source: lexicon app.bsky.feed.threadgate (2026-08-20), hiddenReplies. */
    private static final int MOST_HIDDEN = 300;

    /** How often a gate is read again when somebody else changes it at the same time. */
    private static final int MOST_ATTEMPTS = 3;

    private final Clock clock;
    private final RepoApi repo;

    Threadgates(Clock clock, RepoApi repo) {
        this.clock = clock;
        this.repo = repo;
    }

    void hide(Connection connection, PostRef comment) {
        change(connection, comment, gate -> {
            List<String> hidden = new ArrayList<>(ThreadgateWire.of(gate).hidden());
            if (hidden.contains(comment.id())) {
                return gate;
            }
            if (hidden.size() >= MOST_HIDDEN) {
                throw InvalidInputException.of(
                        "Hiding an answer",
                        "signal",
                        "is one too many: " + MOST_HIDDEN + " answers are hidden in its thread");
            }
            hidden.add(comment.id());
            return gate.with("hiddenReplies", (name, out) -> writeTexts(name, hidden, out));
        });
    }

    void show(Connection connection, PostRef comment) {
        change(connection, comment, gate -> {
            List<String> hidden = new ArrayList<>(ThreadgateWire.of(gate).hidden());
            return hidden.remove(comment.id())
                    ? gate.with("hiddenReplies", (name, out) -> writeTexts(name, hidden, out))
                    : gate;
        });
    }

    void close(Connection connection, PostRef comment) {
        change(
                connection,
                comment,
                gate -> ThreadgateWire.of(gate).closed()
                        ? gate
                        : gate.with("allow", (name, out) -> writeTexts(name, List.of(), out)));
    }

    /** Who might answer before it was closed is not known any more: everybody may. */
    void reopen(Connection connection, PostRef comment) {
        change(connection, comment, gate -> ThreadgateWire.of(gate).closed() ? gate.without("allow") : gate);
    }

    private void change(Connection connection, PostRef comment, UnaryOperator<RawRecord> edit) {
        AtUri root = rootOf(connection, comment);
        for (int attempt = 1; ; attempt++) {
            Optional<RecordWire> found = find(connection, root);
            RawRecord gate = found.map(RecordWire::value).orElseGet(() -> open(root));
            RawRecord changed = edit.apply(gate);
            if (changed.equals(gate)) {
                return;
            }
            try {
                Optional<String> version = found.map(record -> record.ref().cid());
                repo.put(connection, root.rkey(), changed, Optional.of(new RepoApi.Before(version)));
                return;
            } catch (ConflictException changedMeanwhile) {
                if (attempt == MOST_ATTEMPTS) {
                    throw changedMeanwhile;
                }
            }
        }
    }

    private Optional<RecordWire> find(Connection connection, AtUri root) {
        AtUri gate = new AtUri(root.authority(), ThreadgateWire.COLLECTION, root.rkey());
        try {
            return Optional.of(repo.getRecord(connection, gate, Optional.empty(), record -> record));
        } catch (NotFoundException missing) {
            if (!RepoApi.saysNoRecord(missing)) {
                throw missing;
            }
            return Optional.empty();
        }
    }

    private RawRecord open(AtUri root) {
        return new RawRecord(Map.of())
                .with("$type", (name, out) -> out.writeStringProperty(name, ThreadgateWire.COLLECTION))
                .with("post", (name, out) -> out.writeStringProperty(name, root.toString()))
                .with("createdAt", (name, out) -> out.writeStringProperty(name, Times.format(clock.instant())));
    }

    private static AtUri rootOf(Connection connection, PostRef comment) {
        return comment.find(NativeRole.ROOT)
                .flatMap(AtUri::parse)
                .filter(root -> root.collection().equals(PostRecordWire.COLLECTION)
                        && root.authority().equals(connection.account().id()))
                .orElseThrow(() -> InvalidInputException.of(
                        "Moderation on Bluesky", "signal", "must stand in a thread that the account began"));
    }

    private static void writeTexts(String name, List<String> texts, JsonGenerator out) {
        out.writeArrayPropertyStart(name);
        texts.forEach(out::writeString);
        out.writeEndArray();
    }
}
