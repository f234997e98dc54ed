package io.smm.metrics.ids;

import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;

/**
 * Ids in two places: those below 2^{@link #reach} as single bits, all others in a table with open addressing, eight bytes a slot. The
 * bits reach as far as one in {@value #SPARSEST} of them is set, so that they never cost more than a table would, and dense ids
 * (0, 1, 2, …) cost one bit. Zero is always among the bits, and so marks the free slots of the table.
 */
final class IdStore {

    /** One id in so many bits: 64 bits an id are what the fullest table takes. */
    private static final int SPARSEST = 64;

    private static final int FIRST_REACH = 10;
    private static final int FURTHEST_REACH = 36;
    private static final int FIRST_SLOTS = 16;
    private static final int AT_ONCE = 128;

    /** From so many slots on the table no longer lies in the processor's nearest caches. */
    private static final int OUT_OF_CACHE = 1 << 14;

    private static final int MOST_SLOTS = 1 << 29;

    private int reach;
    private long[] bits;
    private long inBits;
    private long[] table;
    private int inTable;

    /** Written and never read: else the compiler would leave out {@link #touch}. */
    @SuppressWarnings("unused")
    private long touched;

    IdStore() {
        this(FIRST_REACH, new long[1 << (FIRST_REACH - 6)], 0, new long[FIRST_SLOTS], 0);
    }

    private IdStore(int reach, long[] bits, long inBits, long[] table, int inTable) {
        this.reach = reach;
        this.bits = bits;
        this.inBits = inBits;
        this.table = table;
        this.inTable = inTable;
    }

    IdStore copy() {
        return new IdStore(reach, bits.clone(), inBits, table.clone(), inTable);
    }

    /** A copy whose table is no larger than its ids need. */
    IdStore fittedCopy() {
        IdStore copy = copy();
        if (inTable < table.length / 4) {
            copy.keepInTable(id -> true);
        }
        return copy;
    }

    long size() {
        return inBits + inTable;
    }

    long bytes() {
        return 8L * (bits.length + (long) table.length);
    }

    boolean contains(long id) {
        if (id >>> reach == 0) {
            return (bits[(int) (id >>> 6)] & 1L << id) != 0;
        }
        return table[slot(table, id)] == id;
    }

    void add(long[] ids, int from, int to) {
        int at = from;
        boolean dense = true;
        while (at < to) {
            if (dense && to - at >= bits.length) {
                int next = addWhileAmongBits(ids, at, to);
                dense = next - at >= bits.length; // else the counting would cost more than it saves
                at = next;
            }
            at = addWhileThereIsRoom(ids, at, Math.min(to, at + AT_ONCE));
            if (inTable > room()) {
                dense |= grow();
            }
        }
    }

    /** Long columns of dense ids: counted afterwards, as that costs no more than one look at each word. */
    private int addWhileAmongBits(long[] ids, int from, int to) {
        long[] words = bits;
        long beyond = -1L << reach;
        int at = from;
        while (at < to) {
            long id = ids[at];
            if ((id & beyond) != 0) {
                break;
            }
            words[(int) (id >>> 6)] |= 1L << id;
            at++;
        }
        if (at > from) {
            recount();
        }
        return at;
    }

    private void recount() {
        inBits = 0;
        for (long word : bits) {
            inBits += Long.bitCount(word);
        }
    }

    void add(long id) {
        if (id >>> reach == 0) {
            int word = (int) (id >>> 6);
            long before = bits[word];
            inBits += ~before >>> id & 1;
            bits[word] = before | 1L << id;
            return;
        }
        int slot = slot(table, id);
        if (table[slot] != id) {
            table[slot] = id;
            if (++inTable > room()) {
                grow();
            }
        }
    }

    /** Fields in local variables, and nothing that the compiler could not keep in registers. */
    private int addWhileThereIsRoom(long[] ids, int from, int to) {
        long[] words = bits;
        long[] slots = table;
        int mask = slots.length - 1;
        int shift = shift(slots);
        int bound = reach;
        int left = room() - inTable;
        int before = left;
        long fresh = 0;
        if (slots.length >= OUT_OF_CACHE) {
            touch(slots, shift, ids, from, to);
        }
        int at = from;
        while (at < to && left >= 0) {
            long id = ids[at++];
            if (id >>> bound == 0) {
                int word = (int) (id >>> 6);
                long old = words[word];
                fresh += ~old >>> id & 1;
                words[word] = old | 1L << id;
                continue;
            }
            int slot = (int) (mix(id) >>> shift);
            long there = slots[slot];
            while (there != 0 && there != id) {
                slot = slot + 1 & mask;
                there = slots[slot];
            }
            if (there == 0) {
                slots[slot] = id;
                left--;
            }
        }
        inBits += fresh;
        inTable += before - left;
        return at;
    }

