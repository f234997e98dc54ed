package io.smm.core.internal.plan;

import io.smm.Capability;
import io.smm.core.internal.Registry;
import io.smm.core.internal.TimeOrderedIds;
import io.smm.error.NotFoundException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.insight.Insights;
import io.smm.insight.Reading;
import io.smm.post.Post;
import io.smm.post.PostRef;
import io.smm.post.Publication;
import io.smm.post.Publishing;
import io.smm.post.RequestKey;
import io.smm.post.plan.Actor;
import io.smm.post.plan.ApprovalRules;
import io.smm.post.plan.ChangeNote;
import io.smm.post.plan.FollowUp;
import io.smm.post.plan.FollowUpCondition;
import io.smm.post.plan.FollowUpState;
import io.smm.post.plan.LatePolicy;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlannedFollowUp;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.Review;
import io.smm.spi.OutboxStore;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at what shall follow a post that stands: asks for the number that it hangs on, and plans it under its own key. Whoever comes after
 * somebody who died between planning and noting it finds it by that key, and asks nothing again.
 */
public final class FollowUpDesk {

    private static final Logger LOG = LoggerFactory.getLogger(FollowUpDesk.class);

    private final Registry registry;
    private final PlanStore plans;
    private final OutboxStore outbox;
    private final Insights insights;
    private final Publishing publishing;
    private final Restored restored;
    private final ApprovalDesk approvals;
    private final Clock clock;
    private final TimeOrderedIds ids;

    /**
     * Makes the desk.
     *
     * @param registry the adapters
     * @param plans where planned posts are kept
     * @param outbox where deliveries are kept
     * @param insights reads numbers
     * @param publishing reads posts
     * @param restored knows what a restored backup does not
     * @param rules what the host wants of approvals
     * @param clock the clock
     */
    public FollowUpDesk(
            Registry registry,
            PlanStore plans,
            OutboxStore outbox,
            Insights insights,
            Publishing publishing,
            Restored restored,
            ApprovalRules rules,
            Clock clock) {
        this.registry = registry;
        this.plans = plans;
        this.outbox = outbox;
        this.insights = insights;
        this.publishing = publishing;
        this.restored = restored;
        approvals = new ApprovalDesk(new HostRules(rules), plans);
        this.clock = clock;
        ids = new TimeOrderedIds(clock);
    }

    /** What becomes of a follow-up, and when it is looked at again where it waits on. */
    record Looked(PlannedFollowUp followUp, Optional<Instant> again) {

        static Looked done(PlannedFollowUp followUp) {
            return new Looked(followUp, Optional.empty());
        }
    }

    /**
     * Looks at one follow-up whose moment has come.
     *
     * @param base the post that stands
     * @param due its follow-up
     * @param worker who looks
     * @return where it stands then
     */
    Looked look(PlannedPost base, PlannedFollowUp due, Actor worker) {
        Optional<PlannedPost> earlier = plans.findByKey(base.connection().id(), key(base, due.followUp()))
                .map(PlanEntry::planned);
        if (earlier.isPresent()) {
            return Looked.done(due.plannedAs(earlier.get().id()));
        }
        Instant moment = due.due().orElseThrow();
        if (restored.at().filter(at -> !moment.isAfter(at)).isPresent()) {
            return skipped(
                    due, "was due before a backup was restored, and may have been published since that was made");
        }
        if (isOver(due)) {
            return skipped(
                    due,
                    "was due at " + moment + ", late by more than "
                            + due.followUp().tolerance());
        }
        Optional<PostRef> stands = outbox.findByKey(base.connection().id(), base.key())
                .flatMap(entry -> entry.delivery().publications().stream().findFirst())
                .map(Publication::ref);
        if (stands.isEmpty()) {
            return cancelled(due, "it is not known any more where its post stands");
        }
        try {
            return judge(base, due, stands.get(), worker);
        } catch (NotFoundException gone) {
            return cancelled(due, "its post does not stand any more");
        } catch (SmmException refused) {
            String why = refused.details().message();
            return refused.retryAdvice().kind() == RetryAdvice.Kind.SAME_CALL_AFTER
                    ? later(due, why, refused.retryAdvice().after().orElse(Duration.ZERO))
                    : skipped(due, why);
        } catch (RuntimeException fault) {
            // Only its type: a stranger's exception may say anything, secrets included.
            LOG.error(
                    "looking at what follows the planned post {} failed with {}",
                    base.id(),
                    fault.getClass().getName());
            return later(due, "failed with " + fault.getClass().getName(), Duration.ZERO);
        }
    }

