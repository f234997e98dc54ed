package io.smm.core.internal.crisis;

import io.smm.account.Connection;
import io.smm.crisis.CrisisAction;
import io.smm.crisis.CrisisOutcome;
import io.smm.crisis.CrisisPlan;
import io.smm.crisis.CrisisResult;
import io.smm.crisis.CrisisStep;
import io.smm.post.PostRef;
import io.smm.post.plan.Actor;
import io.smm.post.plan.ChangeNote;
import io.smm.post.plan.PauseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A plan that is being made: what would be done, and what would not. */
final class PlanDraft {

    private static final int MOST_STEPS = 5_000;

    private final PauseId pause;
    private final Instant now;
    private final Actor actor;
    private final List<CrisisStep> steps = new ArrayList<>();
    private final Set<Object> seen = new HashSet<>();
    private final List<CrisisResult> without = new ArrayList<>();

    PlanDraft(PauseId pause, Instant now, Actor actor) {
        this.pause = pause;
        this.now = now;
        this.actor = actor;
    }

    /** Adds a step; a comment that is met below two of our posts is one. */
    void add(CrisisStep step) {
        if (!seen.add(
                List.of(step.connection().id(), step.action(), step.target().id()))) {
            return;
        }
        if (steps.size() < MOST_STEPS) {
            steps.add(step);
        } else {
            none(
                    step.connection(),
                    step.action(),
                    Optional.of(step.target()),
                    CrisisOutcome.POSTPONED,
                    "a plan has at most " + MOST_STEPS + " steps",
                    Optional.of("carry this plan out and make another"));
        }
    }

    void none(
            Connection connection,
            CrisisAction action,
            Optional<PostRef> target,
            CrisisOutcome outcome,
            String why,
            Optional<String> advice) {
        without.add(
                new CrisisResult(connection.id(), action, target, outcome, new ChangeNote(actor, now, why), advice));
    }

    void none(Connection connection, CrisisAction action, Optional<PostRef> target, Trouble trouble) {
        none(connection, action, target, trouble.outcome(), trouble.reason(), trouble.advice());
    }

    CrisisPlan plan() {
        return new CrisisPlan(pause, now, steps, without);
    }
}