    /** Looks at the slots of several ids at once: memory is slow to answer one question and quick to answer ten together. */
    private void touch(long[] slots, int shift, long[] ids, int from, int to) {
        long seen = 0;
        for (int i = from; i < to; i++) {
            seen ^= slots[(int) (mix(ids[i]) >>> shift)];
        }
        touched = seen;
    }

    void addAll(IdStore other) {
        extendTo(other.reach);
        for (int i = 0; i < other.bits.length; i++) {
            long fresh = other.bits[i] & ~bits[i];
            inBits += Long.bitCount(fresh);
            bits[i] |= fresh;
        }
        // Slots are in the order of the ids' hashes: a table poured into one that is too small would clog it, so there
        // is room first.
        reserve(inTable + fresh(other));
        for (long id : other.table) {
            if (id != 0) {
                add(id);
            }
        }
    }

    private long fresh(IdStore other) {
        long fresh = 0;
        for (long id : other.table) {
            fresh += id != 0 && !contains(id) ? 1 : 0;
        }
        return fresh;
    }

    void remove(long id) {
        if (id >>> reach == 0) {
            int word = (int) (id >>> 6);
            inBits -= bits[word] >>> id & 1;
            bits[word] &= ~(1L << id);
        } else {
            keepInTable(other -> other != id);
        }
    }

    /** The ids that are in both, in a store of their own. */
    static IdStore intersection(IdStore one, IdStore other) {
        int reach = Math.max(one.reach, other.reach);
        IdStore kept = one.reachingTo(reach).copy();
        IdStore test = other.reachingTo(reach);
        kept.inBits = 0;
        for (int i = 0; i < kept.bits.length; i++) {
            kept.bits[i] &= test.bits[i];
            kept.inBits += Long.bitCount(kept.bits[i]);
        }
        kept.keepInTable(id -> test.table[slot(test.table, id)] == id);
        return kept.fitted();
    }

    /** The ids of the first that are not in the second, in a store of their own. */
    static IdStore difference(IdStore one, IdStore other) {
        int reach = Math.max(one.reach, other.reach);
        IdStore kept = one.reachingTo(reach).copy();
        IdStore test = other.reachingTo(reach);
        kept.inBits = 0;
        for (int i = 0; i < kept.bits.length; i++) {
            kept.bits[i] &= ~test.bits[i];
            kept.inBits += Long.bitCount(kept.bits[i]);
        }
        kept.keepInTable(id -> test.table[slot(test.table, id)] != id);
        return kept.fitted();
    }

    /** How many ids are in both, without a store for them. */
    static long common(IdStore one, IdStore other) {
        IdStore small = one.inTable <= other.inTable ? one : other;
        IdStore large = small == one ? other : one;
        long common = 0;
        int words = Math.min(one.bits.length, other.bits.length);
        for (int i = 0; i < words; i++) {
            common += Long.bitCount(one.bits[i] & other.bits[i]);
        }
        for (long id : small.table) {
            common += id != 0 && large.contains(id) ? 1 : 0;
        }
        // What the larger table holds where the smaller one's bits reach further.
        if (small.reach > large.reach) {
            for (long id : large.table) {
                common += id != 0 && id >>> small.reach == 0 && small.contains(id) ? 1 : 0;
            }
        }
        return common;
    }

    /** All ids in the order of signed numbers. */
    long[] sorted() {
        if (size() > Integer.MAX_VALUE - 8) {
            throw new IllegalStateException(size() + " ids do not fit into one array");
        }
        long[] ids = new long[(int) size()];
        int at = 0;
        for (long id : table) {
            if (id != 0) {
                ids[at++] = id;
            }
        }
        Arrays.sort(ids, 0, at);
        int negative = -Arrays.binarySearch(ids, 0, at, 0) - 1;
        int inBetween = (int) inBits;
        System.arraycopy(ids, negative, ids, negative + inBetween, at - negative);
        int next = negative;
        for (int word = 0; word < bits.length; word++) {
            for (long rest = bits[word]; rest != 0; rest &= rest - 1) {
                ids[next++] = (long) word << 6 | Long.numberOfTrailingZeros(rest);
            }
        }
        return ids;
    }

