package io.smm.metrics.report;

import io.smm.error.InvalidInputException;
import java.util.Objects;
import java.util.Optional;

/**
 * One number that deserves large type.
 *
 * @param label what it is; not blank
 * @param value the number, or why there is none
 * @param note how it came to be, in a few words; empty when the label says it all
 */
public record KeyFigure(String label, Cell value, Optional<String> note) {

    /**
     * Checks that the label is not blank.
     *
     * @param label what it is
     * @param value the number, or why there is none
     * @param note how it came to be, in a few words
     */
    public KeyFigure {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(note, "note");
        if (label.isBlank()) {
            throw InvalidInputException.of("KeyFigure", "label", "must not be blank");
        }
    }
}
