package io.smm.metrics.virality;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Takes a tree apart from its leaves, whatever the order in which its nodes stand. What stays is on a cycle. Without
 * recursion and without a queue; 8 bytes a node, 4 more when the order is kept.
 */
final class Peeling {

    private static final long ONE_CHILD = 1L << 32;

    /** Of each node the children not yet taken in the upper half, the nodes below it that were in the lower half. */
    private final long[] state;

    private final int @Nullable [] order;
    private final Wiener wiener = new Wiener();
    private int taken;
    private int leaves;

    private Peeling(int nodes, boolean keepOrder) {
        state = new long[nodes];
        order = keepOrder ? new int[nodes] : null;
    }

    /**
     * Takes it apart.
     *
     * @param parents the parent of each node by its position; {@link Tree#NONE} or below for none
     * @param keepOrder whether {@link #order()} is wanted
     */
    static Peeling of(int[] parents, boolean keepOrder) {
        Peeling peeling = new Peeling(parents.length, keepOrder);
        peeling.run(parents);
        return peeling;
    }

    /** {@return whether every node was reached, so that there is no cycle} */
    boolean isComplete() {
        return taken == state.length;
    }

    /** {@return whether a node stayed: it is its own ancestor} */
    boolean isOnCycle(int node) {
        return state[node] >= ONE_CHILD;
    }

    /** {@return the sum of all distances; right only for a sound tree} */
    BigInteger distances() {
        return wiener.sum();
    }

    int leaves() {
        return leaves;
    }

    /** {@return the nodes, children before their parents} */
    int[] order() {
        if (order == null) {
            throw new IllegalStateException("the order was not kept");
        }
        return order;
    }

    private void run(int[] parents) {
        for (int parent : parents) {
            if (parent >= 0) {
                state[parent] += ONE_CHILD;
            }
        }
        for (int at = 0; at < parents.length; at++) {
            int node = at;
            // A parent that stands behind is met later; one that stands before was passed and is taken now.
            while (node >= 0 && node <= at && state[node] < ONE_CHILD) {
                node = take(node, parents[node]);
            }
        }
    }

    private int take(int node, int parent) {
        int size = (int) state[node] + 1;
        if (size == 1) {
            leaves++;
        }
        if (order != null) {
            order[taken] = node;
        }
        taken++;
        if (parent >= 0) {
            wiener.edge(size, state.length);
            state[parent] += size - ONE_CHILD;
        }
        return parent;
    }
}
