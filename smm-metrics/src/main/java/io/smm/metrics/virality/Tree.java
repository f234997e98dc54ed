package io.smm.metrics.virality;

import java.math.BigInteger;

/** A sound cascade in numbers: what stays of it after its nodes were read. */
final class Tree {

    /** The parent of the root. */
    static final int NONE = -1;

    /** A parent that is not among the nodes. */
    static final int UNKNOWN = -2;

    private final int nodes;
    private final long[] breadths;
    private final int leaves;
    private final long depths;
    private final BigInteger distances;

    private Tree(int nodes, long[] breadths, int leaves, long depths, BigInteger distances) {
        this.nodes = nodes;
        this.breadths = breadths;
        this.leaves = leaves;
        this.depths = depths;
        this.distances = distances;
    }

    static Tree of(Peeling peeling, int[] depthOf) {
        int deepest = 0;
        for (int depth : depthOf) {
            deepest = Math.max(deepest, depth);
        }
        long[] breadths = new long[deepest + 1];
        long depths = 0;
        for (int depth : depthOf) {
            breadths[depth]++;
            depths += depth;
        }
        return new Tree(depthOf.length, breadths, peeling.leaves(), depths, peeling.distances());
    }

    /** {@return the depth of each node of a sound tree} */
    static int[] depths(int[] parents, int[] childrenFirst) {
        int[] depths = new int[parents.length];
        for (int i = childrenFirst.length - 1; i >= 0; i--) {
            int node = childrenFirst[i];
            int parent = parents[node];
            depths[node] = parent < 0 ? 0 : depths[parent] + 1;
        }
        return depths;
    }

    long nodes() {
        return nodes;
    }

    long reshares() {
        return nodes - 1L;
    }

    int depth() {
        return breadths.length - 1;
    }

    /** {@return the nodes of that depth; none beyond the deepest} */
    long breadth(int depth) {
        return depth < breadths.length ? breadths[depth] : 0;
    }

    long leaves() {
        return leaves;
    }

    /** {@return the sum of all nodes' depths} */
    long depths() {
        return depths;
    }

    /** {@return the sum of all distances} */
    BigInteger distances() {
        return distances;
    }

    /** {@return the depth of the largest breadth; the first of equal ones} */
    int broadest() {
        int broadest = 0;
        for (int depth = 1; depth < breadths.length; depth++) {
            if (breadths[depth] > breadths[broadest]) {
                broadest = depth;
            }
        }
        return broadest;
    }
}
