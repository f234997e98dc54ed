package io.smm.metrics.virality;

import io.smm.error.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a cascade grew: how many nodes there were at each of several ages, by depth. What a picture of a cascade is drawn from.
 * Immutable.
 */
public final class CascadeGrowth {

    private final List<Duration> ages;
    private final List<List<Long>> counts;
    private final long leftOut;

    private CascadeGrowth(List<Duration> ages, List<List<Long>> counts, long leftOut) {
        this.ages = ages;
        this.counts = counts;
        this.leftOut = leftOut;
    }

    /** {@return the ages since the post, rising; unmodifiable} */
    public List<Duration> ages() {
        return ages;
    }

    /** {@return how many depths are counted apart: 0 to that less one; the last holds all deeper ones too} */
    public int bands() {
        return counts.size();
    }

    /**
     * The nodes of a depth at each age: all that came up to that age, itself included.
     *
     * @param band the depth; the last band holds all deeper ones too
     * @return a count for each of {@link #ages()}; unmodifiable, never falling
     */
    public List<Long> nodes(int band) {
        return counts.get(band);
    }

    /** {@return how many nodes had no time, or one before the post's} */
    public long leftOut() {
        return leftOut;
    }

    @Override
    public String toString() {
        return "CascadeGrowth[ages=" + ages + ", nodes=" + counts + ", leftOut=" + leftOut + "]";
    }

    /** Counts nodes. Not thread-safe. */
    static final class Frame {
        private final List<Duration> ages;
        private final long[] ends;
        private final long[][] counts;
        private long leftOut;

        Frame(List<Duration> ages, int bands) {
            Faults faults = Faults.of("CascadeGrowth")
                    .check(!ages.isEmpty(), "ages", "must not be empty")
                    .check(bands >= 1, "bands", "must be at least 1, is ", bands);
            for (int i = 0; i < ages.size(); i++) {
                Duration before = i == 0 ? Duration.ofNanos(-1) : ages.get(i - 1);
                faults.check(
                        ages.get(i).compareTo(before) > 0,
                        "ages[" + i + "]",
                        i == 0 ? "must not be below zero, is " : "must be above the one before, is ",
                        ages.get(i));
            }
            faults.raise();
            this.ages = List.copyOf(ages);
            this.ends = ages.stream()
                    .mapToLong(age -> Nanos.of("CascadeGrowth", "ages", age))
                    .toArray();
            this.counts = new long[bands][ends.length];
        }

        void leaveOut() {
            leftOut++;
        }

        void add(int depth, long age) {
            int found = Arrays.binarySearch(ends, age);
            int first = found >= 0 ? found : -found - 1;
            if (first < ends.length) {
                counts[Math.min(depth, counts.length - 1)][first]++;
            }
        }

        CascadeGrowth growth() {
            List<List<Long>> bands = new ArrayList<>();
            for (long[] added : counts) {
                List<Long> all = new ArrayList<>();
                long sum = 0;
                for (long more : added) {
                    sum += more;
                    all.add(sum);
                }
                bands.add(List.copyOf(all));
            }
            return new CascadeGrowth(ages, List.copyOf(bands), leftOut);
        }
    }
}