    private Looked judge(PlannedPost base, PlannedFollowUp due, PostRef post, Actor worker) {
        Optional<FollowUpCondition> condition = due.followUp().condition();
        if (condition.isEmpty()) {
            return isGone(base, post)
                    ? cancelled(due, "its post does not stand any more")
                    : plan(base, due, post, worker);
        }
        FollowUpCondition must = condition.get();
        Reading reading = insights.posts(base.connection(), List.of(post), Set.of(must.metric())).stream()
                .findFirst()
                .map(found -> found.reading(must.metric()))
                .orElseGet(() -> new Reading.Unknown("the network did not answer for this post"));
        Optional<BigDecimal> number = reading.value();
        if (number.isEmpty()) {
            String why = must.metric().id() + " cannot be had: " + why(reading);
            return due.followUp().waitsForNumbers() ? later(due, why, Duration.ZERO) : skipped(due, why);
        }
        if (!must.holds(number.get())) {
            return skipped(
                    due,
                    must.metric().id() + " is " + number.get().toPlainString() + ", and "
                            + (must.comparison() == FollowUpCondition.Comparison.AT_LEAST
                                    ? "not at least "
                                    : "not below ")
                            + must.threshold().toPlainString());
        }
        return plan(base, due, post, worker);
    }

    /** A network that reads no posts says so when it refuses what follows. */
    private boolean isGone(PlannedPost base, PostRef post) {
        boolean readable = registry.require(base.connection().network())
                .capabilities(base.connection())
                .supports(Capability.READ_POST);
        return readable && publishing.read(base.connection(), post).isEmpty();
    }

    private Looked plan(PlannedPost base, PlannedFollowUp due, PostRef stands, Actor worker) {
        Instant now = clock.instant();
        FollowUp followUp = due.followUp();
        Post post = followUp.on(stands);
        PlannedPost.Builder child = PlannedPost.builder(
                        new PlanId(ids.next()), base.connection(), post, key(base, followUp), now)
                .late(LatePolicy.skipAfter(followUp.tolerance()))
                .completion(base.completion())
                .priority(base.priority())
                .labels(base.labels())
                .follows(base.id());
        base.destination().ifPresent(child::destination);
        PlannedPost wished = child.build();
        // Whoever approved the post approved what follows it: that cannot be edited.
        PlannedPost planned = base.review().filter(Review::isApproved).isPresent()
                ? wished
                : approvals.planned(wished, author(base, worker));
        PlanTransitions.require(Optional.empty(), planned.state(), worker);
        String why = "follows " + base.id() + ": " + followUp.name();
        PlannedPost standing = plans.insert(PlanEntry.first(planned, new ChangeNote(worker, now, why)))
                .planned();
        return Looked.done(due.plannedAs(standing.id()));
    }

    private Actor author(PlannedPost base, Actor worker) {
        return plans.history(base.id()).stream()
                .findFirst()
                .map(change -> change.note().by())
                .orElse(worker);
    }

    private Looked later(PlannedFollowUp due, String why, Duration wanted) {
        Instant now = clock.instant();
        Instant last = due.due().orElseThrow().plus(due.followUp().tolerance());
        Instant rested = Rest.after(due.due().orElseThrow(), now);
        Instant moment = now.plus(wanted).isAfter(rested) ? now.plus(wanted) : rested;
        return moment.isAfter(last)
                ? skipped(due, why)
                : new Looked(due.in(FollowUpState.WAITING, why), Optional.of(moment));
    }

    private boolean isOver(PlannedFollowUp due) {
        return clock.instant()
                .isAfter(due.due().orElseThrow().plus(due.followUp().tolerance()));
    }

    private static RequestKey key(PlannedPost base, FollowUp followUp) {
        return FollowUpCheck.key(base.key(), followUp);
    }

    private static Looked skipped(PlannedFollowUp due, String why) {
        return Looked.done(due.in(FollowUpState.SKIPPED, why));
    }

    private static Looked cancelled(PlannedFollowUp due, String why) {
        return Looked.done(due.in(FollowUpState.CANCELLED, why));
    }

    private static String why(Reading reading) {
        if (reading instanceof Reading.NotReported notReported) {
            return notReported.why();
        }
        if (reading instanceof Reading.Withheld withheld) {
            return withheld.why();
        }
        return reading instanceof Reading.Unknown unknown ? unknown.why() : "it was not asked for";
    }
}
