package io.smm.metrics.report;

import io.smm.error.Faults;
import java.util.List;

/**
 * Paragraphs of plain text.
 *
 * @param paragraphs the paragraphs in order; at least one, none blank, never markup
 */
public record Notes(List<String> paragraphs) implements Block {

    /**
     * Copies the paragraphs.
     *
     * @param paragraphs the paragraphs in order
     */
    public Notes {
        paragraphs = List.copyOf(paragraphs);
        Faults.of("Notes")
                .check(!paragraphs.isEmpty(), "paragraphs", "must not be empty")
                .check(paragraphs.stream().noneMatch(String::isBlank), "paragraphs", "must not hold a blank one")
                .raise();
    }

    /**
     * A single paragraph.
     *
     * @param paragraph the text
     * @return the notes
     */
    public static Notes of(String paragraph) {
        return new Notes(List.of(paragraph));
    }
}
