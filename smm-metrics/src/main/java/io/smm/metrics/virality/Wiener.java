package io.smm.metrics.virality;

import io.smm.metrics.Fraction;
import java.math.BigInteger;
import java.util.Optional;

/**
 * The sum of all distances in a tree, by its edges: an edge above s of n nodes lies on s·(n − s) paths. A path of four million
 * nodes has more than a signed 64-bit number holds, so it is summed in two limbs of 62 bits.
 */
final class Wiener {

    /** Each term is below 2^60, so that a limb below 2^62 and one term fit in 63 bits. */
    private static final int LIMB = 62;

    private static final long MASK = (1L << LIMB) - 1;

    private long high;
    private long low;

    /** Adds the edge above {@code below} of {@code all} nodes. */
    void edge(long below, long all) {
        long sum = low + below * (all - below);
        high += sum >>> LIMB;
        low = sum & MASK;
    }

    BigInteger sum() {
        return BigInteger.valueOf(high).shiftLeft(LIMB).add(BigInteger.valueOf(low));
    }

    /** The mean distance of two different nodes, 2W/(n(n − 1)); n at least 2. */
    static Fraction mean(BigInteger sum, long nodes) {
        return Fraction.of(sum.shiftLeft(1), BigInteger.valueOf(nodes).multiply(BigInteger.valueOf(nodes - 1)));
    }

    /**
     * Of a parent array in which every parent stands before its children, in one pass from behind; 4 bytes a node.
     *
     * @return the sum; empty when the array is not of that kind, sound or not
     */
    static Optional<BigInteger> ofOrdered(int[] parents, int from, int to) {
        int nodes = to - from;
        if (nodes == 0 || parents[from] != Tree.NONE) {
            return Optional.empty();
        }
        int[] below = new int[nodes];
        Wiener wiener = new Wiener();
        for (int node = nodes - 1; node > 0; node--) {
            int parent = parents[from + node] - from;
            if (parent < 0 || parent >= node) {
                return Optional.empty();
            }
            int size = below[node] + 1;
            below[parent] += size;
            wiener.edge(size, nodes);
        }
        return Optional.of(wiener.sum());
    }
}
