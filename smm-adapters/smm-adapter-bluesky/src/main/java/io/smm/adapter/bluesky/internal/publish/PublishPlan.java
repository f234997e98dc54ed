package io.smm.adapter.bluesky.internal.publish;

import io.smm.adapter.bluesky.internal.map.Attachments;
import io.smm.adapter.bluesky.internal.wire.ReplyWire;
import io.smm.adapter.bluesky.internal.wire.StrongRef;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.TextSpan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far a publication is, and all that was chosen or looked up for it: the state between two steps. Everything is prepared
 * before the first part is published, so that what is wrong with a later part is known while nothing stands yet.
 *
 * @param createdAt when the first part says that it was written; each later part says a millisecond more
 * @param dids the DIDs of mentioned handles that were looked up
 * @param reply what the first part answers, in exact versions; empty when it stands alone, or before it was looked up
 * @param parts the parts
 */
record PublishPlan(Instant createdAt, Map<String, String> dids, Optional<ReplyWire> reply, List<PartPlan> parts) {

    /** What comes next, and for which part. */
    record Step(Kind kind, int part) {
        enum Kind {
            FIND_REPLY,
            FIND_QUOTE,
            FIND_MENTIONS,
            UPLOAD,
            AWAIT,
            PUBLISH,
            NOTHING
        }
    }

    PublishPlan {
        dids = dids.isEmpty() ? Map.of() : new TreeMap<>(dids);
        parts = List.copyOf(parts);
    }

    Step next(Post post) {
        if (post.replyTo().isPresent() && reply.isEmpty()) {
            return new Step(Step.Kind.FIND_REPLY, 0);
        }
        for (int i = 0; i < parts.size(); i++) {
            Optional<Step.Kind> preparation = preparation(post, post.parts().get(i), parts.get(i));
            if (preparation.isPresent()) {
                return new Step(preparation.get(), i);
            }
        }
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).published().isEmpty()) {
                return new Step(Step.Kind.PUBLISH, i);
            }
        }
        return new Step(Step.Kind.NOTHING, parts.size());
    }

    private Optional<Step.Kind> preparation(Post post, PostPart part, PartPlan plan) {
        if (plan.published().isPresent()) {
            return Optional.empty();
        }
        if (named(part).isPresent() && plan.quote().isEmpty()) {
            return Optional.of(Step.Kind.FIND_QUOTE);
        }
        if (!unknownHandles(part).isEmpty()) {
            return Optional.of(Step.Kind.FIND_MENTIONS);
        }
        if (plan.job().isPresent()) {
            return Optional.of(Step.Kind.AWAIT);
        }
        return plan.blobs().size() < Attachments.of(post, part).size()
                ? Optional.of(Step.Kind.UPLOAD)
                : Optional.empty();
    }

    /** The post that a part quotes or passes on. */
    static Optional<PostRef> named(PostPart part) {
        return part.quote().isPresent() ? part.quote() : part.repostOf();
    }

    /** The handles that a part mentions and whose DIDs are not known yet. */
    List<String> unknownHandles(PostPart part) {
        if (part.text().spans().isEmpty()) {
            return List.of();
        }
        return part.text().spans().stream()
                .filter(TextSpan.Mention.class::isInstance)
                .map(TextSpan.Mention.class::cast)
                .filter(mention -> mention.accountId().isEmpty())
                .map(TextSpan.Mention::handle)
                .filter(handle -> !dids.containsKey(handle))
                .distinct()
                .toList();
    }

    /** What a part answers: the first what the caller said, each other one the part before. */
    Optional<ReplyWire> replyOf(int part) {
        if (part == 0) {
            return reply;
        }
        StrongRef parent = parts.get(part - 1).published().orElseThrow();
        return Optional.of(new ReplyWire(rootOf(part), parent));
    }

    /** The first post of the thread that a part belongs to, once there is one: the part itself may be it. */
    StrongRef rootOf(int part) {
        return reply.isPresent() ? reply.get().root() : parts.get(0).published().orElseThrow();
    }

    Instant createdAt(int part) {
        return createdAt.plusMillis(part);
    }

    /** The plan with as much in it as can come once a part stands: every part published, everything uploaded again. */
    PublishPlan fullest(Post post, String did) {
        List<PartPlan> all = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            all.add(parts.get(i)
                    .fullest(Attachments.of(post, post.parts().get(i)).size(), did));
        }
        return new PublishPlan(createdAt, dids, reply, all);
    }

    PublishPlan answering(ReplyWire found) {
        return new PublishPlan(createdAt, dids, Optional.of(found), parts);
    }

    PublishPlan knowing(Map<String, String> found) {
        Map<String, String> all = new TreeMap<>(dids);
        all.putAll(found);
        return new PublishPlan(createdAt, all, reply, parts);
    }

    PublishPlan with(int part, PartPlan changed) {
        List<PartPlan> all = new ArrayList<>(parts);
        all.set(part, changed);
        return new PublishPlan(createdAt, dids, reply, all);
    }
}
