package io.smm.metrics.report;

import io.smm.error.InvalidInputException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A part of a report under a heading of its own.
 *
 * @param title the heading; not blank
 * @param intro a paragraph of plain text below it; empty when there is none
 * @param blocks what it holds, in order; may be empty
 */
public record Section(String title, Optional<String> intro, List<Block> blocks) {

    /**
     * Copies the blocks.
     *
     * @param title the heading
     * @param intro a paragraph of plain text below it
     * @param blocks what it holds, in order
     */
    public Section {
        Objects.requireNonNull(intro, "intro");
        blocks = List.copyOf(blocks);
        if (title.isBlank()) {
            throw InvalidInputException.of("Section", "title", "must not be blank");
        }
    }

    /**
     * A section with an introduction.
     *
     * @param title the heading
     * @param intro a paragraph below it
     * @param blocks what it holds, in order
     * @return the section
     */
    public static Section of(String title, String intro, Block... blocks) {
        return new Section(title, Optional.of(intro), List.of(blocks));
    }
}
