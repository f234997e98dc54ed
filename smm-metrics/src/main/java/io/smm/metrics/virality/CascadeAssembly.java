package io.smm.metrics.virality;

import org.jspecify.annotations.Nullable;

/** Makes a cascade of parents by position: what all doors lead to. Iterative; O(n). */
final class CascadeAssembly {

    private final int[] parents;
    private final CascadeFaults faults;
    private final CascadeFaults attached;
    private int root = Tree.NONE;

    private CascadeAssembly(int[] parents, CascadeFaults faults) {
        this.parents = parents;
        this.faults = faults;
        this.attached = faults.empty();
    }

    /**
     * Makes the cascade, or refuses the nodes.
     *
     * @param parents the parent of each node by its position, {@link Tree#NONE} or {@link Tree#UNKNOWN}; taken over
     * @param faults what was found while positions were looked up, such as repeated ids
     * @param attach whether nodes of an unknown parent become children of the root
     * @param times nanoseconds of each node since 1970, or {@link CascadeTimes#UNKNOWN}; null when there are none
     */
    static Cascade assemble(int[] parents, CascadeFaults faults, boolean attach, long @Nullable [] times) {
        CascadeAssembly assembly = new CascadeAssembly(parents, faults);
        assembly.findRoot();
        assembly.placeUnknown(attach);
        Peeling peeling = Peeling.of(parents, true);
        assembly.noteCycles(peeling);
        if (!faults.isEmpty()) {
            return Cascade.refused(faults, parents.length);
        }
        int[] depths = Tree.depths(parents, peeling.order());
        CascadeTimes known = times == null ? null : CascadeTimes.of(assembly.root, depths, times);
        return Cascade.sound(Tree.of(peeling, depths), assembly.attached, known);
    }

    /** {@return positions in a caller's array as positions within its part} */
    static int[] positions(int[] parents, int from, int to) {
        int[] own = new int[to - from];
        for (int node = 0; node < own.length; node++) {
            int parent = parents[from + node];
            boolean within = parent >= from && parent < to;
            int place = within ? parent - from : Tree.UNKNOWN;
            own[node] = parent == Tree.NONE ? Tree.NONE : place;
        }
        return own;
    }

    private void findRoot() {
        int roots = 0;
        for (int node = 0; node < parents.length; node++) {
            if (parents[node] == Tree.NONE) {
                root = node;
                roots++;
            }
        }
        if (parents.length == 0) {
            faults.add(CascadeFault.NO_NODES);
        } else if (roots == 0) {
            faults.add(CascadeFault.NO_ROOT);
        } else if (roots > 1) {
            root = Tree.NONE;
            addAll(CascadeFault.SEVERAL_ROOTS, Tree.NONE);
        }
    }

    private void placeUnknown(boolean attach) {
        if (!attach || root < 0) {
            addAll(CascadeFault.UNKNOWN_PARENT, Tree.UNKNOWN);
            return;
        }
        for (int node = 0; node < parents.length; node++) {
            if (parents[node] == Tree.UNKNOWN) {
                parents[node] = root;
                attached.add(CascadeFault.UNKNOWN_PARENT, node);
            }
        }
    }

    private void noteCycles(Peeling peeling) {
        if (peeling.isComplete()) {
            return;
        }
        for (int node = 0; node < parents.length; node++) {
            if (peeling.isOnCycle(node)) {
                faults.add(parents[node] == node ? CascadeFault.OWN_PARENT : CascadeFault.CYCLE, node);
            }
        }
    }

    private void addAll(CascadeFault fault, int parent) {
        for (int node = 0; node < parents.length; node++) {
            if (parents[node] == parent) {
                faults.add(fault, node);
            }
        }
    }
}
