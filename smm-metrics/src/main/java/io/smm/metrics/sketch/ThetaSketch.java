package io.smm.metrics.sketch;

import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * R-16, theta sketch: the distinct ids whose hash, read as a number between 0 and 1, is below a threshold θ. Unions,
 * intersections and differences of theta sketches are theta sketches again.
 *
 * <p>Estimate = retained hashes / θ; exact while θ is 1, that is up to the nominal size k at least. Relative standard error
 * about 1/√(k−1). Space 8 bytes for each retained hash, at most 1.875·k of them. Immutable; two are equal when their images are.
 *
 * <p>Only the seed 9001 is offered, so that all sketches can be merged: with each other and with those of other DataSketches
 * implementations.
 *
 * @see <a href="https://doi.org/10.4230/LIPIcs.ICDT.2016.15">Dasgupta, Lang, Rhodes, Thaler 2015: A Framework for Estimating
 *     Stream Expression Cardinalities</a>
 */
public final class ThetaSketch {

    /** θ = 1, in units of 2⁻⁶³. */
    static final long WHOLE = Long.MAX_VALUE;

    static final int LEAST_LG_K = 4;
    static final int MOST_LG_K = 26;
    static final int UNKNOWN_LG_K = 0;

    private static final ThetaSketch EMPTY = new ThetaSketch(new long[0], WHOLE, UNKNOWN_LG_K);

    /** Ascending, each above 0 and below theta. */
    private final long[] hashes;

    private final long theta;
    private final int lgK;

    ThetaSketch(long[] hashes, long theta, int lgK) {
        this.hashes = hashes;
        this.theta = theta;
        this.lgK = lgK;
    }

    /**
     * Begins a sketch.
     *
     * @param lgK the logarithm to base 2 of the nominal size k, from 4 to 26; 12 gives a relative standard error of 1.6 %
     * @return an empty builder
     * @throws InvalidInputException when lgK is outside of that
     */
    public static ThetaBuilder builder(int lgK) {
        checkLgK(lgK).raise();
        return new ThetaBuilder(lgK);
    }

    /** {@return the sketch of no ids: a union with it changes nothing} */
    public static ThetaSketch empty() {
        return EMPTY;
    }

    /**
     * Reads an image in the serial format of DataSketches: a compact theta sketch of version 3 (ordered or not) or 4
     * (compressed), of seed 9001.
     *
     * @param image the bytes; not kept
     * @return the sketch; its {@link #lgK()} is empty, as images do not hold it
     * @throws InvalidInputException when the image is cut, corrupt, of another seed, of another version, or of a sketch that is
     *     still being updated
     */
    public static ThetaSketch of(byte[] image) {
        return ThetaImage.read(Objects.requireNonNull(image, "image"));
    }

    /**
     * The ids that are in any of the sketches. The result keeps at most k hashes, where k is the smallest nominal size that is
     * known of a sketch that is not empty; when none is known (all were read from images), the largest power of two that one of
     * them fills, and 4,096 at least. Order and grouping change nothing as long as the sizes are known.
     *
     * @param sketches the sketches
     * @return the union; empty when there are none. O(k) and, for each sketch, its hashes below the θ so far
     */
    public static ThetaSketch union(Collection<ThetaSketch> sketches) {
        return ThetaUnion.of(sketches, ThetaUnion.commonLgK(sketches));
    }

    /**
     * The ids that are in any of the sketches, with a nominal size of the caller's choice.
     *
     * @param sketches the sketches
     * @param lgK the logarithm of the nominal size of the result, from 4 to 26
     * @return the union, of at most k hashes; empty when there are no sketches
     * @throws InvalidInputException when lgK is outside of that
     */
    public static ThetaSketch union(Collection<ThetaSketch> sketches, int lgK) {
        checkLgK(lgK).raise();
        return ThetaUnion.of(sketches, lgK);
    }

    /**
     * The ids that are in both. The smaller the intersection beside the union, the wider its interval: the relative error is
     * about RSE·√(|A∪B|/|A∩B|). An intersection of which no hash was retained has an interval from 0.
     *
     * @param a one
     * @param b the other
     * @return the intersection; O(retained hashes)
     */
    public static ThetaSketch intersection(ThetaSketch a, ThetaSketch b) {
        if (a.isEmpty() || b.isEmpty()) {
            return EMPTY;
        }
        return a.matching(b, true);
    }

