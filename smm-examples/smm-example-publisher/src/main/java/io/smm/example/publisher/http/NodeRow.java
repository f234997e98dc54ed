package io.smm.example.publisher.http;

import io.smm.post.plan.Actor;
import io.smm.post.plan.PlanChange;
import io.smm.spi.PlanEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A node as the store shows it: by what it changed, and by the leases of what it began. A node with nothing to do shows nothing; only it
 * can say how it is.
 */
record NodeRow(String name, Optional<Instant> lastChange, List<Instant> leases) {

    static List<NodeRow> of(Desk desk, Map<String, Instant> lastChanges, List<PlanEntry> begun, Instant now) {
        Map<String, List<Instant>> leases = new TreeMap<>();
        for (PlanEntry entry : begun) {
            Optional<Instant> until = entry.leasedUntil().filter(now::isBefore);
            until.flatMap(lease -> holder(desk, entry))
                    .ifPresent(holder -> leases.computeIfAbsent(holder, name -> new ArrayList<>())
                            .add(until.orElseThrow()));
        }
        Map<String, NodeRow> rows = new TreeMap<>();
        desk.worker().ifPresent(here -> rows.put(desk.node(), row(desk.node(), lastChanges, leases)));
        lastChanges.keySet().forEach(name -> rows.put(name, row(name, lastChanges, leases)));
        return List.copyOf(rows.values());
    }

    private static NodeRow row(String name, Map<String, Instant> lastChanges, Map<String, List<Instant>> leases) {
        return new NodeRow(name, Optional.ofNullable(lastChanges.get(name)), leases.getOrDefault(name, List.of()));
    }

    /** Who changed it last: taking a lease is no change, beginning is. */
    private static Optional<String> holder(Desk desk, PlanEntry entry) {
        List<PlanChange> history = desk.planning().history(entry.planned().id());
        return history.isEmpty()
                ? Optional.empty()
                : Optional.of(history.get(history.size() - 1).note().by())
                        .filter(actor -> actor.kind() == Actor.Kind.WORKER)
                        .map(Actor::name);
    }
}
