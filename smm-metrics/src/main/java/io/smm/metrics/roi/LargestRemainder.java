package io.smm.metrics.roi;

import io.smm.error.Faults;
import io.smm.metrics.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Splits a whole number into whole parts by weights, by Hamilton's method of the largest remainder (I-08): with W the sum of
 * the weights, part i is floor(T * w_i / W), and the units that are left go one each to the largest remainders of
 * T * w_i by W; of equal remainders the lower index is served first. A negative number is split as its absolute value is, and
 * each part negated. Parts always add up to the number, exactly, whatever its size.
 *
 * <p>Pure and thread-safe. O(n log n). Source: A. Hamilton's method of apportionment, 1792.
 */
public final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * Splits by whole weights.
     *
     * @param total what to split; of any size, may be negative
     * @param weights the weights; none negative, not all zero
     * @return the parts in the order of the weights; unmodifiable
     * @throws io.smm.error.InvalidInputException when a weight is negative or all of them are zero
     */
    public static List<BigInteger> split(BigInteger total, List<BigInteger> weights) {
        Objects.requireNonNull(total, "total");
        BigInteger all = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        Faults faults = Faults.of("LargestRemainder");
        for (int i = 0; i < weights.size(); i++) {
            faults.check(
                    weights.get(i).signum() >= 0, "weights[" + i + "]", "must not be negative, is ", weights.get(i));
        }
        faults.check(all.signum() != 0, "weights", "must not add up to zero").raise();
        List<BigInteger> parts = unsigned(total.abs(), weights, all);
        return total.signum() < 0 ? parts.stream().map(BigInteger::negate).toList() : parts;
    }

    /**
     * Splits by weights that may be fractions.
     *
     * @param total what to split; of any size, may be negative
     * @param weights the weights; none negative, not all zero
     * @return the parts in the order of the weights; unmodifiable
     * @throws io.smm.error.InvalidInputException when a weight is negative or all of them are zero
     */
    public static List<BigInteger> splitBy(BigInteger total, List<Fraction> weights) {
        return split(total, whole(weights));
    }

    /** The same proportions in whole numbers. */
    private static List<BigInteger> whole(List<Fraction> weights) {
        BigInteger common = weights.stream().map(Fraction::denominator).reduce(BigInteger.ONE, LargestRemainder::lcm);
        return weights.stream()
                .map(weight -> weight.numerator().multiply(common.divide(weight.denominator())))
                .toList();
    }

    private static BigInteger lcm(BigInteger a, BigInteger b) {
        return a.equals(b) ? a : a.divide(a.gcd(b)).multiply(b);
    }

    private static List<BigInteger> unsigned(BigInteger total, List<BigInteger> weights, BigInteger all) {
        int n = weights.size();
        List<BigInteger> parts = new ArrayList<>(n);
        BigInteger[] remainders = new BigInteger[n];
        BigInteger left = total;
        for (int i = 0; i < n; i++) {
            BigInteger[] quotient = total.multiply(weights.get(i)).divideAndRemainder(all);
            parts.add(quotient[0]);
            remainders[i] = quotient[1];
            left = left.subtract(quotient[0]);
        }
        // Fewer units are left than there are remainders above zero, so a weight of zero never gets one.
        Comparator<Integer> largestFirst =
                Comparator.comparing((Integer i) -> remainders[i]).reversed().thenComparing(Comparator.naturalOrder());
        Integer[] order = IntStream.range(0, n).boxed().toArray(Integer[]::new);
        Arrays.sort(order, largestFirst);
        for (int k = 0; k < left.intValueExact(); k++) {
            parts.set(order[k], parts.get(order[k]).add(BigInteger.ONE));
        }
        return List.copyOf(parts);
    }
}