    /**
     * The ids that are in the first and not in the second (A-not-B).
     *
     * @param a those to keep
     * @param b those to leave out
     * @return the difference; O(retained hashes)
     */
    public static ThetaSketch minus(ThetaSketch a, ThetaSketch b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a;
        }
        return a.matching(b, false);
    }

    private ThetaSketch matching(ThetaSketch other, boolean wanted) {
        long lower = Math.min(theta, other.theta);
        long[] found = new long[hashes.length];
        int count = 0;
        int at = 0;
        for (long hash : hashes) {
            if (hash >= lower) {
                break;
            }
            while (at < other.hashes.length && other.hashes[at] < hash) {
                at++;
            }
            if ((at < other.hashes.length && other.hashes[at] == hash) == wanted) {
                found[count++] = hash;
            }
        }
        return new ThetaSketch(Arrays.copyOf(found, count), lower, smallerKnown(lgK, other.lgK));
    }

    static int smallerKnown(int one, int other) {
        return one == UNKNOWN_LG_K ? other : other == UNKNOWN_LG_K ? one : Math.min(one, other);
    }

    /** {@return whether it is the sketch of no ids. An intersection that retained none may still be above zero: it is not empty} */
    public boolean isEmpty() {
        return hashes.length == 0 && theta == WHOLE;
    }

    /** {@return whether the estimate is the exact number of ids} */
    public boolean isExact() {
        return theta == WHOLE;
    }

    /** {@return θ: the share of all hashes that it would retain, above 0 and at most 1} */
    public double theta() {
        return theta == WHOLE ? 1 : theta * 0x1p-63;
    }

    /** {@return how many hashes it retains} */
    public int retained() {
        return hashes.length;
    }

    /** {@return the logarithm of the nominal size; empty when it was read from an image, which does not say it} */
    public OptionalInt lgK() {
        return lgK == UNKNOWN_LG_K ? OptionalInt.empty() : OptionalInt.of(lgK);
    }

    /** {@return the estimate of how many ids there are: retained hashes / θ; O(1)} */
    public double estimate() {
        return isExact() ? hashes.length : hashes.length / theta();
    }

    /**
     * The lower end of the interval that holds the number of ids, never below the number of retained hashes. Both ends are exact
     * for a binomial number of retained hashes (Clopper and Pearson 1934, solved for the number of trials), so the interval holds
     * the truth at least at the rate of a normal variable: 68.3 %, 95.4 %, 99.7 %.
     *
     * @param standardDeviations 1, 2 or 3: how wide the interval is
     * @return the lower end; the number of ids itself when it is exact
     * @throws InvalidInputException when the width is another
     */
    public double lowerBound(int standardDeviations) {
        Widths.check("ThetaSketch", standardDeviations);
        return isExact() ? hashes.length : BinomialTrials.lower(hashes.length, theta(), standardDeviations);
    }

    /**
     * The upper end of the interval that holds the number of ids; see {@link #lowerBound}.
     *
     * @param standardDeviations 1, 2 or 3: how wide the interval is
     * @return the upper end; the number of ids itself when it is exact
     * @throws InvalidInputException when the width is another
     */
    public double upperBound(int standardDeviations) {
        Widths.check("ThetaSketch", standardDeviations);
        return isExact() ? hashes.length : BinomialTrials.upper(hashes.length, theta(), standardDeviations);
    }

    /**
     * The image in the serial format of DataSketches: compact, ordered, version 3, little-endian.
     *
     * @return 8 bytes when empty, 16 for one id, else 16 or 24 and 8 for each retained hash
     */
    public byte[] toByteArray() {
        return ThetaImage.write(hashes, theta);
    }

    /** The hashes themselves, ascending; not to be written to. */
    long[] hashes() {
        return hashes;
    }

    long thetaBits() {
        return theta;
    }

    int knownLgK() {
        return lgK;
    }

    private static Faults checkLgK(int lgK) {
        return Faults.of("ThetaSketch")
                .check(lgK >= LEAST_LG_K && lgK <= MOST_LG_K, "lgK", "must be from 4 to 26, but is ", lgK);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ThetaSketch sketch && theta == sketch.theta && Arrays.equals(hashes, sketch.hashes);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(hashes) + Long.hashCode(theta);
    }

    @Override
    public String toString() {
        return "ThetaSketch[estimate=" + estimate() + ", retained=" + hashes.length + ", theta=" + theta() + "]";
    }
}
