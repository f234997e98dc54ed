package io.smm.metrics.reach;

import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.GroupKey;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import io.smm.metrics.privacy.ReleasedCount;
import io.smm.metrics.privacy.ReleasedCounts;
import io.smm.metrics.privacy.SmallCells;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * R-21, reach by segment: R-02 for each geographic, demographic or personal key. People whose key is not known are a segment of their
 * own. The segments add up to the total only where nobody is in two of them ({@link #isPartition()}). Immutable. Unit: people,
 * accounts or devices. O(size of all).
 *
 * <p>Small segments point at single people: before a table leaves the house, hold its small cells back ({@link #suppressing}, P-01).
 *
 * @param segments each segment with its reach, sorted by key, the unknown one last; unmodifiable
 * @param total R-02, the reach of all segments together
 */
public record SegmentReach(List<SegmentReach.Row> segments, MetricResult total) {

    private static final MetricName NAME = MetricName.of("R-21", "segment-reach");

    /**
     * One segment.
     *
     * @param key what its people have in common
     * @param reach how many they are
     */
    public record Row(GroupKey key, MetricResult reach) {}

    /**
     * Copies the segments.
     *
     * @param segments each segment with its reach, sorted by key, the unknown one last
     * @param total R-02, the reach of all segments together
     */
    public SegmentReach {
        segments = List.copyOf(segments);
    }

    /**
     * Computes it.
     *
     * @param audiences the audience of each segment; at least one, all of one form, unit and key
     * @param <A> their form
     * @return the reach of each
     * @throws InvalidInputException when there is none, or they cannot be merged; everything is listed
     */
    public static <A extends UniqueAudience> SegmentReach of(Map<GroupKey, A> audiences) {
        TreeMap<GroupKey, A> sorted = new TreeMap<>(audiences);
        List<A> all = List.copyOf(sorted.values());
        Faults faults = Faults.of("SegmentReach").check(!all.isEmpty(), "audiences", "must not be empty");
        Audiences.obstacles(all).forEach(obstacle -> faults.add("audiences", obstacle));
        faults.raise();
        Unit unit = all.get(0).unit().unit();
        List<Row> rows = new ArrayList<>();
        sorted.forEach((key, audience) ->
                rows.add(new Row(key, Count.of(audience).result(NAME, unit, Evidence.counting(1)))));
        return new SegmentReach(rows, UniqueReach.of(all));
    }

    /**
     * Tells whether nobody is in two segments, so that these add up to the total.
     *
     * @return whether they do; empty when the numbers are estimates and so cannot tell
     */
    public Optional<Boolean> isPartition() {
        List<Fraction> exact = segments.stream()
                .flatMap(row -> row.reach().fraction().stream())
                .toList();
        return exact.size() == segments.size()
                ? total.fraction().map(everybody -> Fraction.sum(exact).equals(everybody))
                : Optional.empty();
    }

    /**
     * The same with small segments held back (P-01), and with a second one where the total would give the only one away. What is held
     * back is undefined ({@link UndefinedReason#SUPPRESSED}). Estimates count as the next whole number. O(n log n).
     *
     * @param cells from how many people on a number is shown
     * @return the reach as it may leave the house
     */
    public SegmentReach suppressing(SmallCells cells) {
        long[] counts = segments.stream().mapToLong(row -> people(row.reach())).toArray();
        ReleasedCounts released = cells.releaseWithTotal(counts, people(total));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            Row row = segments.get(i);
            rows.add(new Row(row.key(), shown(row.reach(), released.cells().get(i))));
        }
        return new SegmentReach(rows, shown(total, released.total().orElseThrow()));
    }

    /** What was held back before is nobody here, and stays held back. */
    private static long people(MetricResult reach) {
        return reach.value()
                .map(value -> value.setScale(0, RoundingMode.CEILING).longValueExact())
                .orElse(0L);
    }

    private static MetricResult shown(MetricResult reach, ReleasedCount released) {
        return !reach.isDefined() || released.isShown() ? reach : released.as(reach.metric(), reach.unit());
    }
}
