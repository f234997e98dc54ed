package io.smm.audience;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Brings a condition into its simplest shape by laws that hold in three-valued logic too. */
final class NormalForm {

    private static final Comparator<Criterion> ORDER =
            Comparator.comparing(criterion -> Text.key(criterion.describe()));

    private NormalForm() {}

    static Criterion of(Criterion criterion) {
        return of(criterion, false);
    }

    private static Criterion of(Criterion criterion, boolean negated) {
        if (criterion instanceof Not not) {
            return of(not.part(), !negated);
        }
        if (criterion instanceof AllOf all) {
            return combined(all.parts(), negated, !negated);
        }
        if (criterion instanceof AnyOf any) {
            return combined(any.parts(), negated, negated);
        }
        return negated ? new Not(criterion) : criterion;
    }

    private static Criterion combined(List<Criterion> parts, boolean negated, boolean conjunction) {
        Set<Criterion> flat = new LinkedHashSet<>();
        for (Criterion part : parts) {
            Criterion simple = of(part, negated);
            if (conjunction && simple instanceof AllOf all) {
                flat.addAll(all.parts());
            } else if (!conjunction && simple instanceof AnyOf any) {
                flat.addAll(any.parts());
            } else {
                flat.add(simple);
            }
        }
        if (flat.size() == 1) {
            return flat.iterator().next();
        }
        List<Criterion> ordered = new ArrayList<>(flat);
        ordered.sort(ORDER);
        return conjunction ? new AllOf(ordered) : new AnyOf(ordered);
    }
}
