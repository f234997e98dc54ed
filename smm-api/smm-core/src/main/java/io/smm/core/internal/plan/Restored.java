package io.smm.core.internal.plan;

import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.spi.OutboxStore;
import java.time.Instant;
import java.util.Optional;

/**
 * What a restored backup does not know: sendings between the backup and the moment in which it was restored. A post that was due by then
 * and of which the restored outbox has no delivery may stand on its network, under an id that nobody here knows any more.
 *
 * @param at when a backup was restored; empty for never
 * @param outbox where deliveries are kept
 */
public record Restored(Optional<Instant> at, OutboxStore outbox) {

    /** {@return whether a person must look before this post may be sent} */
    boolean holds(PlannedPost planned) {
        return at.isPresent()
                && !planned.at().isAfter(at.get())
                && (planned.state() == PlanState.SCHEDULED || planned.state() == PlanState.DELIVERING)
                && outbox.findByKey(planned.connection().id(), planned.key()).isEmpty();
    }

    String why() {
        return "was due before a backup was restored, and may have been published since that was made: look at the network, then move"
                + " or cancel it";
    }
}
