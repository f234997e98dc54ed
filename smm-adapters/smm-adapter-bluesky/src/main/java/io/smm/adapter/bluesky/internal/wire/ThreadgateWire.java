package io.smm.adapter.bluesky.internal.wire;

import io.smm.adapter.support.JsonReader;
import java.util.List;
import java.util.Optional;

/**
 * {@code app.bsky.feed.threadgate}: who may answer in a thread, and which answers lie behind a tap.
 *
 * @param closed whether nobody may answer
 * @param hidden the at-uris of hidden answers
 */
public record ThreadgateWire(boolean closed, List<String> hidden) {

    /** The collection, and the {@code $type} of its records. */
    public static final String COLLECTION = "app.bsky.feed.threadgate";

    /** No gate: everybody may answer, nothing is hidden. */
    public static final ThreadgateWire OPEN = new ThreadgateWire(false, List.of());

    /**
     * Copies the list.
     *
     * @param closed whether nobody may answer
     * @param hidden the at-uris of hidden answers
     */
    public ThreadgateWire {
        hidden = List.copyOf(hidden);
    }

    /**
     * Reads a gate's record.
     *
     * @param record the record as it stands
     * @return what it says
     */
    public static ThreadgateWire of(RawRecord record) {
        return new ThreadgateWire(
                record.field(
                                "allow",
                                allow -> allow.isArray()
                                        && allow.list(JsonReader::raw).isEmpty())
                        .orElse(false),
                record.field("hiddenReplies", ThreadgateWire::texts).orElse(List.of()));
    }

    /** Reads {@code app.bsky.feed.defs#threadgateView}. */
    static Optional<ThreadgateWire> readView(JsonReader json) {
        Optional<ThreadgateWire> gate = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                if (json.name().equals("record")) {
                    gate = Optional.of(of(RawRecord.read(json)));
                }
            }
        }
        return gate;
    }

    private static List<String> texts(JsonReader json) {
        return json.list(item -> item.require("item", item.text()));
    }
}
