package io.smm.chaos.simulation;

import io.smm.Network;
import io.smm.PageRequest;
import io.smm.account.TenantId;
import io.smm.post.plan.PlanQuery;
import io.smm.post.plan.PlanState;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Looks at what each claim gave, in the moment in which it was given. */
final class ClaimWatch {

    private final Consumer<String> faults;

    ClaimWatch(Consumer<String> faults) {
        this.faults = faults;
    }

    void given(List<PlanEntry> entries, Set<Network> here, PlanStore plans) {
        Set<TenantId> once = new HashSet<>();
        boolean second = false;
        for (PlanEntry entry : entries) {
            TenantId tenant = entry.planned().connection().tenant();
            String name = entry.planned().key().value();
            if (!here.contains(entry.planned().connection().network())) {
                faults.accept(name + " was given to a node that has no adapter for it");
            }
            boolean first = once.add(tenant);
            if (first && second) {
                faults.accept(name + " came after somebody else's second post");
            }
            second |= !first;
            standsFirst(entry, plans, name);
        }
    }

    private void standsFirst(PlanEntry entry, PlanStore plans, String name) {
        if (entry.planned().state() != PlanState.SCHEDULED && entry.planned().state() != PlanState.DELIVERING) {
            return;
        }
        PlanQuery before = PlanQuery.of(entry.planned().connection())
                .in(PlanState.SCHEDULED, PlanState.DELIVERING)
                .before(entry.planned().at());
        plans.list(before, PageRequest.first(1))
                .items()
                .forEach(earlier -> faults.accept(
                        name + " was given before " + earlier.planned().key().value() + " of its account"));
    }
}
