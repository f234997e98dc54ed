package io.smm.audience;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A condition as "all of these lists, of each at least one": the form in which networks target. Distribution and absorption hold
 * in three-valued logic too.
 */
final class Clauses {

    /** More than any network takes; beyond it the expression is too intricate to be meant. */
    static final int MOST = 256;

    private Clauses() {}

    /** The lists, each of traits and negated traits; empty when there would be more than {@value #MOST}. */
    static Optional<List<Set<Criterion>>> of(Criterion criterion) {
        return distribute(criterion.normalised()).map(Clauses::withoutImplied);
    }

    private static Optional<List<Set<Criterion>>> distribute(Criterion criterion) {
        if (criterion instanceof AllOf all) {
            List<Set<Criterion>> together = new ArrayList<>();
            for (Criterion part : all.parts()) {
                Optional<List<Set<Criterion>>> lists = distribute(part);
                if (lists.isEmpty() || together.size() + lists.get().size() > MOST) {
                    return Optional.empty();
                }
                together.addAll(lists.get());
            }
            return Optional.of(together);
        }
        if (criterion instanceof AnyOf any) {
            List<Set<Criterion>> product = List.of(Set.of());
            for (Criterion part : any.parts()) {
                Optional<List<Set<Criterion>>> lists = distribute(part);
                if (lists.isEmpty() || (long) product.size() * lists.get().size() > MOST) {
                    return Optional.empty();
                }
                product = product(product, lists.get());
            }
            return Optional.of(product);
        }
        return Optional.of(List.of(Set.of(criterion)));
    }

    private static List<Set<Criterion>> product(List<Set<Criterion>> left, List<Set<Criterion>> right) {
        List<Set<Criterion>> result = new ArrayList<>();
        for (Set<Criterion> one : left) {
            for (Set<Criterion> other : right) {
                Set<Criterion> joined = new LinkedHashSet<>(one);
                joined.addAll(other);
                result.add(joined);
            }
        }
        return result;
    }

    /** Leaves out lists that hold a whole shorter list: what meets the shorter meets them. */
    private static List<Set<Criterion>> withoutImplied(List<Set<Criterion>> lists) {
        List<Set<Criterion>> result = new ArrayList<>();
        for (int i = 0; i < lists.size(); i++) {
            Set<Criterion> list = lists.get(i);
            boolean implied = false;
            for (int j = 0; j < lists.size() && !implied; j++) {
                Set<Criterion> other = lists.get(j);
                implied = i != j && list.containsAll(other) && (list.size() > other.size() || j < i);
            }
            if (!implied) {
                result.add(list);
            }
        }
        return result;
    }
}
