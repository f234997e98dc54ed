package io.smm.metrics.sketch;

import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * R-15, HyperLogLog: for each of m = 2ᵖ registers the rarest hash that met it. A union of HLL sketches is an HLL sketch; an
 * intersection is not, so there is none: take theta sketches for it.
 *
 * <p>Relative standard error 0.83255/√m for a sketch filled by one stream, 1.03896/√m after a merge; nearly exact up to about
 * 3m/32 ids. 95 % are within two of these. Space m bytes. {@link #estimator()} says which one an estimate is of. Immutable; two
 * are equal when their images are.
 *
 * @see <a href="https://doi.org/10.46298/dmtcs.3545">Flajolet, Fusy, Gandouet, Meunier 2007: HyperLogLog</a>
 * @see <a href="https://arxiv.org/abs/1702.01284">Ertl 2017: New cardinality estimation algorithms for HyperLogLog sketches</a>
 */
public final class HllSketch {

    static final int LEAST_PRECISION = 4;
    static final int MOST_PRECISION = 21;

    private static final double RSE_OF_HISTORY = Math.sqrt(Math.log(2));
    private static final double RSE_OF_REGISTERS = Math.sqrt(3 * Math.log(2) - 1);

    private final int precision;
    /** Ascending; null when there are registers. */
    private final int @Nullable [] coupons;

    private final @Nullable Registers registers;
    private final double estimate;

    HllSketch(int precision, int @Nullable [] coupons, @Nullable Registers registers) {
        this.precision = precision;
        this.coupons = coupons;
        this.registers = registers;
        this.estimate = registers == null
                ? CouponEstimate.of(Objects.requireNonNull(coupons).length)
                : registers.isMerged() ? ErtlEstimate.of(registers.histogram()) : registers.hip();
    }

    /**
     * Begins a sketch.
     *
     * @param precision p, the logarithm to base 2 of the number of registers, from 4 to 21; 12 gives a relative standard error
     *     of 1.3 %, 1.6 % after a merge
     * @return an empty builder
     * @throws InvalidInputException when p is outside of that
     */
    public static HllBuilder builder(int precision) {
        Faults.of("HllSketch")
                .check(
                        precision >= LEAST_PRECISION && precision <= MOST_PRECISION,
                        "precision",
                        "must be from 4 to 21, but is ",
                        precision)
                .raise();
        return new HllBuilder(precision);
    }

    /**
     * Reads an image in the serial format of DataSketches: HLL_4, HLL_6 or HLL_8, compact or updatable, in list, set or HLL
     * mode. The format does not name its hash seed: it is taken to be 9001.
     *
     * @param image the bytes; not kept
     * @return the sketch
     * @throws InvalidInputException when the image is cut, corrupt or of another version
     */
    public static HllSketch of(byte[] image) {
        return HllImage.read(Objects.requireNonNull(image, "image"));
    }

    /**
     * The ids that are in any of the sketches: the larger of each pair of registers. Sketches of different p are folded to the
     * smallest of those that are not empty, the precision that all of them have. The union of one such sketch is that sketch, and
     * a union that is still few enough ids for coupons loses nothing; every other is {@linkplain #isMerged() merged}. Order and
     * grouping change nothing.
     *
     * @param sketches the sketches; at least one
     * @return the union; O(m) for each sketch
     * @throws InvalidInputException when there are no sketches, as then p is unknown
     */
    public static HllSketch union(Collection<HllSketch> sketches) {
        return HllUnion.of(sketches);
    }

    /**
     * Goes on with this sketch's stream, such as one that was stored: it keeps its history.
     *
     * @return a builder that holds what the sketch does
     */
    public HllBuilder toBuilder() {
        if (registers != null) {
            return new HllBuilder(precision, null, registers.copy());
        }
        Coupons few = new Coupons();
        for (int coupon : Objects.requireNonNull(coupons)) {
            few.add(coupon);
        }
        return new HllBuilder(precision, few, null);
    }

    /** {@return p, the logarithm to base 2 of the number of registers} */
    public int precision() {
        return precision;
    }

    /** {@return whether it is the sketch of no ids} */
    public boolean isEmpty() {
        return coupons != null && coupons.length == 0;
    }

    /** {@return whether it is the union of registers, so that only these can be estimated from and not their history} */
    public boolean isMerged() {
        return registers != null && registers.isMerged();
    }

    /** {@return how {@link #estimate()} is come by} */
    public HllEstimator estimator() {
        return registers == null ? HllEstimator.COUPONS : registers.isMerged() ? HllEstimator.ERTL : HllEstimator.HIP;
    }

    /** {@return the estimate of how many ids there are, by {@link #estimator()}; O(1)} */
    public double estimate() {
        return estimate;
    }

    /**
     * The relative standard error of {@link #estimate()}.
     *
     * @return 0.83255/√m or 1.03896/√m, by the estimator; for coupons about 1/100,000 and below
     */
    public double relativeStandardError() {
        if (registers == null) {
            return isEmpty() ? 0 : CouponEstimate.standardDeviation(couponCount()) / estimate;
        }
        double factor = registers.isMerged() ? RSE_OF_REGISTERS : RSE_OF_HISTORY;
        return factor / Math.sqrt(1 << precision);
    }

    /**
     * The lower end of the interval that holds the number of ids: estimate / (1 + s·RSE), never below the number of coupons or
     * of registers that are not empty, as each of them is the work of another id.
     *
     * @param standardDeviations s, 1, 2 or 3: how wide the interval is; 68.3 %, 95.4 % or 99.7 % for m of 1,024 and above
     * @return the lower end
     * @throws InvalidInputException when the width is another
     */
    public double lowerBound(int standardDeviations) {
        Widths.check("HllSketch", standardDeviations);
        int certain = registers == null ? couponCount() : registers.values().length - registers.zeros();
        return Math.max(certain, estimate / (1 + standardDeviations * relativeStandardError()));
    }

    /**
     * The upper end of the interval that holds the number of ids: estimate / (1 − s·RSE).
     *
     * @param standardDeviations s, 1, 2 or 3: how wide the interval is
     * @return the upper end
     * @throws InvalidInputException when the width is another
     */
    public double upperBound(int standardDeviations) {
        Widths.check("HllSketch", standardDeviations);
        return estimate / (1 - standardDeviations * relativeStandardError());
    }

    /**
     * The image in the serial format of DataSketches: HLL_8, little-endian; compact where that makes a difference.
     *
     * @return 8 or 12 bytes and 4 for each coupon; with registers 40 bytes and m
     */
    public byte[] toByteArray() {
        return HllImage.write(this);
    }

    /** Ascending; null when there are registers; not to be written to. */
    int @Nullable [] coupons() {
        return coupons;
    }

    /** Null when there are coupons; not to be written to. */
    @Nullable
    Registers registers() {
        return registers;
    }

    private int couponCount() {
        return Objects.requireNonNull(coupons).length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HllSketch sketch
                && precision == sketch.precision
                && Arrays.equals(coupons, sketch.coupons)
                && estimate == sketch.estimate
                && isMerged() == sketch.isMerged()
                && Arrays.equals(values(), sketch.values());
    }

    private byte @Nullable [] values() {
        return registers == null ? null : registers.values();
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values()) + Arrays.hashCode(coupons) + precision;
    }

    @Override
    public String toString() {
        return "HllSketch[estimate=" + estimate + ", precision=" + precision + ", estimator=" + estimator() + "]";
    }
}
