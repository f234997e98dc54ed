package io.smm.metrics.sketch;

import java.util.Arrays;

/**
 * A coupon is what an HLL sketch sees of an id: 26 bits of address (a sketch of 2ᵖ registers uses the lower p) and above them a
 * value from 1 to 63, the place of the first one bit in the hash's other half. Here a set of them, as long as they are few.
 * Not thread-safe.
 */
final class Coupons {

    static final int ADDRESS_BITS = 26;
    static final int ADDRESS_MASK = (1 << ADDRESS_BITS) - 1;
    static final int MOST_VALUE = 63;

    /** Up to here a plain list; also where small sketches turn to registers. */
    static final int LIST = 8;

    private static final int FIRST_TABLE_LOG = 5;

    private int[] table = new int[1 << FIRST_TABLE_LOG];
    private int count;

    static int of(long id) {
        return of(SketchHash.first(id), SketchHash.second(id));
    }

    static int of(long first, long second) {
        // With the lowest bit set there are 63 leading zeros at most; DataSketches stops at 62.
        int value = Long.numberOfLeadingZeros(second | 2) + 1;
        return value << ADDRESS_BITS | (int) first & ADDRESS_MASK;
    }

    static int value(int coupon) {
        return coupon >>> ADDRESS_BITS;
    }

    /** How many coupons a sketch of 2ᵖ registers holds at most, as in DataSketches; with one more it turns to registers. */
    static int most(int precision) {
        return precision < 8 ? LIST - 1 : (1 << precision - 3) / 4 * 3;
    }

    int count() {
        return count;
    }

    /** Takes a coupon; one that is there changes nothing. */
    void add(int coupon) {
        int mask = table.length - 1;
        int at = place(coupon, mask);
        while (table[at] != 0) {
            if (table[at] == coupon) {
                return;
            }
            at = at + 1 & mask;
        }
        table[at] = coupon;
        if (++count > table.length / 2) {
            grow();
        }
    }

    int[] sorted() {
        int[] all = new int[count];
        int next = 0;
        for (int coupon : table) {
            if (coupon != 0) {
                all[next++] = coupon;
            }
        }
        Arrays.sort(all);
        return all;
    }

    private void grow() {
        int[] old = table;
        table = new int[2 * old.length];
        int mask = table.length - 1;
        for (int coupon : old) {
            if (coupon != 0) {
                int at = place(coupon, mask);
                while (table[at] != 0) {
                    at = at + 1 & mask;
                }
                table[at] = coupon;
            }
        }
    }

    private static int place(int coupon, int mask) {
        return coupon & mask;
    }
}
