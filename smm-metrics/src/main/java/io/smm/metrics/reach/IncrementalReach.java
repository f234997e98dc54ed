package io.smm.metrics.reach;

import io.smm.error.InvalidInputException;
import io.smm.metrics.Evidence;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.Unit;
import io.smm.metrics.ids.IdSet;
import io.smm.metrics.ids.IdSetBuilder;
import io.smm.metrics.sketch.ThetaSketch;
import java.util.ArrayList;
import java.util.List;

/**
 * R-09, incremental reach: whom each audience adds to those before it, |Uᵢ \ ∪_{j&lt;i} Uⱼ|. It depends on the order, which is why
 * the order is part of the result. Immutable.
 *
 * <p>The increments add up to the reach of all, of sketches too: there each is the difference of two unions, and so may be a little
 * below zero where nobody new came. Its interval is, of HLL sketches, the error of the larger union; of theta sketches, which hold who
 * came new, that of the larger union without the smaller one, widened to the value where that lies outside: some times narrower, and it
 * holds the truth at least as often as it says. Unit: people, accounts or devices. O(size of all).
 *
 * @param steps each audience with what it adds, in the order that was asked about; unmodifiable
 * @param total R-02, the reach of all
 */
public record IncrementalReach(List<NamedReach> steps, MetricResult total) {

    private static final MetricName NAME = MetricName.of("R-09", "incremental-reach(in-order)");

    /**
     * Copies the steps.
     *
     * @param steps each audience with what it adds, in the order that was asked about
     * @param total R-02, the reach of all
     */
    public IncrementalReach {
        steps = List.copyOf(steps);
    }

    /**
     * Computes it in the order of the list.
     *
     * @param audiences at least one, each of another name, all of one form, unit and key
     * @param <A> their form
     * @return the increments
     * @throws InvalidInputException when there is none, a name is there twice, or they cannot be merged; everything is listed
     */
    public static <A extends UniqueAudience> IncrementalReach inOrder(List<NamedAudience<A>> audiences) {
        List<A> all = Audiences.checkNamed("IncrementalReach", audiences);
        Unit unit = all.get(0).unit().unit();
        List<Count> reached;
        List<Count> added;
        if (all.get(0) instanceof ExactAudience) {
            reached = sizesOfSets(all);
            added = differences(reached);
        } else {
            List<UniqueAudience> unions = unions(all);
            reached = unions.stream().map(Count::of).toList();
            added = all.get(0) instanceof ThetaAudience ? newcomers(unions, reached) : differences(reached);
        }
        List<NamedReach> steps = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            MetricResult reach = added.get(i).result(NAME, unit, Evidence.counting(i + 1L));
            steps.add(new NamedReach(audiences.get(i).name(), reach));
        }
        Count last = reached.get(all.size() - 1);
        return new IncrementalReach(steps, last.result(UniqueReach.NAME, unit, Evidence.counting(all.size())));
    }

    private static List<Count> sizesOfSets(List<? extends UniqueAudience> audiences) {
        IdSetBuilder union = IdSet.builder(audiences.get(0).space());
        List<Count> sizes = new ArrayList<>();
        for (UniqueAudience audience : audiences) {
            union.add(((ExactAudience) audience).ids());
            sizes.add(Count.exact(union.size()));
        }
        return sizes;
    }

    private static List<UniqueAudience> unions(List<? extends UniqueAudience> audiences) {
        List<UniqueAudience> unions = new ArrayList<>();
        unions.add(audiences.get(0));
        for (UniqueAudience next : audiences.subList(1, audiences.size())) {
            unions.add(Audiences.union(List.of(unions.get(unions.size() - 1), next)));
        }
        return unions;
    }

    private static List<Count> differences(List<Count> reached) {
        List<Count> added = new ArrayList<>();
        added.add(reached.get(0));
        for (int i = 1; i < reached.size(); i++) {
            added.add(difference(reached.get(i), reached.get(i - 1)));
        }
        return added;
    }

    private static List<Count> newcomers(List<UniqueAudience> unions, List<Count> reached) {
        List<Count> added = new ArrayList<>();
        added.add(reached.get(0));
        for (int i = 1; i < reached.size(); i++) {
            Count difference = difference(reached.get(i), reached.get(i - 1));
            ThetaSketch fresh = ThetaSketch.minus(sketch(unions.get(i)), sketch(unions.get(i - 1)));
            added.add(
                    difference.isExact()
                            ? difference
                            : new Count(
                                    false,
                                    difference.value(),
                                    fresh.lowerBound(Count.WIDTH),
                                    fresh.upperBound(Count.WIDTH),
                                    "difference of two unions, interval of the larger without the smaller, theta sketch, "
                                            + fresh.retained() + " hashes retained"));
        }
        return added;
    }

    private static ThetaSketch sketch(UniqueAudience audience) {
        return ((ThetaAudience) audience).sketch();
    }

    private static Count difference(Count larger, Count smaller) {
        double added = larger.value() - smaller.value();
        if (larger.isExact() && smaller.isExact()) {
            return Count.exact((long) added);
        }
        double error = Math.max(larger.high() - larger.value(), larger.value() - larger.low());
        return new Count(
                false,
                added,
                Math.max(0, added - error),
                Math.max(0, added + error),
                "difference of two unions, error of the larger one, " + larger.how());
    }
}
