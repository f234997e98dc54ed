package io.smm.crisis;

import io.smm.post.plan.Actor;
import io.smm.post.plan.PauseId;
import io.smm.post.plan.PlannedPost;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The twin of {@link Crisis}: the same pipeline on the executor of the {@code Smm}. A future fails with the exception that the
 * blocking call would throw; cancelling it does not stop a call that runs.
 */
public interface AsyncCrisis {

    /**
     * The twin of {@link Crisis#by}.
     *
     * @param actor who acts; no worker
     * @return this service, for calls of that actor
     */
    AsyncCrisis by(Actor actor);

    /**
     * The twin of {@link Crisis#plan}.
     *
     * @param request what shall be done
     * @return the plan to come
     */
    CompletableFuture<CrisisPlan> plan(CrisisRequest request);

    /**
     * The twin of {@link Crisis#carryOut}.
     *
     * @param plan the plan
     * @return the report to come
     */
    CompletableFuture<CrisisReport> carryOut(CrisisPlan plan);

    /**
     * The twin of {@link Crisis#prepare}.
     *
     * @param statement what to say, and where
     * @return the drafts to come
     */
    CompletableFuture<List<PlannedPost>> prepare(HoldingStatement statement);

    /**
     * The twin of {@link Crisis#timeline}.
     *
     * @param pause the crisis
     * @return the timeline to come
     */
    CompletableFuture<CrisisTimeline> timeline(PauseId pause);

    /**
     * The twin of {@link Crisis#held}.
     *
     * @param pause the crisis
     * @return the posts to come
     */
    CompletableFuture<List<PlannedPost>> held(PauseId pause);

    /**
     * The twin of {@link Crisis#resume}.
     *
     * @param request the crisis and the decisions
     * @return the report to come
     */
    CompletableFuture<ResumeReport> resume(ResumeRequest request);
}
