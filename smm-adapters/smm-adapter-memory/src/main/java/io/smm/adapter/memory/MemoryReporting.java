package io.smm.adapter.memory;

import io.smm.error.Faults;
import java.time.Duration;

/**
 * How a simulated network reports what its population does: late, and in round numbers, as real ones do. What a program does by
 * hand is reported at once and rounded with the rest.
 *
 * @param delay how old the reported numbers are; they move on with each full hour of the post's age. Zero: at once
 * @param roundedTo the number that reported counts are the nearest multiple of; 1: not rounded
 * @param finalAfter the age from which a post's reported numbers are called final
 */
public record MemoryReporting(Duration delay, int roundedTo, Duration finalAfter) {

    /**
     * Checks the ranges.
     *
     * @param delay how old the reported numbers are
     * @param roundedTo the number that reported counts are the nearest multiple of
     * @param finalAfter the age from which a post's reported numbers are called final
     */
    public MemoryReporting {
        Faults.of("MemoryReporting")
                .check(
                        !delay.isNegative() && delay.compareTo(Duration.ofDays(30)) <= 0,
                        "delay",
                        "must be zero to 30 days, is " + delay)
                .check(roundedTo >= 1 && roundedTo <= 1_000_000, "roundedTo", "must be 1 to 1,000,000, is " + roundedTo)
                .check(
                        finalAfter.compareTo(delay) >= 0,
                        "finalAfter",
                        "must be at least the delay: numbers cannot be final before they are told")
                .raise();
    }

    /** {@return at once and exactly; final after 30 days: the default} */
    public static MemoryReporting prompt() {
        return new MemoryReporting(Duration.ZERO, 1, Duration.ofDays(30));
    }

    /** {@return three hours late and in tens; final after three days} */
    public static MemoryReporting lateAndRounded() {
        return new MemoryReporting(Duration.ofHours(3), 10, Duration.ofDays(3));
    }

    /**
     * Tells how a true count is reported.
     *
     * @param count the true count
     * @return the nearest multiple, halves up
     */
    public long rounded(long count) {
        return roundedTo == 1 ? count : (count + roundedTo / 2) / roundedTo * roundedTo;
    }
}
