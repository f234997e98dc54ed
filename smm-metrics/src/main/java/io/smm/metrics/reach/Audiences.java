package io.smm.metrics.reach;

import io.smm.error.Faults;
import io.smm.metrics.ids.IdSet;
import io.smm.metrics.sketch.HllSketch;
import io.smm.metrics.sketch.ThetaSketch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What audiences of one form, one unit and one space have in common. */
final class Audiences {

    private Audiences() {}

    /** What keeps audiences from being merged, one sentence each; empty when nothing does. */
    static List<String> obstacles(List<? extends UniqueAudience> audiences) {
        List<String> found = new ArrayList<>();
        for (int i = 1; i < audiences.size(); i++) {
            UniqueAudience first = audiences.get(0);
            UniqueAudience other = audiences.get(i);
            if (first.getClass() != other.getClass()) {
                found.add("audience " + i + " is a " + form(other) + ", audience 0 a " + form(first));
            }
            if (first.unit() != other.unit()) {
                found.add("audience " + i + " counts " + other.unit().unit() + ", audience 0 "
                        + first.unit().unit());
            }
            if (!first.space().equals(other.space())) {
                found.add("audience " + i + " holds ids of another space (" + other.space() + ") than audience 0 ("
                        + first.space() + ")");
            }
        }
        return found;
    }

    static void check(String subject, List<? extends UniqueAudience> audiences) {
        Faults faults = Faults.of(subject);
        obstacles(audiences).forEach(obstacle -> faults.add("audiences", obstacle));
        faults.raise();
    }

    static <A extends UniqueAudience> List<A> checkNamed(String subject, List<NamedAudience<A>> named) {
        Faults faults = Faults.of(subject).check(!named.isEmpty(), "audiences", "must not be empty");
        Set<String> names = new HashSet<>();
        named.forEach(
                each -> faults.check(names.add(each.name()), "audiences", "'" + each.name() + "' is there twice"));
        List<A> audiences = named.stream().map(NamedAudience::audience).toList();
        obstacles(audiences).forEach(obstacle -> faults.add("audiences", obstacle));
        faults.raise();
        return audiences;
    }

    /** The union of at least one audience; they fit together. */
    static UniqueAudience union(List<? extends UniqueAudience> audiences) {
        UniqueAudience first = audiences.get(0);
        if (audiences.size() == 1) {
            return first;
        }
        if (first instanceof ExactAudience) {
            return new ExactAudience(
                    IdSet.union(audiences.stream()
                            .map(each -> ((ExactAudience) each).ids())
                            .toList()),
                    first.unit());
        }
        if (first instanceof ThetaAudience) {
            return new ThetaAudience(
                    ThetaSketch.union(audiences.stream()
                            .map(each -> ((ThetaAudience) each).sketch())
                            .toList()),
                    first.space(),
                    first.unit());
        }
        return new HllAudience(
                HllSketch.union(audiences.stream()
                        .map(each -> ((HllAudience) each).sketch())
                        .toList()),
                first.space(),
                first.unit());
    }

    private static String form(UniqueAudience audience) {
        return audience instanceof ExactAudience
                ? "set"
                : audience instanceof ThetaAudience ? "theta sketch" : "HLL sketch";
    }
}
