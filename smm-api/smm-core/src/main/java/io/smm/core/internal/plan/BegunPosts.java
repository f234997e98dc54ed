package io.smm.core.internal.plan;

import io.smm.error.WindowClosedException;
import io.smm.post.Delivery;
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
 */
record BegunPosts(OutboxStore outbox) {

    /**
     * Looks whether a change is honest; asks the outbox only where it might not be.
     *
     * @param before the post as it stands
     * @param next as somebody wants it
     * @param operation for errors
     * @return what may be written: the same, or as partly published where the rest is given up, or as published where nothing was left to
     *     give up
     */
    PlannedPost honest(PlannedPost before, PlannedPost next, String operation) {
        boolean edited = !next.post().equals(before.post());
        boolean cancelled = next.state() == PlanState.CANCELLED;
        boolean sentBack = next.state() == PlanState.DRAFT && before.state() != PlanState.DRAFT;
        if (!edited && !cancelled && !sentBack) {
            return next;
        }
        Optional<Delivery> delivery = delivery(before);
        if (delivery.isEmpty()) {
            return next;
        }
        Standing standing = Standing.of(delivery.get());
        if (!cancelled) {
            throw new WindowClosedException(PlanWriter.details(
                    before,
                    operation,
                    "its delivery has begun, with what it said then: move it to let the rest go out, or cancel it and plan"
                            + " another"));
        }
        if (standing.pieces() == 0) {
            return next;
        }
        boolean whole = standing.isWhole();
        return next.toBuilder()
                .state(whole ? PlanState.PUBLISHED : PlanState.PARTLY_PUBLISHED)
                .delivery(delivery.get().id())
                .note(whole ? "all of it stood already" : standing.told() + "given up, what stands stays")
                .build();
    }

    /** {@return whether something of a post stands on its network} */
    boolean isBegun(PlannedPost planned) {
        return delivery(planned)
                .filter(known -> Standing.of(known).pieces() > 0)
                .isPresent();
    }

    private Optional<Delivery> delivery(PlannedPost planned) {
        return outbox.findByKey(planned.connection().id(), planned.key()).map(OutboxEntry::delivery);
    }
}
