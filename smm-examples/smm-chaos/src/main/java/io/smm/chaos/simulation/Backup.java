package io.smm.chaos.simulation;

import io.smm.PageRequest;
import io.smm.TimeWindow;
import io.smm.account.Connection;
import io.smm.core.InMemoryOutboxStore;
import io.smm.core.InMemoryPlanStore;
import io.smm.post.plan.PlanQuery;
import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import java.time.Instant;
import java.util.List;

/**
 * What the stores held at one moment.
 *
 * @param plans the planned posts
 * @param deliveries the deliveries
 */
record Backup(List<PlanEntry> plans, List<OutboxEntry> deliveries) {

    private static final PageRequest ALL = PageRequest.first(1_000);

    static Backup of(PlanStore plans, OutboxStore outbox, List<Connection> accounts) {
        TimeWindow ever = new TimeWindow(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
        return new Backup(
                plans.list(PlanQuery.ofAll(), ALL).items(),
                accounts.stream()
                        .flatMap(account -> outbox.createdIn(account.id(), ever, 1_000).stream())
                        .toList());
    }

    PlanStore restoredPlans() {
        PlanStore store = new InMemoryPlanStore();
        plans.forEach(store::insert);
        return store;
    }

    OutboxStore restoredOutbox() {
        OutboxStore store = new InMemoryOutboxStore();
        deliveries.forEach(store::insert);
        return store;
    }
}
