package io.smm.core.internal.plan;

import io.smm.post.plan.PlanState;
import java.util.Optional;

/**
 * One step in the life of a planned post.
 *
 * @param from where it stands; empty before it is on the plan
 * @param to where it stands then
 * @param by who may make the step
 * @param when what makes them
 */
public record PlanTransition(Optional<PlanState> from, PlanState to, By by, String when) {

    /** Who makes a step. */
    public enum By {
        /** A person, or the host's program for one. */
        PERSON,
        /** A worker that holds the lease. */
        WORKER
    }
}
