package io.smm.metrics.virality;

import io.smm.metrics.internal.SplitMix64;
import java.util.function.IntConsumer;

/**
 * The positions of 64-bit ids: an open table of positions, so that every number can be an id. 8 to 16 bytes a node. The hash
 * decides nothing but where an entry lies.
 */
final class IdIndex {

    private static final int ABSENT = -1;
    private static final int LARGEST = 1 << 30;

    private final long[] ids;
    private final int from;
    private final int[] table; // position + 1; 0 is free
    private final int mask;

    private IdIndex(long[] ids, int from, int capacity) {
        this.ids = ids;
        this.from = from;
        this.table = new int[capacity];
        this.mask = capacity - 1;
    }

    /**
     * Indexes ids.
     *
     * @param repeated is told each position, counted from {@code from}, whose id stood there before
     */
    static IdIndex of(long[] ids, int from, int to, IntConsumer repeated) {
        int nodes = to - from;
        int capacity = nodes >= LARGEST / 2 ? LARGEST : Math.max(2, Integer.highestOneBit(Math.max(1, nodes)) << 2);
        IdIndex index = new IdIndex(ids, from, capacity);
        for (int node = 0; node < nodes; node++) {
            if (!index.add(node)) {
                repeated.accept(node);
            }
        }
        return index;
    }

    /** {@return the first position of an id, counted from the beginning of the span; below zero when it is not there} */
    int find(long id) {
        int slot = slot(id);
        while (table[slot] != 0) {
            int node = table[slot] - 1;
            if (ids[from + node] == id) {
                return node;
            }
            slot = (slot + 1) & mask;
        }
        return ABSENT;
    }

    private boolean add(int node) {
        long id = ids[from + node];
        int slot = slot(id);
        while (table[slot] != 0) {
            if (ids[from + table[slot] - 1] == id) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        table[slot] = node + 1;
        return true;
    }

    /** Mixed, so that neighbouring ids and those with a common low half scatter. */
    private int slot(long id) {
        return (int) SplitMix64.mix(id) & mask;
    }
}
