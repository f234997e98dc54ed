package io.smm.metrics.privacy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Counts as they may leave the house.
 *
 * @param cells the counts in the order given; unmodifiable
 * @param total their total; empty when none was given
 * @param threshold from how many people on a count is shown
 */
public record ReleasedCounts(List<ReleasedCount> cells, Optional<ReleasedCount> total, long threshold) {

    /**
     * Keeps an unmodifiable copy.
     *
     * @param cells the counts in the order given
     * @param total their total; empty when none was given
     * @param threshold from how many people on a count is shown
     */
    public ReleasedCounts {
        cells = List.copyOf(cells);
        Objects.requireNonNull(total, "total");
    }

    /** {@return how many of the cells are held back} */
    public int suppressed() {
        return (int) cells.stream().filter(cell -> !cell.isShown()).count();
    }
}
