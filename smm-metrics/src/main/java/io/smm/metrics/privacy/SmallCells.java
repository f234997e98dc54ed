package io.smm.metrics.privacy;

import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * P-01, suppression of small cells: counts of 1 to k − 1 people are held back (primary), the total too; 0 is shown. Where a total and all
 * but one of its cells are shown, the one could be computed; the smallest other cell above zero is held back with it (secondary), of
 * equal ones the first. Immutable; O(n). Source: statistical disclosure control.
 *
 * <p>What it does not hold back: that two hidden cells of a total of two more than the rest shown are one each. Who publishes tables
 * over and over, or overlapping ones, needs more than this.
 */
public final class SmallCells {

    /** From how many people on a count is shown unless another number is given: the usual one for audiences. */
    public static final long USUAL_THRESHOLD = 50;

    private static final int MOST_NAMED = 20;

    private final long threshold;

    private SmallCells(long threshold) {
        this.threshold = threshold;
    }

    /** {@return suppression below {@value #USUAL_THRESHOLD} people} */
    public static SmallCells usual() {
        return new SmallCells(USUAL_THRESHOLD);
    }

    /**
     * Suppression below another number of people.
     *
     * @param k from how many people on a count is shown; at least 1, which holds nothing back
     * @return the suppression
     * @throws InvalidInputException when k is below 1
     */
    public static SmallCells below(long k) {
        Faults.of("SmallCells").check(k >= 1, "k", "must be at least 1, is ", k).raise();
        return new SmallCells(k);
    }

    /** {@return k, from how many people on a count is shown} */
    public long threshold() {
        return threshold;
    }

    /**
     * Releases counts that have no total, or none that anybody sees. Only primary suppression applies.
     *
     * @param counts the counts, such as reach by segment; not changed
     * @return what may be shown of them
     * @throws InvalidInputException when a count is below zero; names each
     */
    public ReleasedCounts release(long... counts) {
        return release(counts, OptionalLong.empty());
    }

    /**
     * Releases counts together with their total.
     *
     * @param counts the counts, a partition of the total; not changed
     * @param total the total
     * @return what may be shown of them
     * @throws InvalidInputException when a count is below zero; names each
     */
    public ReleasedCounts releaseWithTotal(long[] counts, long total) {
        return release(counts, OptionalLong.of(total));
    }

    private ReleasedCounts release(long[] counts, OptionalLong total) {
        check(counts, total);
        List<ReleasedCount> cells = new ArrayList<>(counts.length);
        int hidden = 0;
        for (long count : counts) {
            ReleasedCount cell = primary(count);
            cells.add(cell);
            hidden += cell.isShown() ? 0 : 1;
        }
        Optional<ReleasedCount> released =
                total.isPresent() ? Optional.of(primary(total.getAsLong())) : Optional.empty();
        if (hidden == 1 && released.isPresent() && released.get().isShown()) {
            int smallest = smallestShown(counts, cells);
            if (smallest >= 0) {
                cells.set(smallest, new ReleasedCount.Suppressed(Suppression.SECONDARY));
            }
        }
        return new ReleasedCounts(cells, released, threshold);
    }

    private ReleasedCount primary(long count) {
        return count > 0 && count < threshold
                ? new ReleasedCount.Suppressed(Suppression.PRIMARY)
                : new ReleasedCount.Shown(count);
    }

    private static int smallestShown(long[] counts, List<ReleasedCount> cells) {
        int smallest = -1;
        for (int i = 0; i < counts.length; i++) {
            if (cells.get(i).isShown() && counts[i] > 0 && (smallest < 0 || counts[i] < counts[smallest])) {
                smallest = i;
            }
        }
        return smallest;
    }

    private static void check(long[] counts, OptionalLong total) {
        Faults faults = Faults.of("SmallCells");
        int named = 0;
        for (int i = 0; i < counts.length && named < MOST_NAMED; i++) {
            if (counts[i] < 0) {
                faults.add("counts[" + i + "]", "must not be below zero, is " + counts[i]);
                named++;
            }
        }
        faults.check(total.orElse(0) >= 0, "total", "must not be below zero, is " + total)
                .raise();
    }

    @Override
    public String toString() {
        return "SmallCells[threshold=" + threshold + "]";
    }
}
