package io.smm.metrics.response;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * The median of durations of which some were still going on when nobody looked any more, after Kaplan and Meier (1958). The survival
 * is compared with one half exactly: as a rational number, which is multiplied out only where floating point leaves it open.
 */
final class KaplanMeier {

    /** What k multiplications and divisions of numbers between 0 and 1 can be off, relatively; generously. */
    private static final double ERROR_OF_A_STEP = 4 * 0x1p-52;

    private final List<BigInteger> survivors = new ArrayList<>();
    private final List<BigInteger> atRisk = new ArrayList<>();
    private double survival = 1;
    private int steps;

    private KaplanMeier() {}

    /**
     * The smallest duration at which at most half survive. O(n log n).
     *
     * @param ended durations that ended
     * @param censored durations that were still going on, at risk up to and including their own length
     * @return the median; empty when more than half survive the longest that ended
     */
    static OptionalLong median(long[] ended, long[] censored) {
        long[] events = ended.clone();
        long[] open = censored.clone();
        Arrays.sort(events);
        Arrays.sort(open);
        KaplanMeier survivors = new KaplanMeier();
        int gone = 0;
        for (int at = 0; at < events.length; ) {
            long duration = events[at];
            int next = at;
            while (next < events.length && events[next] == duration) {
                next++;
            }
            while (gone < open.length && open[gone] < duration) {
                gone++;
            }
            long risk = (long) events.length - at + open.length - gone;
            survivors.step(risk, next - at);
            if (survivors.atMostHalf()) {
                return OptionalLong.of(duration);
            }
            at = next;
        }
        return OptionalLong.empty();
    }

    private void step(long risk, long events) {
        survival = survival * (risk - events) / risk;
        steps++;
        int last = survivors.size() - 1;
        BigInteger left = BigInteger.valueOf(risk - events);
        BigInteger before = BigInteger.valueOf(risk);
        if (last >= 0 && survivors.get(last).equals(before)) {
            // Nobody was censored since: the factor cancels.
            survivors.set(last, left);
        } else {
            survivors.add(left);
            atRisk.add(before);
        }
    }

    private boolean atMostHalf() {
        double error = steps * ERROR_OF_A_STEP;
        if (survival > 0.5 + error) {
            return false;
        }
        if (survival < 0.5 - error) {
            return true;
        }
        return product(survivors).shiftLeft(1).compareTo(product(atRisk)) <= 0;
    }

    /** Pairwise, so that the factors stay of equal size. */
    private static BigInteger product(List<BigInteger> factors) {
        List<BigInteger> row = factors;
        while (row.size() > 1) {
            List<BigInteger> next = new ArrayList<>((row.size() + 1) / 2);
            for (int i = 0; i < row.size(); i += 2) {
                next.add(i + 1 < row.size() ? row.get(i).multiply(row.get(i + 1)) : row.get(i));
            }
            row = next;
        }
        return row.isEmpty() ? BigInteger.ONE : row.get(0);
    }
}
