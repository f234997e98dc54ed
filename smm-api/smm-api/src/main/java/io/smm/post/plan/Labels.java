package io.smm.post.plan;

import io.smm.error.Faults;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** The bounds of labels, and their order: one that does not change between two processes. */
final class Labels {

    private static final int MOST = 50;
    private static final int LONGEST = 100;

    private Labels() {}

    static Set<String> checked(String subject, Set<String> labels) {
        Faults faults = Faults.of(subject).check(labels.size() <= MOST, "labels", "at most 50, are ", labels.size());
        for (String label : labels) {
            faults.check(
                    !label.isBlank() && label.length() <= LONGEST,
                    "labels",
                    "each must have 1 to 100 characters and not be blank");
        }
        faults.raise();
        return labels.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(labels));
    }
}
