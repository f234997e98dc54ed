package io.smm.adapter.memory;

import io.smm.adapter.memory.internal.world.World;
import io.smm.listening.MessageWindow;
import io.smm.post.PostRef;
import java.util.List;
import java.util.Objects;

/**
 * What people do to an account beyond posts, and what an account's acts did to them. A message goes wrong
 * by a {@link FaultPlan} on {@code send}. Thread-safe.
 */
public final class MemoryInbox {

    private final World world;

    MemoryInbox(World world) {
        this.world = world;
    }

    /**
     * Somebody writes to an account in private. What stands between two people is one conversation.
     *
     * @param as the handle of who writes
     * @param to the handle of the account
     * @param text what they write
     * @return the message
     */
    public MemoryMessage message(String as, String to, String text) {
        return world.inbox().write(as, to, text);
    }

    /**
     * The ground truth of what two people wrote to each other.
     *
     * @param one the handle of one
     * @param other the handle of the other
     * @return the messages in the order of acceptance
     */
    public List<MemoryMessage> messagesBetween(String one, String other) {
        return world.inbox().between(one, other);
    }

    /**
     * Chooses when an account may write to somebody. Default: 24 hours after their last message, seven days when a person
     * writes.
     *
     * @param rule the rule
     */
    public void window(MessageWindow rule) {
        world.inbox().window(Objects.requireNonNull(rule, "rule"));
    }

    /** {@return how many requests to send a message came in or were lost on their way} */
    public long sendRequests() {
        return world.sendRequests();
    }

    /**
     * What somebody sees below a post: all but what the post's owner hid, which its author still sees.
     *
     * @param viewer the handle of who looks
     * @param post the post
     * @return the comments in the order of acceptance
     * @throws io.smm.error.NotFoundException when the post does not stand
     */
    public List<MemoryPost> commentsSeenBy(String viewer, PostRef post) {
        return world.inbox().seenBy(viewer, post);
    }

    /**
     * Somebody takes a post or comment of theirs away.
     *
     * @param post the post or comment
     * @throws io.smm.error.NotFoundException when it does not stand
     */
    public void takeAway(PostRef post) {
        world.inbox().takeAway(post);
    }

    /** Lets the network forget what happened so far: a stream that goes on from before has a gap. */
    public void forgetEvents() {
        world.inbox().forgetEvents();
    }
}
