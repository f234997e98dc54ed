package io.smm.core.internal.plan;

import io.smm.post.Delivery;
import io.smm.post.Publication;
import io.smm.post.plan.FollowUp;
import io.smm.post.plan.FollowUpState;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedFollowUp;
import io.smm.post.plan.PlannedPost;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How what shall follow a post changes with the post: begun when it stands, taken off when it never will. */
final class FollowUps {

    private FollowUps() {}

    static List<PlannedFollowUp> waiting(List<FollowUp> wished) {
        return wished.stream().map(PlannedFollowUp::waiting).toList();
    }

    /** {@return a post of which a worker tries nothing more, with its follow-ups due or taken off} */
    static PlannedPost ended(PlannedPost planned, Optional<Delivery> delivery, Instant now) {
        if (planned.followUps().isEmpty()) {
            return planned;
        }
        return switch (planned.state()) {
            case PUBLISHED, PARTLY_PUBLISHED -> {
                Instant since = delivery.flatMap(
                                known -> known.publications().stream().findFirst())
                        .map(Publication::publishedAt)
                        .filter(moment -> moment.isBefore(now))
                        .orElse(now);
                yield waiting(
                        planned, one -> one.dueAt(since.plus(one.followUp().after())));
            }
            case FAILED -> cancelled(planned, "its post was not published");
            case UNKNOWN -> cancelled(planned, "nobody knows whether its post stands");
            default -> planned; // people may still bring it out
        };
    }

    /** {@return a post as a person leaves it: what was taken off is followed by nothing} */
    static PlannedPost left(PlannedPost planned) {
        return switch (planned.state()) {
            case CANCELLED -> cancelled(planned, "its post was cancelled");
            case PARTLY_PUBLISHED -> cancelled(planned, "the rest of its post was given up");
            case PUBLISHED, UNKNOWN -> cancelled(planned, "its post was given up");
            default -> planned;
        };
    }

    static PlannedPost cancelled(PlannedPost planned, String why) {
        return waiting(planned, one -> one.in(FollowUpState.CANCELLED, why));
    }

    /** {@return whether nothing is left to do for a post but to look at what follows it} */
    static boolean areAllThatIsLeft(PlannedPost planned) {
        return (planned.state() == PlanState.PUBLISHED || planned.state() == PlanState.PARTLY_PUBLISHED)
                && next(planned).isPresent();
    }

    /** {@return the follow-up that is looked at next; empty when none is} */
    static Optional<PlannedFollowUp> next(PlannedPost planned) {
        return planned.followUps().stream()
                .filter(one -> one.state() == FollowUpState.WAITING && one.due().isPresent())
                .min((one, other) ->
                        one.due().orElseThrow().compareTo(other.due().orElseThrow()));
    }

    static PlannedPost with(PlannedPost planned, PlannedFollowUp changed) {
        return each(
                planned, one -> one.followUp().name().equals(changed.followUp().name()) ? changed : one);
    }

    private static PlannedPost waiting(PlannedPost planned, UnaryOperator<PlannedFollowUp> change) {
        return each(planned, one -> one.state() == FollowUpState.WAITING ? change.apply(one) : one);
    }

    private static PlannedPost each(PlannedPost planned, UnaryOperator<PlannedFollowUp> change) {
        return planned.toBuilder()
                .followUps(planned.followUps().stream().map(change).toList())
                .build();
    }
}
