package io.smm.crisis;

import io.smm.Capability;

/** What can be done with many posts or comments at once. None is ever done in the place of another. */
public enum CrisisAction {
    /** Take our posts away, for good. */
    DELETE_POSTS(Capability.DELETE_POST),
    /** Take comments of others out of the public's sight. */
    HIDE_COMMENTS(Capability.HIDE_COMMENT),
    /** Delete comments of others, for good. */
    REMOVE_COMMENTS(Capability.REMOVE_COMMENT),
    /** Take no more comments below our posts. */
    CLOSE_COMMENTS(Capability.CLOSE_COMMENTS);

    private final Capability capability;

    CrisisAction(Capability capability) {
        this.capability = capability;
    }

    /** {@return the capability that a network needs for it} */
    public Capability capability() {
        return capability;
    }
}
