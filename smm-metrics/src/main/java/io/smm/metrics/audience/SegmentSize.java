package io.smm.metrics.audience;

import io.smm.error.Faults;
import java.util.Objects;

/**
 * How many contacts are in a segment. Of the undecided too little is known; its true size lies between {@link #members()} and
 * {@link #atMost()}.
 *
 * @param segment the segment's name
 * @param members who certainly is in it
 * @param undecided of whom too little is known
 * @param others who certainly is not in it
 */
public record SegmentSize(String segment, long members, long undecided, long others) {

    /**
     * Checks the counts.
     *
     * @param segment the segment's name
     * @param members who certainly is in it
     * @param undecided of whom too little is known
     * @param others who certainly is not in it
     */
    public SegmentSize {
        Objects.requireNonNull(segment, "segment");
        Faults.of("SegmentSize")
                .check(members >= 0 && undecided >= 0 && others >= 0, "counts", "must not be negative")
                .raise();
    }

    /** {@return how many are in it if all undecided are} */
    public long atMost() {
        return members + undecided;
    }

    /** {@return how many contacts were looked at} */
    public long contacts() {
        return members + undecided + others;
    }
}
