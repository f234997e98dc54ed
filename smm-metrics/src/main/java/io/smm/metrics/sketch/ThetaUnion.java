package io.smm.metrics.sketch;

import java.util.Collection;

/** Unites theta sketches: the smallest threshold of all, and of the hashes below it the k smallest. */
final class ThetaUnion {

    /** What is taken when no sketch says its size: the default of DataSketches. */
    private static final int USUAL_LG_K = 12;

    /** How many hashes of each sketch are taken before the next one is looked at; then twice as many. */
    private static final int FIRST_LOOK = 16;

    private ThetaUnion() {}

    static ThetaSketch of(Collection<ThetaSketch> sketches, int lgK) {
        long theta = ThetaSketch.WHOLE;
        boolean empty = true;
        for (ThetaSketch sketch : sketches) {
            theta = Math.min(theta, sketch.thetaBits());
            empty &= sketch.isEmpty();
        }
        if (empty) {
            return ThetaSketch.empty();
        }
        SmallestHashes kept = new SmallestHashes(lgK, theta);
        insert(sketches, kept);
        long[] sorted = kept.sorted(true);
        return new ThetaSketch(sorted, kept.theta(), lgK);
    }

    /** The smallest of each first: so the threshold is low before the many come, whatever their order. */
    private static void insert(Collection<ThetaSketch> sketches, SmallestHashes kept) {
        int from = 0;
        boolean more = true;
        for (int to = FIRST_LOOK; more; to *= 2) {
            more = false;
            for (ThetaSketch sketch : sketches) {
                long[] hashes = sketch.hashes();
                int end = Math.min(to, hashes.length);
                int at = from;
                while (at < end && hashes[at] < kept.theta()) {
                    kept.insert(hashes[at++]);
                }
                more |= at == to && end < hashes.length;
            }
            from = to;
        }
    }

    /** The smallest size that is known; when none is, one that takes nothing from a sketch. */
    static int commonLgK(Collection<ThetaSketch> sketches) {
        int known = ThetaSketch.UNKNOWN_LG_K;
        int most = 1;
        for (ThetaSketch sketch : sketches) {
            if (!sketch.isEmpty()) {
                known = ThetaSketch.smallerKnown(known, sketch.knownLgK());
                most = Math.max(most, sketch.retained());
            }
        }
        if (known != ThetaSketch.UNKNOWN_LG_K) {
            return known;
        }
        int filled = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(most);
        return Math.min(ThetaSketch.MOST_LG_K, Math.max(USUAL_LG_K, filled));
    }
}
