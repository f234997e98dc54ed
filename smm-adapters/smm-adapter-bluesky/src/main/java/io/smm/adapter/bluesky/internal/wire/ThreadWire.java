package io.smm.adapter.bluesky.internal.wire;

import io.smm.adapter.support.JsonReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The answer of {@code app.bsky.feed.getPostThread}, flattened: each post before its replies, replies in the server's order.
 * Posts that are gone or blocked are not in it, nor is what hangs below them.
 *
 * @param root the post that was asked for; empty when it is gone or blocked
 * @param replies everything below it
 * @param gate who may answer and what is hidden in the thread
 */
public record ThreadWire(Optional<PostViewWire> root, List<PostViewWire> replies, ThreadgateWire gate) {

    /**
     * Copies the replies.
     *
     * @param root the post that was asked for
     * @param replies everything below it
     * @param gate who may answer and what is hidden in the thread
     */
    public ThreadWire {
        replies = List.copyOf(replies);
    }

    /**
     * Reads an answer.
     *
     * @param json stands before it
     * @return what was read
     */
    public static ThreadWire read(JsonReader json) {
        Optional<ThreadWire> thread = Optional.empty();
        Optional<ThreadgateWire> gate = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "thread" -> thread = Optional.of(node(json));
                    case "threadgate" -> gate = ThreadgateWire.readView(json);
                    default -> {}
                }
            }
        }
        ThreadWire read = json.require("thread", thread);
        return new ThreadWire(read.root, read.replies, gate.orElse(ThreadgateWire.OPEN));
    }

    /** A {@code threadViewPost}; {@code notFoundPost}, {@code blockedPost} and what may come later have no {@code post}. */
    private static ThreadWire node(JsonReader json) {
        Optional<PostViewWire> post = Optional.empty();
        List<PostViewWire> below = new ArrayList<>();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "post" -> post = Optional.of(PostViewWire.read(json));
                    case "replies" ->
                        json.list(ThreadWire::node).forEach(reply -> {
                            reply.root.ifPresent(below::add);
                            below.addAll(reply.replies);
                        });
                    default -> {}
                }
            }
        }
        return new ThreadWire(post, below, ThreadgateWire.OPEN);
    }
}
