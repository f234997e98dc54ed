package io.smm.metrics.report;

import io.smm.error.InvalidInputException;
import io.smm.metrics.quality.Finding;
import java.util.List;

/**
 * What in the input cannot be true or deserves a second look.
 *
 * @param findings those shown, in order; may be empty, which says that nothing was found
 * @param omitted how many further findings there are that are not shown
 */
public record Findings(List<Finding> findings, long omitted) implements Block {

    /**
     * Copies the findings.
     *
     * @param findings those shown, in order
     * @param omitted how many further findings there are that are not shown
     */
    public Findings {
        findings = List.copyOf(findings);
        if (omitted < 0) {
            throw InvalidInputException.of("Findings", "omitted", "must not be negative");
        }
    }

    /** {@return how many findings there are, shown or not} */
    public long total() {
        return findings.size() + omitted;
    }
}
