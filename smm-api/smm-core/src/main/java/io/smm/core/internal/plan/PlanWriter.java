package io.smm.core.internal.plan;

import io.smm.ApprovalEvent;
import io.smm.ApprovalEvent.Kind;
import io.smm.SmmObserver;
import io.smm.error.ErrorDetails;
import io.smm.error.NotFoundException;
import io.smm.error.RetryAdvice;
import io.smm.error.WindowClosedException;
import io.smm.post.plan.Actor;
import io.smm.post.plan.ChangeNote;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.Review;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes what people do to the plan: every step through the table, everything scheduled through the door, then told. */
final class PlanWriter {

    private final PlanStore plans;
    private final ApprovalDesk approvals;
    private final BegunPosts begun;
    private final SmmObserver observer;
    private final Clock clock;
    private final Actor actor;

    PlanWriter(
            PlanStore plans, ApprovalDesk approvals, BegunPosts begun, SmmObserver observer, Clock clock, Actor actor) {
        this.plans = plans;
        this.approvals = approvals;
        this.begun = begun;
        this.observer = observer;
        this.clock = clock;
        this.actor = actor;
    }

    /** {@return the same for somebody else} */
    PlanWriter by(Actor who) {
        return new PlanWriter(plans, approvals, begun, observer, clock, who);
    }

    Actor actor() {
        return actor;
    }

    /**
     * Puts a post on the plan, or finds the one that stands under its key.
     *
     * @param wished the post, scheduled or a draft
     * @param why why
     * @return what stands
     */
    PlannedPost insert(PlannedPost wished, String why) {
        PlannedPost planned = checked(wished);
        PlannedPost stands = plans.insert(PlanEntry.first(planned, note(why))).planned();
        if (stands.id().equals(planned.id())) {
            tell(Optional.empty(), stands);
        }
        return stands;
    }

    /** {@return a post that is new on the plan, as it may stand there} */
    PlannedPost checked(PlannedPost wished) {
        PlannedPost planned = approvals.planned(wished, actor);
        PlanTransitions.require(Optional.empty(), planned.state(), actor);
        return planned;
    }

    /**
     * Puts posts on the plan together, each unless one stands under its key.
     *
     * @param checked the posts, as {@link #checked} gave them
     * @param why why, of each
     * @return what stands, in the order of the posts
     */
    List<PlannedPost> insertAll(List<PlannedPost> checked, Function<PlannedPost, String> why) {
        List<PlannedPost> stand =
                plans
                        .insertAll(checked.stream()
                                .map(post -> PlanEntry.first(post, note(why.apply(post))))
                                .toList())
                        .stream()
                        .map(PlanEntry::planned)
                        .toList();
        for (int i = 0; i < stand.size(); i++) {
            if (stand.get(i).id().equals(checked.get(i).id())) {
                tell(Optional.empty(), stand.get(i));
            }
        }
        return stand;
    }

    /** {@return whether nobody else wrote meanwhile} */
    boolean replace(PlanEntry entry, PlannedPost next, String why) {
        PlanTransitions.require(Optional.of(entry.planned().state()), next.state(), actor);
        if (!plans.replace(entry.next(next, note(why)))) {
            return false;
        }
        tell(Optional.of(entry.planned()), next);
        return true;
    }

    /**
     * Changes a post until nobody else writes meanwhile.
     *
     * @param id the post
     * @param operation for errors
     * @param how what shall stand instead; asked again when somebody else wrote; the same for nothing to be written
     * @param why why, of what shall stand
     * @return what stands
     */
    PlannedPost change(
            PlanId id, String operation, Function<PlannedPost, PlannedPost> how, Function<PlannedPost, String> why) {
        while (true) {
            PlanEntry entry = plans.find(id).orElseThrow(() -> notFound(id, operation));
            PlannedPost planned = entry.planned();
            if (!planned.state().isOpen()) {
                throw new WindowClosedException(
                        details(planned, operation, "the planned post is " + planned.state() + " already"));
            }
            PlannedPost next = honest(planned, how.apply(planned), operation);
            // A worker that claimed it meanwhile loses it by this, before it has begun anything.
            if (next.equals(planned) || replace(entry, next, why.apply(next))) {
                return next;
            }
        }
    }

