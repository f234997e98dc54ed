package io.smm.core.internal.crisis;

import io.smm.account.Connection;
import io.smm.core.internal.plan.PauseDesk;
import io.smm.core.internal.plan.PlanningService;
import io.smm.core.internal.preflight.Blockers;
import io.smm.core.internal.preflight.Preflight;
import io.smm.crisis.Crisis;
import io.smm.crisis.CrisisPlan;
import io.smm.crisis.CrisisReport;
import io.smm.crisis.CrisisRequest;
import io.smm.crisis.CrisisStep;
import io.smm.crisis.CrisisTimeline;
import io.smm.crisis.HoldingStatement;
import io.smm.crisis.ResumeReport;
import io.smm.crisis.ResumeRequest;
import io.smm.error.Fault;
import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import io.smm.post.AccountPreflight;
import io.smm.post.PreflightReport;
import io.smm.post.PublishRequest;
import io.smm.post.plan.Actor;
import io.smm.post.plan.LatePolicy;
import io.smm.post.plan.Pause;
import io.smm.post.plan.PauseId;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.ScheduleRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The crisis service: each method asks for the pause first, and hands over. */
public final class CrisisService implements Crisis {

    private final CrisisPlanner planner;
    private final CrisisRunner runner;
    private final Timelines timelines;
    private final PauseDesk pauses;
    private final PlanningService planning;
    private final Preflight preflight;
    private final Clock clock;
    private final Actor actor;

    /**
     * Makes the service.
     *
     * @param planner looks what would be done
     * @param runner does it
     * @param timelines tells what happened
     * @param pauses ends pauses
     * @param planning plans statements and what was held
     * @param preflight the check before
     * @param clock the clock
     */
    public CrisisService(
            CrisisPlanner planner,
            CrisisRunner runner,
            Timelines timelines,
            PauseDesk pauses,
            PlanningService planning,
            Preflight preflight,
            Clock clock) {
        this(planner, runner, timelines, pauses, planning, preflight, clock, Actor.host());
    }

    private CrisisService(
            CrisisPlanner planner,
            CrisisRunner runner,
            Timelines timelines,
            PauseDesk pauses,
            PlanningService planning,
            Preflight preflight,
            Clock clock,
            Actor actor) {
        this.planner = planner;
        this.runner = runner;
        this.timelines = timelines;
        this.pauses = pauses;
        this.planning = planning;
        this.preflight = preflight;
        this.clock = clock;
        this.actor = actor;
    }

    @Override
    public Crisis by(Actor who) {
        return new CrisisService(planner, runner, timelines, pauses, planning.by(who), preflight, clock, who);
    }

    @Override
    public CrisisPlan plan(CrisisRequest request) {
        checkTenant(pauses.require(request.pause()), "CrisisRequest", request.accounts());
        return planner.plan(request, actor);
    }

    @Override
    public CrisisReport carryOut(CrisisPlan plan) {
        List<Connection> accounts =
                plan.steps().stream().map(CrisisStep::connection).distinct().toList();
        checkTenant(pauses.require(plan.pause()), "CrisisPlan", accounts);
        return runner.carryOut(plan, actor);
    }

    @Override
    public List<PlannedPost> prepare(HoldingStatement statement) {
        Pause pause = pauses.require(statement.pause());
        checkTenant(pause, "HoldingStatement", statement.posts().keySet());
        Instant now = clock.instant();
        List<ScheduleRequest> drafts = statement.posts().entrySet().stream()
                .map(post -> ScheduleRequest.of(post.getKey(), post.getValue(), now, statement.key())
                        .withLate(LatePolicy.skipAfter(statement.validFor())))
                .toList();
        List<PublishRequest> asked =
                drafts.stream().map(ScheduleRequest::publishRequest).toList();
        refuseBlocked(preflight.check(asked));
        return drafts.stream()
                .map(draft -> planning.draftStatement(draft, pause.id()))
                .toList();
    }

    private static void checkTenant(Pause pause, String subject, Collection<Connection> accounts) {
        Faults faults = Faults.of(subject);
        accounts.forEach(account -> faults.check(
                account.tenant().equals(pause.scope().tenant()),
                "accounts",
                account + " is not of the tenant whose crisis it is"));
        faults.raise();
    }

    /** All accounts' blockers at once: nobody wants to learn of them one after the other in a crisis. */
    private static void refuseBlocked(PreflightReport report) {
        List<Fault> faults = new ArrayList<>();
        for (AccountPreflight account : report.accounts()) {
            try {
                Blockers.refuse(account);
            } catch (InvalidInputException blocked) {
                blocked.faults()
                        .forEach(fault -> faults.add(
                                new Fault(account.connection().id() + " " + fault.field(), fault.message())));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException("HoldingStatement", faults);
        }
    }

    @Override
    public CrisisTimeline timeline(PauseId pause) {
        return timelines.of(pauses.require(pause));
    }

    @Override
    public List<PlannedPost> held(PauseId pause) {
        return timelines.held(pauses.require(pause));
    }

    @Override
    public ResumeReport resume(ResumeRequest request) {
        return new ResumeReport(
                pauses.end(request.pause(), actor), new ResumeDesk(planning).decide(request.decisions()));
    }
}