    void forEach(LongConsumer action) {
        for (int word = 0; word < bits.length; word++) {
            for (long rest = bits[word]; rest != 0; rest &= rest - 1) {
                action.accept((long) word << 6 | Long.numberOfTrailingZeros(rest));
            }
        }
        for (long id : table) {
            if (id != 0) {
                action.accept(id);
            }
        }
    }

    /** Equal contents give equal hashes, wherever the ids lie. */
    int contentHash() {
        long[] sum = new long[1];
        forEach(id -> sum[0] += mix(id));
        return Long.hashCode(sum[0]);
    }

    /** Of whatever shape ids are, such as times in their upper bits, their slots shall look like chance. */
    static long mix(long id) {
        long mixed = (id ^ id >>> 32) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
        return mixed;
    }

    private static int slot(long[] table, long id) {
        int mask = table.length - 1;
        int slot = (int) (mix(id) >>> shift(table));
        long there = table[slot];
        while (there != 0 && there != id) {
            slot = slot + 1 & mask;
            there = table[slot];
        }
        return slot;
    }

    private static int shift(long[] table) {
        return 64 - Integer.numberOfTrailingZeros(table.length);
    }

    private int room() {
        return table.length - (table.length >>> 1);
    }

    /** Lets the bits reach further where enough of the ids lie there (true), and doubles the table where that did not help. */
    private boolean grow() {
        int before = reach;
        extendTo(furthestReach());
        if (inTable > room() / 2) {
            rehash(table.length * 2L);
        }
        return reach > before;
    }

    private int furthestReach() {
        long[] byLength = new long[FURTHEST_REACH + 1];
        for (long id : table) {
            int length = 64 - Long.numberOfLeadingZeros(id);
            if (id != 0 && length <= FURTHEST_REACH) {
                byLength[length]++;
            }
        }
        int furthest = reach;
        long below = inBits;
        for (int length = reach + 1; length <= FURTHEST_REACH; length++) {
            below += byLength[length];
            if (below >= (1L << length) / SPARSEST) {
                furthest = length;
            }
        }
        return furthest;
    }

    private void extendTo(int further) {
        if (further <= reach) {
            return;
        }
        long[] old = table;
        bits = Arrays.copyOf(bits, 1 << (further - 6));
        reach = further;
        table = new long[old.length];
        inTable = 0;
        for (long id : old) {
            if (id != 0) {
                add(id);
            }
        }
    }

    private void reserve(long ids) {
        long slots = table.length;
        while (slots - (slots >>> 1) < ids) {
            slots *= 2;
        }
        rehash(slots);
    }

    private void rehash(long slots) {
        if (slots == table.length) {
            return;
        }
        if (slots > MOST_SLOTS) {
            throw new IllegalStateException("more than " + MOST_SLOTS / 2 + " scattered ids do not fit into one set");
        }
        long[] old = table;
        table = new long[(int) slots];
        for (long id : old) {
            if (id != 0) {
                table[slot(table, id)] = id;
            }
        }
    }

    private IdStore reachingTo(int further) {
        if (further == reach) {
            return this;
        }
        IdStore copy = copy();
        copy.extendTo(further);
        return copy;
    }

    private void keepInTable(LongPredicate wanted) {
        long[] old = table;
        int left = 0;
        for (long id : old) {
            left += id != 0 && wanted.test(id) ? 1 : 0;
        }
        table = new long[FIRST_SLOTS];
        inTable = 0;
        reserve(left);
        for (long id : old) {
            if (id != 0 && wanted.test(id)) {
                table[slot(table, id)] = id;
                inTable++;
            }
        }
    }

    /** This store, or one whose bits reach less far when too few of them are left. */
    private IdStore fitted() {
        if (reach == FIRST_REACH || inBits >= (1L << reach) / SPARSEST) {
            return this;
        }
        IdStore fit = new IdStore();
        fit.reserve(inTable);
        forEach(fit::add);
        return fit;
    }
}