    /** {@return what may be written instead of what was wanted, for a post whose delivery may have begun} */
    PlannedPost honest(PlannedPost before, PlannedPost next, String operation) {
        return FollowUps.left(begun.honest(before, next, operation));
    }

    /** Takes off what shall follow a post, whether it stands already or not; not while it is on its way. */
    PlannedPost cancelFollowUps(PlanId id) {
        while (true) {
            PlanEntry entry = plans.find(id).orElseThrow(() -> notFound(id, "cancelFollowUps"));
            PlannedPost planned = entry.planned();
            PlannedPost next = FollowUps.cancelled(planned, "taken off by " + actor.name());
            if (next.equals(planned)) {
                return planned;
            }
            boolean underWay = planned.state() == PlanState.DELIVERING || planned.state() == PlanState.PENDING;
            if (underWay) {
                throw new WindowClosedException(
                        details(planned, "cancelFollowUps", "the post is on its way: ask again when it stands"));
            }
            PlanTransitions.require(Optional.of(planned.state()), next.state(), actor);
            // What else is left to do, such as a first comment, keeps its moment.
            Optional<Instant> moment = FollowUps.areAllThatIsLeft(planned) ? Optional.empty() : entry.notBefore();
            PlanEntry stored = new PlanEntry(
                    next,
                    moment,
                    Optional.empty(),
                    entry.version() + 1,
                    Optional.of(note("what follows it is taken off")));
            if (plans.replace(stored)) {
                return next;
            }
        }
    }

    private static NotFoundException notFound(PlanId id, String operation) {
        return new NotFoundException(ErrorDetails.of("the plan does not hold " + id, RetryAdvice.never())
                .operation(operation)
                .build());
    }

    static ErrorDetails details(PlannedPost planned, String operation, String message) {
        return details(planned, operation, message, RetryAdvice.never());
    }

    static ErrorDetails details(PlannedPost planned, String operation, String message, RetryAdvice advice) {
        return ErrorDetails.of(message, advice)
                .network(planned.connection().network())
                .tenant(planned.connection().tenant())
                .connection(planned.connection().id())
                .operation(operation)
                .build();
    }

    private ChangeNote note(String why) {
        return new ChangeNote(actor, clock.instant(), why);
    }

    private void tell(Optional<PlannedPost> before, PlannedPost now) {
        if (votes(Optional.of(now)) > votes(before)) {
            observer.onApproval(new ApprovalEvent(Kind.APPROVED, now, actor));
        } else if (now.state() == PlanState.IN_REVIEW && !isAsked(before, now)) {
            observer.onApproval(new ApprovalEvent(Kind.ASKED, now, actor));
        } else if (now.state() == PlanState.DRAFT && isSentBack(before, now)) {
            observer.onApproval(new ApprovalEvent(Kind.SENT_BACK, now, actor));
        }
    }

    /** Whether people were asked already about what it says now. */
    private static boolean isAsked(Optional<PlannedPost> before, PlannedPost now) {
        return before.filter(one -> one.state() == PlanState.IN_REVIEW)
                .filter(one ->
                        one.review().map(Review::revision).equals(now.review().map(Review::revision))
                                && votes(before) == votes(Optional.of(now)))
                .isPresent();
    }

    private static boolean isSentBack(Optional<PlannedPost> before, PlannedPost now) {
        return before.filter(
                        one -> one.state() != PlanState.DRAFT || !one.note().equals(now.note()))
                .isPresent();
    }

    private static int votes(Optional<PlannedPost> post) {
        return post.flatMap(PlannedPost::review)
                .map(Review::approvals)
                .orElse(List.of())
                .size();
    }
}
