package io.smm.post.plan;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A follow-up of a planned post, and where it stands.
 *
 * @param followUp what shall follow, and when
 * @param state where it stands
 * @param due when it is looked at; empty until the post is published
 * @param planned the planned post that follows; empty while there is none
 * @param why why it stands where it stands, for a person to read; empty when there is nothing to say
 */
public record PlannedFollowUp(
        FollowUp followUp, FollowUpState state, Optional<Instant> due, Optional<PlanId> planned, Optional<String> why) {

    /**
     * Checks that no component is null.
     *
     * @param followUp what shall follow, and when
     * @param state where it stands
     * @param due when it is looked at
     * @param planned the planned post that follows
     * @param why why it stands where it stands
     */
    public PlannedFollowUp {
        Objects.requireNonNull(followUp, "followUp");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(planned, "planned");
        Objects.requireNonNull(why, "why");
    }

    /**
     * A follow-up whose post is not published yet.
     *
     * @param followUp what shall follow, and when
     * @return the follow-up, waiting
     */
    public static PlannedFollowUp waiting(FollowUp followUp) {
        return new PlannedFollowUp(
                followUp, FollowUpState.WAITING, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * The same, to be looked at.
     *
     * @param moment when
     * @return the changed follow-up
     */
    public PlannedFollowUp dueAt(Instant moment) {
        return new PlannedFollowUp(followUp, state, Optional.of(moment), planned, why);
    }

    /**
     * The same, with its post on the plan.
     *
     * @param post the planned post
     * @return the changed follow-up
     */
    public PlannedFollowUp plannedAs(PlanId post) {
        return new PlannedFollowUp(followUp, FollowUpState.PLANNED, due, Optional.of(post), Optional.empty());
    }

    /**
     * The same, in another state.
     *
     * @param next where it stands now
     * @param reason why, without any secret
     * @return the changed follow-up
     */
    public PlannedFollowUp in(FollowUpState next, String reason) {
        return new PlannedFollowUp(followUp, next, due, planned, Optional.of(reason));
    }
}
