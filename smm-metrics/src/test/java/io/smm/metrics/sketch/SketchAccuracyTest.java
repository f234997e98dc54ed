package io.smm.metrics.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The accuracy that promise, over independent keys of the ids: root mean square error at most 1.15 RSE, mean error
 * at most 0.2 RSE, and the interval of two standard deviations holds the truth in 92 % at least.
 *
 * <p>{@code -Dsmm.sketch.accuracy=long} goes up to 1,000,000 ids and more sizes; {@code -Dsmm.seed=} takes other keys.
 */
class SketchAccuracyTest {

    private static final boolean LONG = "long".equals(System.getProperty("smm.sketch.accuracy"));
    private static final int[] STEPS = LONG
            ? new int[] {
                1, 2, 10, 100, 500, 1_000, 1_500, 2_000, 3_000, 5_000, 10_000, 20_000, 50_000, 100_000, 300_000,
                1_000_000
            }
            : new int[] {1, 2, 10, 100, 500, 1_000, 1_500, 2_000, 3_000, 5_000, 10_000};
    private static final int SIZES_UP_TO = LONG ? 14 : 10;
    private static final int KEYS = 400;
    /** Fixed, so that the outcome is: 400 keys have a spread of their own. */
    private static final long FIRST_KEY = Long.getLong("smm.seed", 1);

    @Test
    void anHllSketchOfOneStreamIsAsAccurateAsItSays() {
        for (int precision = 10; precision <= SIZES_UP_TO; precision++) {
            Errors errors = new Errors(0.83255 / Math.sqrt(1 << precision));
            for (int key = 0; key < KEYS; key++) {
                HllBuilder builder = HllSketch.builder(precision);
                int done = 0;
                for (int step : STEPS) {
                    builder.add(Ids.column(FIRST_KEY + key, done, step), 0, step - done);
                    done = step;
                    HllSketch sketch = builder.build();
                    errors.take(step, sketch.estimate(), sketch.lowerBound(2), sketch.upperBound(2));
                }
            }
            errors.check("HLL, p = " + precision);
        }
    }

    @Test
    void aMergedHllSketchIsAsAccurateAsItSays() {
        for (int precision = 10; precision <= SIZES_UP_TO; precision++) {
            Errors errors = new Errors(1.03896 / Math.sqrt(1 << precision));
            for (int key = 0; key < KEYS; key++) {
                HllBuilder one = HllSketch.builder(precision);
                HllBuilder other = HllSketch.builder(precision + 1);
                int done = 0;
                for (int step : STEPS) {
                    long[] ids = Ids.column(FIRST_KEY + key, done, step);
                    int third = ids.length / 3;
                    one.add(ids, 0, ids.length - third);
                    other.add(ids, third, ids.length);
                    done = step;
                    HllSketch sketch = HllSketch.union(List.of(one.build(), other.build()));
                    errors.take(step, sketch.estimate(), sketch.lowerBound(2), sketch.upperBound(2));
                }
            }
            errors.check("merged HLL, p = " + precision);
        }
    }

    @Test
    void aThetaSketchIsAsAccurateAsItSays() {
        for (int lgK = 10; lgK <= SIZES_UP_TO; lgK++) {
            Errors errors = new Errors(1 / Math.sqrt((1 << lgK) - 1));
            Errors united = new Errors(1 / Math.sqrt((1 << lgK) - 1));
            for (int key = 0; key < KEYS; key++) {
                ThetaBuilder builder = ThetaSketch.builder(lgK);
                ThetaBuilder half = ThetaSketch.builder(lgK);
                int done = 0;
                for (int step : STEPS) {
                    long[] ids = Ids.column(FIRST_KEY + key, done, step);
                    builder.add(ids, 0, ids.length);
                    half.add(ids, 0, ids.length / 2);
                    done = step;
                    ThetaSketch sketch = builder.build();
                    errors.take(step, sketch.estimate(), sketch.lowerBound(2), sketch.upperBound(2));
                    ThetaSketch union = ThetaSketch.union(List.of(half.build(), sketch));
                    united.take(step, union.estimate(), union.lowerBound(2), union.upperBound(2));
                }
            }
            errors.check("theta, lg k = " + lgK);
            united.check("union of theta, lg k = " + lgK);
        }
    }

    @Test
    void theIntervalOfAnIntersectionAndADifferenceHoldsTheTruthAlsoWhenItIsSmall() {
        int[] sharedIds = {0, 1, 5, 20, 100, 1_000, 5_000};
        for (int shared : sharedIds) {
            int heldBoth = 0;
            int heldOne = 0;
            int fromZero = 0;
            for (int key = 0; key < KEYS; key++) {
                ThetaSketch a = Ids.theta(10, Ids.column(FIRST_KEY + key, 0, 6_000));
                ThetaSketch b = Ids.theta(10, Ids.column(FIRST_KEY + key, 6_000 - shared, 14_000));
                ThetaSketch both = ThetaSketch.intersection(a, b);
                ThetaSketch one = ThetaSketch.minus(a, b);
                heldBoth += both.lowerBound(2) <= shared && shared <= both.upperBound(2) ? 1 : 0;
                heldOne += one.lowerBound(2) <= 6_000 - shared && 6_000 - shared <= one.upperBound(2) ? 1 : 0;
                fromZero += both.lowerBound(2) == 0 ? 1 : 0;
            }
            assertThat(heldBoth).as("intersections of %s held", shared).isGreaterThanOrEqualTo(KEYS * 92 / 100);
            assertThat(heldOne).as("differences of %s held", 6_000 - shared).isGreaterThanOrEqualTo(KEYS * 92 / 100);
            if (shared == 1) {
                assertThat(fromZero).as("may be none").isGreaterThan(KEYS / 2);
            }
        }
    }

    /** Relative errors by the number of ids. */
    private static final class Errors {
        private final double rse;
        private final Map<Integer, List<Double>> found = new TreeMap<>();
        private final Map<Integer, Integer> held = new TreeMap<>();

        Errors(double rse) {
            this.rse = rse;
        }

        void take(int truth, double estimate, double low, double high) {
            assertThat(low).isLessThanOrEqualTo(estimate);
            assertThat(high).isGreaterThanOrEqualTo(estimate);
            found.computeIfAbsent(truth, t -> new ArrayList<>()).add(estimate / truth - 1);
            held.merge(truth, low <= truth && truth <= high ? 1 : 0, Integer::sum);
        }

        void check(String what) {
            found.forEach((truth, errors) -> {
                double mean = errors.stream().mapToDouble(e -> e).average().orElseThrow();
                double square =
                        errors.stream().mapToDouble(e -> e * e).average().orElseThrow();
                String text = what + ", " + truth
                        + " ids: mean %.3f RSE, root mean square %.3f RSE, held %.3f"
                                .formatted(
                                        mean / rse, Math.sqrt(square) / rse, held.get(truth) / (double) errors.size());
                if (LONG) {
                    System.out.println(text);
                }
                assertThat(Math.abs(mean)).as(text).isLessThanOrEqualTo(0.2 * rse);
                assertThat(Math.sqrt(square)).as(text).isLessThanOrEqualTo(1.15 * rse);
                assertThat(held.get(truth)).as(text).isGreaterThanOrEqualTo(errors.size() * 92 / 100);
            });
        }
    }
}
