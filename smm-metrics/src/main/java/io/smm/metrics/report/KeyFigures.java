package io.smm.metrics.report;

import io.smm.error.InvalidInputException;
import java.util.List;

/**
 * A few numbers in large type.
 *
 * @param figures the numbers in order; at least one
 */
public record KeyFigures(List<KeyFigure> figures) implements Block {

    /**
     * Copies the figures.
     *
     * @param figures the numbers in order
     */
    public KeyFigures {
        figures = List.copyOf(figures);
        if (figures.isEmpty()) {
            throw InvalidInputException.of("KeyFigures", "figures", "must not be empty");
        }
    }
}
