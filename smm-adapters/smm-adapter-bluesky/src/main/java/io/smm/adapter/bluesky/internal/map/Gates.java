package io.smm.adapter.bluesky.internal.map;

import io.smm.Network;
import io.smm.adapter.bluesky.internal.wire.PostRecordWire;
import io.smm.adapter.bluesky.internal.wire.ThreadgateWire;
import io.smm.adapter.bluesky.internal.wire.WrittenRecord;
import io.smm.adapter.bluesky.model.BlueskyVariant;
import io.smm.adapter.bluesky.model.ReplyRule;
import io.smm.adapter.support.Times;
import io.smm.post.Post;
import io.smm.post.ReplyControl;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/**
 * The records beside a post that say who may answer and who may quote it. They have the post's own key, and are written in one
 * commit with it, so that it never stands open.
 */
public final class Gates {

    /** The collection of the records that say who may quote a post. */
    public static final String POSTGATE = "app.bsky.feed.postgate";

    private Gates() {}

    /**
     * The gates of a part.
     *
     * @param post the whole post
     * @param part which part; only the first opens a thread
     * @param uri the at-uri that the part will have
     * @param createdAt when it was written
     * @return its gates, often none
     */
    public static List<WrittenRecord> of(Post post, int part, AtUri uri, Instant createdAt) {
        Optional<BlueskyVariant> variant = variant(post);
        if (variant.isEmpty() && post.replies().isEmpty()) {
            return List.of();
        }
        List<WrittenRecord> gates = new ArrayList<>();
        if (part == 0 && limitsReplies(post)) {
            Set<ReplyRule> rules = variant.map(BlueskyVariant::replyRules).orElse(Set.of());
            List<String> lists = variant.map(BlueskyVariant::replyLists).orElse(List.of());
            boolean finer = !rules.isEmpty() || !lists.isEmpty();
            Set<ReplyRule> allowed = finer ? rules : rules(post.replies().orElseThrow());
            gates.add(threadgate(uri, createdAt, allowed, lists));
        }
        if (variant.map(own -> !own.quotes()).orElse(false)) {
            gates.add(WrittenRecord.of(POSTGATE, out -> {
                writeHead(uri, createdAt, out);
                out.writeArrayPropertyStart("embeddingRules");
                writeRule("app.bsky.feed.postgate#disableRule", out);
                out.writeEndArray();
            }));
        }
        return gates;
    }

    /**
     * Tells whether a post says who may answer it.
     *
     * @param post the post
     * @return whether not everybody may
     */
    public static boolean limitsReplies(Post post) {
        Optional<BlueskyVariant> variant = variant(post);
        boolean finer = variant.isPresent()
                && (!variant.get().replyRules().isEmpty()
                        || !variant.get().replyLists().isEmpty());
        return finer || post.replies().isPresent() && post.replies().get() != ReplyControl.EVERYONE;
    }

    /**
     * What a post says to this network alone.
     *
     * @param post the post
     * @return its variant; empty when it has none
     */
    public static Optional<BlueskyVariant> variant(Post post) {
        return post.variantFor(Network.BLUESKY).orElse(null) instanceof BlueskyVariant own
                ? Optional.of(own)
                : Optional.empty();
    }

    private static WrittenRecord threadgate(AtUri uri, Instant createdAt, Set<ReplyRule> rules, List<String> lists) {
        return WrittenRecord.of(ThreadgateWire.COLLECTION, out -> {
            writeHead(uri, createdAt, out);
            out.writeArrayPropertyStart("allow");
            rules.forEach(rule -> writeRule(ThreadgateWire.COLLECTION + "#" + rule.nativeName(), out));
            lists.forEach(list -> {
                out.writeStartObject();
                out.writeStringProperty("$type", ThreadgateWire.COLLECTION + "#listRule");
                out.writeStringProperty("list", list);
                out.writeEndObject();
            });
            out.writeEndArray();
        });
    }

    private static Set<ReplyRule> rules(ReplyControl who) {
        return switch (who) {
            case FOLLOWERS -> Set.of(ReplyRule.FOLLOWERS);
            case MENTIONED -> Set.of(ReplyRule.MENTIONED);
            case NOBODY -> Set.of();
            case EVERYONE -> throw new IllegalArgumentException("everybody needs no gate");
        };
    }

    private static void writeHead(AtUri uri, Instant createdAt, JsonGenerator out) {
        out.writeStringProperty("post", new AtUri(uri.authority(), PostRecordWire.COLLECTION, uri.rkey()).toString());
        out.writeStringProperty("createdAt", Times.format(createdAt));
    }

    private static void writeRule(String type, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("$type", type);
        out.writeEndObject();
    }
}
