package io.smm.crisis;

import io.smm.error.InvalidInputException;
import io.smm.error.NotFoundException;
import io.smm.post.plan.Actor;
import io.smm.post.plan.PauseId;
import io.smm.post.plan.PlannedPost;
import java.util.List;

/**
 * What is done in a crisis after {@link io.smm.post.plan.Planning#pause} has stopped everything: clean up, say something, see what
 * happened, go on. Each crisis is known by its pause, which must stand. Thread-safe.
 */
public interface Crisis {

    /**
     * The same service, used by somebody else: the timeline then names them.
     *
     * @param actor who acts; no worker
     * @return this service, for calls of that actor. What is called on the {@code Smm}'s own is done by {@link Actor#host()}.
     * @throws InvalidInputException when the actor is a worker
     */
    Crisis by(Actor actor);

    /**
     * Looks what a request would do, and does nothing: what each network cannot do is told with what to do instead. Reads comments where
     * the request is about comments, a call a page, at most 2,000 comments a post; all else is offline. What cannot be read is told for
     * its post, and stops no other account. At most 5,000 steps: what is beyond is told as {@link CrisisOutcome#POSTPONED}.
     *
     * @param request what shall be done
     * @return what would be done, to be looked at
     * @throws InvalidInputException when an account is not of the pause's tenant
     * @throws NotFoundException when there is no such pause
     */
    CrisisPlan plan(CrisisRequest request);

    /**
     * Does what a plan says, one call a step, account after account. What was done by an earlier asking is not done again, on any
     * node, so that after a crash the same plan goes on. A step that is refused stops no other; an account whose quota is used up, whose
     * network is down or whose access ended is left after the first such answer, and its other steps are {@link
     * CrisisOutcome#POSTPONED}. Each result is stored before the next step.
     *
     * @param plan the plan, as somebody looked at it
     * @return a result for each step and for all that had none
     * @throws InvalidInputException when an account is not of the pause's tenant; nothing was done
     * @throws NotFoundException when there is no such pause
     */
    CrisisReport carryOut(CrisisPlan plan);

    /**
     * Puts a holding statement on the plan: one urgent draft for each account, which its pause alone lets through, and only under the
     * statement's key. It is approved like any draft ({@link io.smm.post.plan.Planning#approve}) and then sent at the next turn, after
     * what is being delivered for its account. Other pauses hold it.
     *
     * @param statement what to say, and where
     * @return the drafts, in the order of the statement; those planned first where the key was used before
     * @throws InvalidInputException when preflight finds blockers for any account; it lists all, or when an
     *     account is not of the pause's tenant; nothing was planned
     * @throws NotFoundException when there is no such pause
     */
    List<PlannedPost> prepare(HoldingStatement statement);

    /**
     * Tells what happened so far, from stored data alone. Looks through the tenant's posts planned for a week before the pause or later,
     * at most 10,000 of them.
     *
     * @param pause the crisis
     * @return what happened, in order
     * @throws NotFoundException when there is no such pause
     */
    CrisisTimeline timeline(PauseId pause);

    /**
     * Lists the posts in the scope of a pause that are held and wait for somebody's decision.
     *
     * @param pause the crisis
     * @return the posts in the order of time, at most 10,000
     * @throws NotFoundException when there is no such pause
     */
    List<PlannedPost> held(PauseId pause);

    /**
     * Ends a pause and does with held posts what was decided for each. Nothing is sent by this itself, and what is not named stays
     * held. May be asked again: what was done stays so.
     *
     * @param request the crisis and the decisions
     * @return the pause, and a result for each post
     * @throws NotFoundException when there is no such pause
     */
    ResumeReport resume(ResumeRequest request);
}
