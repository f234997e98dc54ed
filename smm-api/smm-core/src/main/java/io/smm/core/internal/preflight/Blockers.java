package io.smm.core.internal.preflight;

import io.smm.error.Fault;
import io.smm.error.InvalidInputException;
import io.smm.post.AccountPreflight;
import io.smm.post.Violation;
import java.util.List;
import java.util.function.Predicate;

/** Turns what preflight found into the refusal of a call. */
public final class Blockers {

    private Blockers() {}

    /**
     * Refuses a post that a network would not take.
     *
     * @param report what preflight found
     * @throws InvalidInputException when there are blockers; it lists all
     */
    public static void refuse(AccountPreflight report) {
        if (!report.violations().isEmpty()) {
            refuse(report, violation -> true);
        }
    }

    /**
     * Refuses a post because of some of what was found.
     *
     * @param report what preflight found
     * @param which which violations count
     * @throws InvalidInputException when there are blockers among them; it lists all
     */
    public static void refuse(AccountPreflight report, Predicate<Violation> which) {
        if (report.violations().isEmpty()) {
            return;
        }
        List<Fault> faults = report.violations().stream()
                .filter(violation -> violation.severity() == Violation.Severity.BLOCKER)
                .filter(which)
                .map(violation -> new Fault(violation.field(), violation.rule() + ": " + violation.message()))
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidInputException("Post for " + report.connection().network(), faults);
        }
    }
}
