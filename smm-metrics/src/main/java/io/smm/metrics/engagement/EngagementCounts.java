package io.smm.metrics.engagement;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many engagements each campaign had of each type: exact, additive counts. Immutable.
 *
 * <p>Cells are sorted by campaign, then by type, and none is zero.
 */
public final class EngagementCounts {

    private final int[] campaigns;
    private final int[] types;
    private final long[] counts;

    private EngagementCounts(int[] campaigns, int[] types, long[] counts) {
        this.campaigns = campaigns;
        this.types = types;
        this.counts = counts;
    }

    static EngagementCounts of(EngagementCounter counter) {
        int[] cells = new int[1];
        counter.forEach((campaign, type, count) -> cells[0]++);
        long[] keys = new long[cells[0]];
        cells[0] = 0;
        counter.forEach((campaign, type, count) -> keys[cells[0]++] = (long) campaign << 32 | type);
        Arrays.sort(keys);
        int[] campaigns = new int[keys.length];
        int[] types = new int[keys.length];
        long[] counts = new long[keys.length];
        for (int i = 0; i < keys.length; i++) {
            campaigns[i] = (int) (keys[i] >>> 32);
            types[i] = (int) keys[i];
            counts[i] = counter.count(campaigns[i], types[i]);
        }
        return new EngagementCounts(campaigns, types, counts);
    }

    /** {@return how many cells are not zero} */
    public int cells() {
        return counts.length;
    }

    /**
     * The campaign of a cell.
     *
     * @param cell its place, from 0 on, below {@link #cells()}
     * @return the number of the campaign
     */
    public int campaign(int cell) {
        return campaigns[Objects.checkIndex(cell, counts.length)];
    }

    /**
     * The type of a cell.
     *
     * @param cell its place, from 0 on, below {@link #cells()}
     * @return the number of the type
     */
    public int type(int cell) {
        return types[Objects.checkIndex(cell, counts.length)];
    }

    /**
     * The count of a cell.
     *
     * @param cell its place, from 0 on, below {@link #cells()}
     * @return how many engagements; above zero
     */
    public long count(int cell) {
        return counts[Objects.checkIndex(cell, counts.length)];
    }

    /**
     * How many engagements of a campaign were of a type. O(log of the cells).
     *
     * @param campaign the number of the campaign
     * @param type the number of the type
     * @return how many; 0 when there was none
     */
    public long count(int campaign, int type) {
        int low = 0;
        int high = counts.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Integer.compare(campaigns[middle], campaign);
            order = order == 0 ? Integer.compare(types[middle], type) : order;
            if (order == 0) {
                return counts[middle];
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return 0;
    }

    /** {@return how many engagements there were of all campaigns and types} */
    public long total() {
        return Arrays.stream(counts).sum();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EngagementCounts that
                && Arrays.equals(campaigns, that.campaigns)
                && Arrays.equals(types, that.types)
                && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(campaigns), Arrays.hashCode(types), Arrays.hashCode(counts));
    }

    @Override
    public String toString() {
        return "EngagementCounts[" + cells() + " cells, " + total() + " engagements]";
    }
}
