package io.smm.audience;

import io.smm.error.Faults;
import java.util.List;
import java.util.stream.Collectors;

/** What the combinators share: the bounds that keep expressions small, and how parts are put into words. */
final class Bounds {

    private Bounds() {}

    static List<Criterion> checked(String subject, List<Criterion> parts) {
        List<Criterion> copy = List.copyOf(parts);
        Faults faults = Faults.of(subject).check(!copy.isEmpty(), "parts", "must name at least one condition");
        if (!copy.isEmpty()) {
            faults.check(
                            depth(copy) < Criterion.MOST_DEPTH,
                            "parts",
                            "must be nested at most " + Criterion.MOST_DEPTH + " deep")
                    .check(
                            traits(copy) <= Criterion.MOST_TRAITS,
                            "parts",
                            "must hold at most " + Criterion.MOST_TRAITS + " traits, hold " + traits(copy)
                                    + "; a long list of people is a custom audience");
        }
        faults.raise();
        return copy;
    }

    static int depth(List<Criterion> parts) {
        return parts.stream().mapToInt(Criterion::depth).max().orElse(0);
    }

    static int traits(List<Criterion> parts) {
        return parts.stream().mapToInt(Criterion::traits).sum();
    }

    static String joined(List<Criterion> parts, String word) {
        return parts.stream()
                .map(part -> parts.size() > 1 && (part instanceof AllOf || part instanceof AnyOf)
                        ? "(" + part.describe() + ")"
                        : part.describe())
                .collect(Collectors.joining(word));
    }
}
