package io.smm.metrics.sketch;

import io.smm.error.InvalidInputException;
import java.util.Objects;

/**
 * Fills a {@link ThetaSketch} from ids. Keeps at most 1.875·k hashes of 8 bytes in a table of 16·k bytes that grows as it is
 * needed, and once there are more, 15·k bytes to choose among them. Not thread-safe: one thread fills one builder, and the sketches of many are united.
 */
public final class ThetaBuilder {

    private final int lgK;
    private final SmallestHashes hashes;

    ThetaBuilder(int lgK) {
        this.lgK = lgK;
        this.hashes = new SmallestHashes(lgK, ThetaSketch.WHOLE);
    }

    /**
     * Takes an id; one that was taken before changes nothing. O(1) amortised; allocates nothing once the table has grown.
     *
     * @param id any 64-bit value
     */
    public void add(long id) {
        long hash = SketchHash.first(id) >>> 1;
        if (hash < hashes.theta()) {
            hashes.insert(hash);
        }
    }

    /**
     * Takes the ids of a column, with the same outcome as one after the other.
     *
     * @param ids the column
     * @param from the first to take
     * @param to where to stop, exclusive
     * @throws InvalidInputException when {@code from} and {@code to} are not a span of the column
     */
    public void add(long[] ids, int from, int to) {
        Spans.check("ThetaBuilder", Objects.requireNonNull(ids, "ids").length, from, to);
        long theta = hashes.theta();
        for (int i = from; i < to; i++) {
            long hash = SketchHash.first(ids[i]) >>> 1;
            if (hash < theta) {
                hashes.insert(hash);
                theta = hashes.theta();
            }
        }
    }

    /**
     * The sketch of what was taken so far; the builder can go on.
     *
     * @return the sketch; O(k log k)
     */
    public ThetaSketch build() {
        long[] sorted = hashes.sorted(false);
        return new ThetaSketch(sorted, hashes.theta(), lgK);
    }
}
