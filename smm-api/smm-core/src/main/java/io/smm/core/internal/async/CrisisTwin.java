package io.smm.core.internal.async;

import io.smm.crisis.AsyncCrisis;
import io.smm.crisis.Crisis;
import io.smm.crisis.CrisisPlan;
import io.smm.crisis.CrisisReport;
import io.smm.crisis.CrisisRequest;
import io.smm.crisis.CrisisTimeline;
import io.smm.crisis.HoldingStatement;
import io.smm.crisis.ResumeReport;
import io.smm.crisis.ResumeRequest;
import io.smm.post.plan.Actor;
import io.smm.post.plan.PauseId;
import io.smm.post.plan.PlannedPost;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The twin of {@link Crisis}. */
record CrisisTwin(Runner runner, Crisis blocking) implements AsyncCrisis {

    @Override
    public AsyncCrisis by(Actor actor) {
        return new CrisisTwin(runner, blocking.by(actor));
    }

    @Override
    public CompletableFuture<CrisisPlan> plan(CrisisRequest request) {
        return runner.run(() -> blocking.plan(request));
    }

    @Override
    public CompletableFuture<CrisisReport> carryOut(CrisisPlan plan) {
        return runner.run(() -> blocking.carryOut(plan));
    }

    @Override
    public CompletableFuture<List<PlannedPost>> prepare(HoldingStatement statement) {
        return runner.run(() -> blocking.prepare(statement));
    }

    @Override
    public CompletableFuture<CrisisTimeline> timeline(PauseId pause) {
        return runner.run(() -> blocking.timeline(pause));
    }

    @Override
    public CompletableFuture<List<PlannedPost>> held(PauseId pause) {
        return runner.run(() -> blocking.held(pause));
    }

    @Override
    public CompletableFuture<ResumeReport> resume(ResumeRequest request) {
        return runner.run(() -> blocking.resume(request));
    }
}
