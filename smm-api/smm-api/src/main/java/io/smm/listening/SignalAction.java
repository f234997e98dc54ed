package io.smm.listening;

import io.smm.Capability;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What we may do with one signal, on its network, now. What an action does differs from network to network: an {@link
 * ActionOffer} says who sees the signal afterwards. The list grows with the SDK: a {@code switch} over it needs a default
 * branch.
 */
public enum SignalAction {
    /** Answer it where it stands; {@link Listening#answer}, for a review {@link Listening#answerReview}. */
    ANSWER(null),
    /** Answer a public comment to its author alone; {@link Listening#answerPrivately}. */
    ANSWER_PRIVATELY(Capability.SEND_MESSAGE),
    /** Like it, or react in the network's plainest way. */
    LIKE(Capability.REACT),
    /** Take our like back. */
    UNLIKE(Capability.REACT),
    /** Take it out of the public's sight. */
    HIDE(Capability.HIDE_COMMENT),
    /** Show it to the public again. */
    UNHIDE(Capability.HIDE_COMMENT),
    /** Keep it back until we decide. */
    HOLD(Capability.HIDE_COMMENT),
    /** Let what was held be seen. */
    APPROVE(Capability.HIDE_COMMENT),
    /** Never let what was held be seen. */
    REJECT(Capability.HIDE_COMMENT),
    /** Delete it. */
    REMOVE(Capability.REMOVE_COMMENT),
    /** Take no more comments in the thread that it stands in. */
    CLOSE_THREAD(Capability.CLOSE_COMMENTS),
    /** Take comments again. */
    REOPEN_THREAD(Capability.CLOSE_COMMENTS),
    /** See nothing of its author any more; nobody else notices. */
    MUTE_AUTHOR(null),
    /** Shut its author out of what is ours. */
    BLOCK_AUTHOR(null);

    private final Optional<Capability> capability;

    SignalAction(@Nullable Capability capability) {
        this.capability = Optional.ofNullable(capability);
    }

    /**
     * {@return the capability that a network needs for it; empty where the offer alone decides: answers, whose capability
     * depends on what is answered, and acts against an author}
     */
    public Optional<Capability> capability() {
        return capability;
    }
}
