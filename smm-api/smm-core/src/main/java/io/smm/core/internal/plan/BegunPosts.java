package io.smm.core.internal.plan;

import io.smm.error.WindowClosedException;
import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;
import java.util.Optional;

/**
 * What a person may still do with a post that a pause stopped when its delivery had begun: let the rest go out as it is, or give the rest
 * up. What the delivery says is what goes out, so nobody may think that it was edited; and what stands is not cancelled.
 *
 * @param outbox where deliveries are kept
 * @param look finds out what stands of a delivery that is given up
 */
public record BegunPosts(OutboxStore outbox, LastLook look) {

    /**
     * Looks whether a change is honest; asks the outbox only where it might not be.
     *
     * @param before the post as it stands
     * @param next as somebody wants it
     * @param operation for errors
     * @return what may be written: the same, or as partly published where the rest is given up, as published where nothing was left to
     *     give up, as unknown where neither the outbox can say what stands nor the network
     * @throws io.smm.error.ConflictException when somebody works on the delivery just now
     */
    PlannedPost honest(PlannedPost before, PlannedPost next, String operation) {
        boolean edited = !next.post().equals(before.post());
        boolean cancelled = next.state() == PlanState.CANCELLED;
        boolean sentBack = next.state() == PlanState.DRAFT && before.state() != PlanState.DRAFT;
        if (!edited && !cancelled && !sentBack) {
            return next;
        }
        Optional<OutboxEntry> stored = outbox.findByKey(before.connection().id(), before.key());
        if (stored.isEmpty()) {
            return next;
        }
        if (!cancelled) {
            throw new WindowClosedException(PlanWriter.details(
                    before,
                    operation,
                    "its delivery has begun, with what it said then: move it to let the rest go out, or cancel it and plan"
                            + " another"));
        }
        return cancelled(next, look.at(stored.get()));
    }

    private static PlannedPost cancelled(PlannedPost next, Delivery delivery) {
        Standing standing = Standing.of(delivery);
        PlannedPost.Builder ended = next.toBuilder().delivery(delivery.id());
        if (delivery.state() == DeliveryState.UNKNOWN) {
            return ended.state(standing.whenUnknown())
                    .note(standing.told() + "given up, and nobody can find out whether it stands")
                    .build();
        }
        if (standing.pieces() == 0) {
            return next;
        }
        boolean whole = standing.isWhole();
        return ended.state(whole ? PlanState.PUBLISHED : PlanState.PARTLY_PUBLISHED)
                .note(whole ? "all of it stood already" : standing.told() + "given up, what stands stays")
                .build();
    }
}
