package io.smm.metrics.sketch;

/**
 * The improved raw estimator of Otmar Ertl (New cardinality estimation algorithms for HyperLogLog sketches, 2017, algorithm 6):
 * α·m² / (m·σ(C₀/m) + Σ C_k·2⁻ᵏ + m·τ(1 − C₆₃/m)·2⁻⁶²), α = 1/(2 ln 2). Unbiased from no id to all of them, without tables and
 * without a change of formula in between.
 */
final class ErtlEstimate {

    private static final double ALPHA = 0.5 / Math.log(2);

    private ErtlEstimate() {}

    /** The estimate for registers of which {@code counts[v]} have the value v, from 0 to the largest that there is. */
    static double of(int[] counts) {
        int registers = 0;
        for (int count : counts) {
            registers += count;
        }
        int last = counts.length - 1;
        if (counts[0] == registers) {
            return 0;
        }
        double sum = registers * tau(1 - counts[last] / (double) registers);
        for (int value = last - 1; value >= 1; value--) {
            sum = (sum + counts[value]) / 2;
        }
        sum += registers * sigma(counts[0] / (double) registers);
        return ALPHA * registers * registers / sum;
    }

    /** x + Σ x^(2ᵏ)·2^(k−1), below infinity as x is below 1. */
    private static double sigma(double share) {
        double x = share;
        double y = 1;
        double sum = x;
        double before;
        do {
            x *= x;
            before = sum;
            sum += x * y;
            y += y;
        } while (sum != before);
        return sum;
    }

    /** (1 − x − Σ (1 − x^(2⁻ᵏ))²·2⁻ᵏ) / 3. */
    private static double tau(double share) {
        if (share == 0) {
            return 0;
        }
        double x = share;
        double y = 1;
        double sum = 1 - x;
        double before;
        do {
            x = Math.sqrt(x);
            before = sum;
            y /= 2;
            sum -= (1 - x) * (1 - x) * y;
        } while (sum != before);
        return sum / 3;
    }
}
