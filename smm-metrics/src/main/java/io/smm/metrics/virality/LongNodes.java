package io.smm.metrics.virality;

import io.smm.error.Faults;
import io.smm.error.InvalidInputException;

/** Nodes as columns of ids: checked, and turned into parents by position. */
final class LongNodes {

    private static final int MOST = 1 << 29;

    private final String subject;
    private final long[] ids;
    private final long[] parentIds;
    private final long noParent;
    private final int from;
    private final int to;

    private LongNodes(String subject, long[] ids, long[] parentIds, long noParent, int from, int to) {
        this.subject = subject;
        this.ids = ids;
        this.parentIds = parentIds;
        this.noParent = noParent;
        this.from = from;
        this.to = to;
    }

    static LongNodes of(String subject, long[] ids, long[] parentIds, long noParent, int from, int to) {
        Faults faults = span(subject, ids.length, from, to);
        faults.check(parentIds.length == ids.length, "parentIds", "must be as long as the ids, has ", parentIds.length);
        faults.raise();
        return new LongNodes(subject, ids, parentIds, noParent, from, to);
    }

    /** {@return the faults of a span; not raised yet} */
    static Faults span(String subject, int length, int from, int to) {
        Faults faults = Faults.of(subject)
                .check(from >= 0 && from <= length, "from", "must lie within the columns, is ", from)
                .check(to <= length, "to", "must lie within the columns, is ", to)
                .check(from <= to, "to", "must not be before from, is ", to);
        return faults.check((long) to - from <= MOST, "to", "must be at most 2^29 behind from, is ", to);
    }

    CascadeFaults faults() {
        return new CascadeFaults(node -> Long.toString(ids[from + node]));
    }

    /** {@return the parent of each node by its position; repeated ids are added to the faults} */
    int[] parents(CascadeFaults faults) {
        IdIndex index = IdIndex.of(ids, from, to, node -> faults.add(CascadeFault.REPEATED_ID, node));
        if (index.find(noParent) >= 0) {
            throw InvalidInputException.of(subject, "noParent", "must not be an id, but " + noParent + " is one");
        }
        int[] parents = new int[to - from];
        for (int node = 0; node < parents.length; node++) {
            long parent = parentIds[from + node];
            int found = parent == noParent ? Tree.NONE : index.find(parent);
            parents[node] = parent != noParent && found < 0 ? Tree.UNKNOWN : found;
        }
        return parents;
    }
}
