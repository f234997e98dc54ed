package io.smm.metrics.virality;

import java.time.Instant;
import java.util.Optional;

/** When the nodes of a sound cascade came, by depth. */
final class CascadeTimes {

    /** A time that is not known. */
    static final long UNKNOWN = Long.MIN_VALUE;

    private final long post;
    private final int root;
    private final int[] depths;
    private final long[] times;

    private CascadeTimes(long post, int root, int[] depths, long[] times) {
        this.post = post;
        this.root = root;
        this.depths = depths;
        this.times = times;
    }

    static CascadeTimes of(int root, int[] depths, long[] times) {
        return new CascadeTimes(times[root], root, depths, times);
    }

    Optional<Instant> madeAt() {
        return post == UNKNOWN ? Optional.empty() : Optional.of(Instant.EPOCH.plusNanos(post));
    }

    /** {@return the ages of the reshares; empty when nobody knows when the post was made} */
    Optional<ReshareTimes> reshares() {
        if (post == UNKNOWN) {
            return Optional.empty();
        }
        long[] others = new long[times.length - 1];
        System.arraycopy(times, 0, others, 0, root);
        System.arraycopy(times, root + 1, others, root, times.length - root - 1);
        return Optional.of(ReshareTimes.ofNanos(post, others));
    }

    /** Counts nodes by depth and age; nodes without a time or older than the post are left out. */
    Optional<CascadeGrowth> growth(CascadeGrowth.Frame frame) {
        if (post == UNKNOWN) {
            return Optional.empty();
        }
        for (int node = 0; node < times.length; node++) {
            if (times[node] == UNKNOWN || times[node] < post) {
                frame.leaveOut();
            } else {
                frame.add(depths[node], Math.subtractExact(times[node], post));
            }
        }
        return Optional.of(frame.growth());
    }
}
