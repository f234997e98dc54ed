package io.smm.metrics.sketch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The 2ᵖ registers of an HLL sketch, a byte each, with what its estimators and its image need beside them. Not thread-safe.
 */
final class Registers {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final int HALF = 32;

    private final byte[] values;
    /** Sums of 2⁻ᵛ over the registers: those with v below 32, and the others, so that small terms are not lost. */
    private double low;

    private double high;
    private int zeros;
    private double hip;
    private boolean merged;

    /** All zero. */
    Registers(int precision) {
        values = new byte[1 << precision];
        low = values.length;
    }

    /** With given values from 0 to 63, which become its own. */
    Registers(byte[] values, double hip, boolean merged) {
        this.values = values;
        this.hip = merged ? 0 : hip;
        this.merged = merged;
        count();
    }

    /** What takes over from coupons: their registers, and their number of ids as history. */
    static Registers of(int precision, int[] coupons) {
        Registers registers = new Registers(precision);
        for (int coupon : coupons) {
            registers.add(coupon);
        }
        registers.hip = CouponEstimate.of(coupons.length);
        return registers;
    }

    Registers copy() {
        return new Registers(values.clone(), hip, merged);
    }

    /** The values; not to be written to. */
    byte[] values() {
        return values;
    }

    double low() {
        return low;
    }

    double high() {
        return high;
    }

    /** How many were zero when these were copied, read or merged. */
    int zeros() {
        return zeros;
    }

    double hip() {
        return hip;
    }

    boolean isMerged() {
        return merged;
    }

    void add(int coupon) {
        int slot = coupon & values.length - 1;
        int value = Coupons.value(coupon);
        if (value > values[slot]) {
            raise(slot, value);
        }
    }

    void raise(int slot, int value) {
        int old = values[slot];
        // First the probability of this change by the state before it, then the state.
        hip += merged ? 0 : values.length / (low + high);
        take(old, -1);
        take(value, 1);
        values[slot] = (byte) value;
    }

    /**
     * The larger of each pair of registers; those of a larger sketch are folded, as its address has more bits of the same hash.
     * The history is lost.
     */
    void merge(byte[] others) {
        for (int start = 0; start < others.length; start += values.length) {
            for (int i = 0; i < values.length; i += Long.BYTES) {
                long mine = (long) LONGS.get(values, i);
                long theirs = (long) LONGS.get(others, start + i);
                // Values are below 128, so each byte's high bit survives the subtraction where mine is not the smaller
                // one.
                long atLeast = (mine | HIGH_BITS) - theirs & HIGH_BITS;
                if (atLeast == HIGH_BITS) {
                    continue; // as most often once many are merged
                }
                long keep = (atLeast << 1) - (atLeast >>> 7);
                LONGS.set(values, i, mine & keep | theirs & ~keep);
            }
        }
    }

    /** Takes a coupon without its history and sums; {@link #finishMerging} must follow. */
    void mergeCoupon(int coupon) {
        int slot = coupon & values.length - 1;
        values[slot] = (byte) Math.max(values[slot], Coupons.value(coupon));
    }

    Registers finishMerging() {
        hip = 0;
        merged = true;
        count();
        return this;
    }

    /** How many registers have each value, from 0 to 63. */
    int[] histogram() {
        int[] counts = new int[Coupons.MOST_VALUE + 1];
        for (byte value : values) {
            counts[value]++;
        }
        return counts;
    }

    private void count() {
        int[] counts = histogram();
        zeros = counts[0];
        low = 0;
        high = 0;
        for (int value = 0; value < counts.length; value++) {
            take(value, counts[value]);
        }
    }

    private void take(int value, int times) {
        if (value < HALF) {
            low += times * halved(value);
        } else {
            high += times * halved(value);
        }
    }

    /** 2⁻ᵛ, put together from its exponent. */
    private static double halved(int value) {
        return Double.longBitsToDouble(Double.MAX_EXPONENT - (long) value << 52);
    }
}
