package io.smm.metrics.virality;

import io.smm.metrics.Evidence;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.quality.Finding;
import io.smm.metrics.quality.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Gathers the nodes at fault, in the order in which they stand; names the first of each kind and counts the others. */
final class CascadeFaults {

    private static final int NAMED = 20;
    private static final String WHOLE = "cascade";

    private final IntFunction<String> names;
    private final Map<CascadeFault, Set<String>> named = new EnumMap<>(CascadeFault.class);
    private final Map<CascadeFault, Long> counts = new EnumMap<>(CascadeFault.class);

    /**
     * Starts without a fault.
     *
     * @param names the id of the node at a position
     */
    CascadeFaults(IntFunction<String> names) {
        this.names = names;
    }

    void add(CascadeFault fault, int node) {
        counts.merge(fault, 1L, Long::sum);
        Set<String> ids = named.computeIfAbsent(fault, f -> new LinkedHashSet<>());
        if (ids.size() < NAMED) {
            ids.add(names.apply(node));
        }
    }

    /** Adds a fault of the whole, which no node has. */
    void add(CascadeFault fault) {
        counts.put(fault, 0L);
        named.put(fault, Set.of());
    }

    /** {@return no faults yet, of the same nodes} */
    CascadeFaults empty() {
        return new CascadeFaults(names);
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    long count(CascadeFault fault) {
        return counts.getOrDefault(fault, 0L);
    }

    /** {@return all faults in one sentence, with the ids} */
    String explanation() {
        return counts.keySet().stream().map(this::words).collect(Collectors.joining("; "));
    }

    /** {@return what a refused cascade of so many nodes rests on} */
    Evidence evidence(long nodes) {
        Evidence evidence = Evidence.none().leavingOut(UndefinedReason.INVALID_INPUT, nodes);
        List<Finding> findings = new ArrayList<>();
        counts.keySet().forEach(fault -> findings.addAll(findings(fault, Severity.IMPOSSIBLE)));
        return evidence.with(findings);
    }

    /** {@return a finding for each node that is named, or one for the whole; none when there is no such fault} */
    List<Finding> findings(CascadeFault fault, Severity severity) {
        Set<String> ids = named.get(fault);
        if (ids == null) {
            return List.of();
        }
        if (ids.isEmpty()) {
            return List.of(new Finding(fault.code(), severity, WHOLE, fault.words()));
        }
        List<Finding> findings = new ArrayList<>();
        ids.forEach(id -> findings.add(
                new Finding(fault.code(), severity, id.isBlank() ? "'" + id + "'" : id, "node " + words(fault, id))));
        return findings;
    }

    private String words(CascadeFault fault) {
        Set<String> ids = named.getOrDefault(fault, Set.of());
        if (ids.isEmpty()) {
            return fault.words();
        }
        long more = count(fault) - ids.size();
        return fault.words() + ": " + String.join(", ", ids) + (more > 0 ? " and " + more + " more" : "");
    }

    private static String words(CascadeFault fault, String id) {
        return fault == CascadeFault.SEVERAL_ROOTS
                ? "'" + id + "' is without a parent, as others are"
                : "'" + id + "' " + fault.words();
    }
}
