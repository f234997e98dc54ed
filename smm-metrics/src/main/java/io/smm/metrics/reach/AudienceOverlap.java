package io.smm.metrics.reach;

import io.smm.error.InvalidInputException;
import io.smm.metrics.ErrorBound;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.Method;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import io.smm.metrics.ids.IdSet;
import io.smm.metrics.sketch.ThetaSketch;
import io.smm.metrics.statistics.IntervalEstimate;
import io.smm.metrics.statistics.Proportion;
import java.math.BigDecimal;
import java.util.List;

/**
 * R-11, how far two audiences overlap: intersection |A∩B| (people, accounts or devices), Jaccard index |A∩B| / |A∪B|, containment
 * |A∩B| / |A|, overlap coefficient |A∩B| / min(|A|, |B|) (fractions). A denominator of zero gives no value. Immutable.
 *
 * <p>Exact of sets. Of theta sketches all four come from the hashes below the smaller of the two thresholds, which fall into "both",
 * "only A" and "only B": a sample of the union, in which the shares are binomial. The numbers have intervals of 95 %
 * (those of the shares are Wilson's); the relative error of the intersection is about RSE·√(|A∪B| / |A∩B|), so the interval of a small
 * overlap may hold 0. When the sample has nobody to divide by, there is no value ({@link UndefinedReason#TOO_FEW}). HLL sketches have
 * no overlap. O(size of both).
 *
 * <p>Source: Jaccard 1901; Dasgupta, Lang, Rhodes, Thaler 2015 (theta sketches).
 *
 * @param intersection whom both have
 * @param jaccard whom both have, of whom either has
 * @param ofFirst containment of the first in the second: whom both have, of whom the first has
 * @param ofSecond containment of the second in the first: whom both have, of whom the second has
 * @param coefficient overlap coefficient: whom both have, of whom the smaller has
 */
public record AudienceOverlap(
        MetricResult intersection,
        MetricResult jaccard,
        MetricResult ofFirst,
        MetricResult ofSecond,
        MetricResult coefficient) {

    private static final MetricName JACCARD = MetricName.of("R-11", "jaccard(intersection/union)");
    private static final MetricName CONTAINMENT = MetricName.of("R-11", "containment(intersection/audience)");
    private static final MetricName COEFFICIENT = MetricName.of("R-11", "overlap-coefficient(intersection/smaller)");

    /**
     * Computes it.
     *
     * @param first A
     * @param second B, of the same form, unit and key
     * @param <A> their form
     * @return the overlap
     * @throws InvalidInputException when they cannot be compared; everything is listed
     */
    public static <A extends SetAudience> AudienceOverlap of(A first, A second) {
        Parts parts = Parts.of(first, second);
        Count both = first instanceof ThetaAudience theta && !parts.exact
                ? Count.of(new ThetaAudience(
                        ThetaSketch.intersection(theta.sketch(), ((ThetaAudience) second).sketch()),
                        first.space(),
                        first.unit()))
                : Count.exact(parts.both);
        return new AudienceOverlap(
                both.result(MetricName.of("R-11", "intersection"), first.unit().unit(), Evidence.counting(2)),
                parts.share(JACCARD, parts.both + parts.onlyFirst + parts.onlySecond),
                parts.share(CONTAINMENT, parts.both + parts.onlyFirst),
                parts.share(CONTAINMENT, parts.both + parts.onlySecond),
                parts.share(COEFFICIENT, parts.both + Math.min(parts.onlyFirst, parts.onlySecond)));
    }

    /** How much of the first the second holds, under a name of the caller's. */
    static MetricResult containment(MetricName name, SetAudience first, SetAudience second) {
        Parts parts = Parts.of(first, second);
        return parts.share(name, parts.both + parts.onlyFirst);
    }

    /** Whom both, only the first and only the second have: all of them, or a sample with equal chances. */
    private record Parts(long both, long onlyFirst, long onlySecond, boolean exact) {

        static Parts of(SetAudience first, SetAudience second) {
            Audiences.check("AudienceOverlap", List.of(first, second));
            if (first instanceof ExactAudience exact) {
                IdSet one = exact.ids();
                IdSet other = ((ExactAudience) second).ids();
                long both = one.intersectionSize(other);
                return new Parts(both, one.size() - both, other.size() - both, true);
            }
            ThetaSketch one = ((ThetaAudience) first).sketch();
            ThetaSketch other = ((ThetaAudience) second).sketch();
            return new Parts(
                    ThetaSketch.intersection(one, other).retained(),
                    ThetaSketch.minus(one, other).retained(),
                    ThetaSketch.minus(other, one).retained(),
                    one.isExact() && other.isExact());
        }

        MetricResult share(MetricName metric, long of) {
            Evidence evidence = Evidence.counting(2);
            if (of == 0) {
                return MetricResult.undefined(
                        metric,
                        Unit.FRACTION,
                        exact ? UndefinedReason.ZERO_DENOMINATOR : UndefinedReason.TOO_FEW,
                        exact ? "there is nobody to divide by" : "the sketches retained nobody to divide by",
                        evidence);
            }
            if (exact) {
                return MetricResult.exact(metric, Unit.FRACTION, Fraction.of(both, of), evidence);
            }
            IntervalEstimate wilson = Proportion.of(both, of).wilson();
            ErrorBound bound = new ErrorBound(
                    wilson.low().value().orElseThrow(),
                    wilson.high().value().orElseThrow(),
                    "95 % interval (Wilson), theta sketch, " + of + " hashes compared");
            BigDecimal share = wilson.value().value().orElseThrow();
            return MetricResult.estimate(metric, Unit.FRACTION, share, Method.SKETCH, bound, evidence);
        }
    }
}
