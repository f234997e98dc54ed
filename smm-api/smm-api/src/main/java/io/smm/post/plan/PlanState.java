package io.smm.post.plan;

/** Where a planned post stands. */
public enum PlanState {
    /** Being written, or sent back to be; never sent before somebody approved it. */
    DRAFT,
    /** Waits for people to approve it; never sent before, whatever its time. */
    IN_REVIEW,
    /** Approved by all that must, and not let go yet: its release is kept separate, or its time passed while people looked. */
    APPROVED,
    /** Sent when its time has come. */
    SCHEDULED,
    /** Its time came while publishing was paused, or a pause stopped it; waits for somebody to look at it. */
    HELD,
    /** Being sent, or tried again soon; later posts of the account wait for it. */
    DELIVERING,
    /** The network has it and works on it; later posts do not wait for it. */
    PENDING,
    /** All its parts stand on the network. */
    PUBLISHED,
    /**
     * Some of it stands on the network. Its first comments may still be tried, by its {@link CompletionPolicy}; later posts do not wait for
     * that. What is missing, and whether it is given up, its note and its delivery say.
     */
    PARTLY_PUBLISHED,
    /** Nothing of it was published, and nothing more is tried. */
    FAILED,
    /** It may or may not stand on the network, and nothing can find out. */
    UNKNOWN,
    /** Its time passed by more than its {@link LatePolicy} allows; nothing was sent. */
    MISSED,
    /** Taken off the plan. */
    CANCELLED;

    /**
     * {@return whether it may still be moved or cancelled: nobody sends it now. Nothing of it was sent, unless a pause stopped it between
     * two parts: then cancelling it gives up the rest, and it may not be edited}
     */
    public boolean isOpen() {
        return isUnapproved() || this == APPROVED || this == SCHEDULED || this == HELD || this == MISSED;
    }

    /** {@return whether it still lacks somebody's approval} */
    public boolean isUnapproved() {
        return this == DRAFT || this == IN_REVIEW;
    }
}
