package io.smm.metrics.sketch;

import java.util.Arrays;

/**
 * The hashes below a falling threshold, in a table of open addresses: when 15/16 of twice the nominal size are held, the
 * threshold falls to the (k+1)-th smallest of them. When and to what it falls is as in the update sketch of DataSketches, so
 * that the same ids leave the same hashes. Hash 0 stands for a free place and is never held. Not thread-safe.
 */
final class SmallestHashes {

    private static final int FIRST_TABLE_LOG = 5;

    private final int lgK;
    private long theta;
    private long[] table;
    private long[] spare = {};
    private int held;
    private int limit;

    SmallestHashes(int lgK, long theta) {
        this.lgK = lgK;
        this.theta = theta;
        useTable(FIRST_TABLE_LOG);
    }

    long theta() {
        return theta;
    }

    int held() {
        return held;
    }

    /** Takes a hash that is below the threshold; one that is held already changes nothing. */
    void insert(long hash) {
        if (hash == 0) {
            return;
        }
        long[] places = table;
        int mask = places.length - 1;
        int at = place(hash, mask);
        while (places[at] != 0) {
            if (places[at] == hash) {
                return;
            }
            at = at + 1 & mask;
        }
        places[at] = hash;
        if (++held > limit) {
            makeRoom();
        }
    }

    /** The hashes in order, at most k of them when that is asked: the threshold falls to the next one then. */
    long[] sorted(boolean atMostK) {
        long[] all = new long[held];
        copyTo(all);
        Arrays.sort(all);
        int k = 1 << lgK;
        if (!atMostK || held <= k) {
            return all;
        }
        theta = all[k];
        return Arrays.copyOf(all, k);
    }

    private void makeRoom() {
        if (table.length <= 1 << lgK) {
            long[] old = table;
            useTable(Integer.numberOfTrailingZeros(old.length) + 1);
            for (long hash : old) {
                if (hash != 0) {
                    put(hash);
                }
            }
        } else {
            lowerTheta();
        }
    }

    /** Allocates nothing after the first time: a stream of many ids comes here often. */
    private void lowerTheta() {
        if (spare.length < held) {
            spare = new long[held];
        }
        int count = held;
        copyTo(spare);
        theta = QuickSelect.nth(spare, count, 1 << lgK);
        Arrays.fill(table, 0);
        held = 0;
        for (int i = 0; i < count; i++) {
            if (spare[i] < theta) {
                put(spare[i]);
            }
        }
    }

    private void put(long hash) {
        int mask = table.length - 1;
        int at = place(hash, mask);
        while (table[at] != 0) {
            at = at + 1 & mask;
        }
        table[at] = hash;
        held++;
    }

    /** The hash's low bits: it is uniform in them, also below any threshold. */
    private static int place(long hash, int mask) {
        return (int) hash & mask;
    }

    private void useTable(int log) {
        table = new long[1 << log];
        held = 0;
        int full = 1 << log;
        // A table that may still grow is kept half empty; the last one is what decides when the threshold falls.
        limit = log <= lgK ? full / 2 : full / 16 * 15;
    }

    private void copyTo(long[] all) {
        int next = 0;
        for (long hash : table) {
            if (hash != 0) {
                all[next++] = hash;
            }
        }
    }
}
