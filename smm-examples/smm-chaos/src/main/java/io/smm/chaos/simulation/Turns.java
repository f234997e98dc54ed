package io.smm.chaos.simulation;

import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import io.smm.spi.TurnStore;
import java.util.Optional;

/** Changes both of the stores at once: one actor at a time moves, and none of them is stopped in here. */
final class Turns implements TurnStore {

    private final PlanStore plans;
    private final OutboxStore outbox;

    Turns(PlanStore plans, OutboxStore outbox) {
        this.plans = plans;
        this.outbox = outbox;
    }

    @Override
    public boolean begin(PlanEntry delivering, OutboxEntry intent) {
        boolean free = intent.key()
                .flatMap(key -> outbox.findByKey(intent.delivery().connection().id(), key))
                .isEmpty();
        if (!free || !plans.replace(delivering)) {
            return false;
        }
        outbox.insert(intent);
        return true;
    }

    @Override
    public boolean end(PlanEntry ended, OutboxEntry last) {
        Optional<PlanEntry> standing = plans.find(ended.planned().id());
        boolean mine =
                standing.filter(entry -> entry.version() == ended.version() - 1).isPresent();
        if (!mine || !outbox.replace(last)) {
            return false;
        }
        return plans.replace(ended);
    }
}
