package io.smm.core.internal.crisis;

import io.smm.account.ConnectionId;
import io.smm.crisis.CrisisAction;
import io.smm.crisis.CrisisOutcome;
import io.smm.crisis.CrisisPlan;
import io.smm.crisis.CrisisReport;
import io.smm.crisis.CrisisResult;
import io.smm.crisis.CrisisStep;
import io.smm.error.SmmException;
import io.smm.error.StorageException;
import io.smm.listening.Listening;
import io.smm.listening.SignalAction;
import io.smm.post.Publishing;
import io.smm.post.plan.Actor;
import io.smm.post.plan.ChangeNote;
import io.smm.spi.CrisisStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what a plan says, step after step, and keeps what became of each before the next. */
public final class CrisisRunner {

    private static final Logger LOG = LoggerFactory.getLogger(CrisisRunner.class);

    private final Publishing publishing;
    private final Listening listening;
    private final CrisisStore store;
    private final Clock clock;

    /**
     * Makes the runner.
     *
     * @param publishing takes posts away
     * @param listening acts on comments
     * @param store where it is kept what was done
     * @param clock the clock
     */
    public CrisisRunner(Publishing publishing, Listening listening, CrisisStore store, Clock clock) {
        this.publishing = publishing;
        this.listening = listening;
        this.store = store;
        this.clock = clock;
    }

    CrisisReport carryOut(CrisisPlan plan, Actor actor) {
        Map<Object, CrisisResult> done = doneSince(plan);
        Map<ConnectionId, Trouble> left = new HashMap<>();
        List<CrisisResult> results = new ArrayList<>();
        for (CrisisStep step : plan.steps()) {
            CrisisResult before = done.get(
                    key(step.connection().id(), step.action(), step.target().id()));
            Trouble trouble = left.get(step.connection().id());
            if (before != null) {
                results.add(result(
                        step,
                        actor,
                        CrisisOutcome.ALREADY,
                        "done at " + before.note().at() + " by " + before.note().by(),
                        Optional.empty()));
            } else if (trouble != null) {
                results.add(result(step, actor, CrisisOutcome.POSTPONED, trouble.reason(), trouble.advice()));
            } else if (Thread.currentThread().isInterrupted()) {
                results.add(result(
                        step, actor, CrisisOutcome.POSTPONED, "the thread was interrupted", Optional.of("ask again")));
            } else {
                results.add(kept(plan, attempt(step, actor, left)));
            }
        }
        results.addAll(plan.without());
        return new CrisisReport(plan.pause(), results);
    }

    /** What was done since the networks were looked at; what was done before and is planned again was undone meanwhile. */
    private Map<Object, CrisisResult> doneSince(CrisisPlan plan) {
        Map<Object, CrisisResult> done = new HashMap<>();
        for (CrisisResult result : store.of(plan.pause())) {
            if (result.outcome().isAsAsked() && !result.note().at().isBefore(plan.madeAt())) {
                result.target()
                        .ifPresent(target -> done.put(key(result.connection(), result.action(), target.id()), result));
            }
        }
        return done;
    }

    private CrisisResult attempt(CrisisStep step, Actor actor, Map<ConnectionId, Trouble> left) {
        try {
            act(step);
            return result(step, actor, CrisisOutcome.DONE, "", Optional.empty());
        } catch (StorageException down) {
            throw down; // a step whose result is not kept would be told by nobody
        } catch (SmmException refused) {
            Trouble trouble = Trouble.of(refused);
            if (trouble.ofAccount()) {
                left.put(step.connection().id(), trouble);
            }
            return result(step, actor, trouble.outcome(), trouble.reason(), trouble.advice());
        } catch (RuntimeException fault) {
            LOG.error(
                    "{} of {} failed with {}",
                    step.action(),
                    step.connection(),
                    fault.getClass().getName());
            return result(
                    step,
                    actor,
                    CrisisOutcome.UNKNOWN,
                    "failed with " + fault.getClass().getName(),
                    Optional.of("ask again: doing it twice is the same as once"));
        }
    }

    private void act(CrisisStep step) {
        if (step.action() == CrisisAction.DELETE_POSTS) {
            publishing.delete(step.connection(), step.target());
            return;
        }
        SignalAction by = switch (step.action()) {
            case HIDE_COMMENTS -> SignalAction.HIDE;
            case REMOVE_COMMENTS -> SignalAction.REMOVE;
            default -> SignalAction.CLOSE_THREAD;
        };
        listening.act(step.connection(), step.comment().orElseThrow(), by);
    }

    private CrisisResult kept(CrisisPlan plan, CrisisResult result) {
        store.append(plan.pause(), result);
        return result;
    }

    private CrisisResult result(
            CrisisStep step, Actor actor, CrisisOutcome outcome, String why, Optional<String> advice) {
        return new CrisisResult(
                step.connection().id(),
                step.action(),
                Optional.of(step.target()),
                outcome,
                new ChangeNote(actor, clock.instant(), why),
                advice);
    }

    private static Object key(ConnectionId connection, CrisisAction action, String target) {
        return List.of(connection, action, target);
    }
}
