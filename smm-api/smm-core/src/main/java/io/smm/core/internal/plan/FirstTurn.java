package io.smm.core.internal.plan;

import io.smm.post.Delivery;
import io.smm.post.PublishRequest;

/** Publishes a planned post of which nothing has begun, as far as the plan knows. */
@FunctionalInterface
public interface FirstTurn {

    /**
     * Publishes as {@link io.smm.post.Publishing#publish} does, without asking what stands under the key before it has to, and without
     * asking for pauses before the step that readers see: who calls has just done so.
     *
     * @param request what, where, and under which key
     * @param ledger where its first and its last are stored
     * @return the delivery as it stands then; one that the host began under the same key is gone on with
     */
    Delivery publish(PublishRequest request, TurnLedger ledger);
}
