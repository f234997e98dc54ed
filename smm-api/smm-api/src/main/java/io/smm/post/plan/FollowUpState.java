package io.smm.post.plan;

/** Where a follow-up stands. */
public enum FollowUpState {
    /** Its moment has not come, or it cannot be judged yet. */
    WAITING,
    /** Its post is on the plan, and goes on from there. */
    PLANNED,
    /** Its condition did not hold or could not be judged, or its time passed; nothing was planned. */
    SKIPPED,
    /** Its post was cancelled, failed or deleted, or somebody took it off; nothing was planned. */
    CANCELLED
}
