package io.smm.metrics.sketch;

import java.util.function.DoublePredicate;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * Bounds of how often a thing was tried, of which a known share succeeds: the ends of Clopper and Pearson (1934), solved for
 * the number of trials n instead of the share p. With s successes the lower end is where s or more have the probability α, the
 * upper where s or fewer have it; α is the tail of a normal variable. Both tails are incomplete beta functions of a real n.
 */
final class BinomialTrials {

    /** One tail of the normal distribution beyond 1, 2 and 3 standard deviations. */
    private static final double[] TAILS = {0.15865525393145705, 0.02275013194817921, 0.0013498980316300946};

    private static final int HALVINGS = 60;

    private BinomialTrials() {}

    static double lower(int successes, double share, int standardDeviations) {
        if (successes == 0) {
            return 0;
        }
        double tail = TAILS[standardDeviations - 1];
        double low = successes;
        double high = successes / share;
        return turn(low, high, n -> atLeast(successes, n, share) < tail);
    }

    static double upper(int successes, double share, int standardDeviations) {
        double tail = TAILS[standardDeviations - 1];
        if (successes == 0) {
            return Math.log(tail) / Math.log1p(-share);
        }
        double low = successes / share;
        double high = low;
        do {
            high += 2 * (standardDeviations + Math.sqrt(successes)) / share;
        } while (atLeast(successes + 1, high, share) < 1 - tail);
        return turn(low, high, n -> atLeast(successes + 1, n, share) < 1 - tail);
    }

    /** P(X ≥ s) for X binomial of n trials: the incomplete beta function I(p; s, n − s + 1). */
    private static double atLeast(int successes, double trials, double share) {
        double rest = trials - successes + 1;
        return rest <= 0 ? 0 : RegularizedBeta.value(share, successes, rest);
    }

    /** Where the answer turns from yes to no, by halving. */
    private static double turn(double from, double to, DoublePredicate before) {
        double low = from;
        double high = to;
        for (int i = 0; i < HALVINGS && low < high; i++) {
            double middle = low + (high - low) / 2;
            if (before.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
