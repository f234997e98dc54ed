package io.smm.metrics.reach;

import io.smm.error.InvalidInputException;
import io.smm.metrics.Evidence;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.Unit;
import io.smm.metrics.ids.IdSet;
import io.smm.metrics.ids.IdSetBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * R-09, incremental reach: whom each audience adds to those before it, |Uᵢ \ ∪_{j&lt;i} Uⱼ|. It depends on the order, which is why
 * the order is part of the result. Immutable.
 *
 * <p>The increments add up to the reach of all, of sketches too: there each is the difference of two unions, with the error of
 * the larger one, and so may be a little below zero where nobody new came. Unit: people, accounts or devices. O(size of all).
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
        List<Count> reached = all.get(0) instanceof ExactAudience ? sizesOfSets(all) : sizesOfSketches(all);
        List<NamedReach> steps = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Count added = i == 0 ? reached.get(0) : difference(reached.get(i), reached.get(i - 1));
            steps.add(new NamedReach(audiences.get(i).name(), added.result(NAME, unit, Evidence.counting(i + 1L))));
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

    private static List<Count> sizesOfSketches(List<? extends UniqueAudience> audiences) {
        UniqueAudience union = audiences.get(0);
        List<Count> sizes = new ArrayList<>();
        sizes.add(Count.of(union));
        for (UniqueAudience next : audiences.subList(1, audiences.size())) {
            union = Audiences.union(List.of(union, next));
            sizes.add(Count.of(union));
        }
        return sizes;
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
