package io.smm.metrics.quality;

import io.smm.error.Faults;
import java.util.Objects;

/**
 * One thing in the input that cannot be true or deserves a second look.
 *
 * @param code what kind of thing, lower case with hyphens, such as {@code "reach-above-impressions"}; an open list
 * @param severity how much it matters
 * @param subject what it is about: a post's id, a file's row; not blank
 * @param message one sentence for a person, with the numbers; not blank
 */
public record Finding(String code, Severity severity, String subject, String message) {

    /**
     * Checks that every component says something.
     *
     * @param code what kind of thing, lower case with hyphens, such as {@code "reach-above-impressions"}
     * @param severity how much it matters
     * @param subject what it is about: a post's id, a file's row
     * @param message one sentence for a person, with the numbers
     */
    public Finding {
        Objects.requireNonNull(severity, "severity");
        Faults.of("Finding")
                .check(!code.isBlank(), "code", "must not be blank")
                .check(!subject.isBlank(), "subject", "must not be blank")
                .check(!message.isBlank(), "message", "must not be blank")
                .raise();
    }
}
