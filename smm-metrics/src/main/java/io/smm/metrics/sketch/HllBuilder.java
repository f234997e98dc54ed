package io.smm.metrics.sketch;

import io.smm.error.InvalidInputException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Fills an {@link HllSketch} from ids: first a set of 32-bit coupons, then 2ᵖ registers of a byte. Not thread-safe: one thread
 * fills one builder, and the sketches of many are united.
 */
public final class HllBuilder {

    private final int precision;
    private @Nullable Coupons coupons = new Coupons();
    private @Nullable Registers registers;

    HllBuilder(int precision) {
        this.precision = precision;
    }

    /** Goes on from a state, which becomes its own. */
    HllBuilder(int precision, @Nullable Coupons coupons, @Nullable Registers registers) {
        this.precision = precision;
        this.coupons = coupons;
        this.registers = registers;
    }

    /**
     * Takes an id; one that was taken before changes nothing. O(1); allocates nothing once there are registers.
     *
     * @param id any 64-bit value
     */
    public void add(long id) {
        addCoupon(Coupons.of(id));
    }

    /**
     * Takes the ids of a column, with the same outcome as one after the other.
     *
     * @param ids the column
     * @param from the first to take
     * @param to where to stop, exclusive
     * @throws InvalidInputException when {@code from} and {@code to} are not a span of the column
     */
    public void add(long[] ids, int from, int to) {
        Spans.check("HllBuilder", Objects.requireNonNull(ids, "ids").length, from, to);
        int at = from;
        while (registers == null && at < to) {
            addCoupon(Coupons.of(ids[at++]));
        }
        if (registers != null) {
            addAll(registers, ids, at, to);
        }
    }

    /** A loop of its own, small enough to be compiled as a whole. */
    private static void addAll(Registers registers, long[] ids, int from, int to) {
        byte[] values = registers.values();
        int mask = values.length - 1;
        for (int i = from; i < to; i++) {
            int coupon = Coupons.of(ids[i]);
            int slot = coupon & mask;
            int value = coupon >>> Coupons.ADDRESS_BITS;
            if (value > values[slot]) {
                registers.raise(slot, value);
            }
        }
    }

    /**
     * The sketch of what was taken so far; the builder can go on.
     *
     * @return the sketch; O(m)
     */
    public HllSketch build() {
        return registers != null
                ? new HllSketch(precision, null, registers.copy())
                : new HllSketch(precision, Objects.requireNonNull(coupons).sorted(), null);
    }

    void addCoupon(int coupon) {
        if (registers != null) {
            registers.add(coupon);
            return;
        }
        Coupons few = Objects.requireNonNull(coupons);
        few.add(coupon);
        if (few.count() > Coupons.most(precision)) {
            registers = Registers.of(precision, few.sorted());
            coupons = null;
        }
    }
}
