package io.smm.adapter.memory;

import io.smm.error.Faults;
import java.time.Duration;

/**
 * How a simulated network reports what its population does: late, blurred, in round numbers and not at all when few are meant, as
 * real ones do. What a program does by hand is reported at once, and blurred and rounded with the rest. Blur, then rounding.
 *
 * @param delay how old the reported numbers are; they move on with each full hour of the post's age. Zero: at once
 * @param blur how far a reported count of a post may be off, as a share of it, 0 to 0.5; the same count of the same post is
 *     always off as far
 * @param roundedTo the number that reported counts of a post are the nearest multiple of; 1: not rounded
 * @param reachFrom the least reach of a post that is told; below it, it is withheld. 0: always told
 * @param finalAfter the age from which a post's reported numbers are called final; at least the delay
 */
public record MemoryReporting(Duration delay, double blur, int roundedTo, int reachFrom, Duration finalAfter) {

    /**
     * Checks the ranges.
     *
     * @param delay how old the reported numbers are
     * @param blur how far a reported count of a post may be off, as a share of it
     * @param roundedTo the number that reported counts of a post are the nearest multiple of
     * @param reachFrom the least reach of a post that is told
     * @param finalAfter the age from which a post's reported numbers are called final
     */
    public MemoryReporting {
        Faults.of("MemoryReporting")
                .check(
                        !delay.isNegative() && delay.compareTo(Duration.ofDays(30)) <= 0,
                        "delay",
                        "must be zero to 30 days, is " + delay)
                .check(blur >= 0 && blur <= 0.5, "blur", "must be 0 to 0.5, is " + blur)
                .check(roundedTo >= 1 && roundedTo <= 1_000_000, "roundedTo", "must be 1 to 1,000,000, is " + roundedTo)
                .check(reachFrom >= 0, "reachFrom", "must not be negative, is " + reachFrom)
                .check(
                        finalAfter.compareTo(delay) >= 0,
                        "finalAfter",
                        "must be at least the delay: numbers cannot be final before they are told")
                .raise();
    }

    /** {@return at once, exactly and always; final after 30 days: the default} */
    public static MemoryReporting prompt() {
        return new MemoryReporting(Duration.ZERO, 0, 1, 0, Duration.ofDays(30));
    }

    /** {@return three hours late, off by up to 5 %, in tens, no reach below 100; final after three days} */
    public static MemoryReporting lateAndRough() {
        return new MemoryReporting(Duration.ofHours(3), 0.05, 10, 100, Duration.ofDays(3));
    }

    /**
     * The same with another delay.
     *
     * @param value how old the reported numbers shall be; at most {@link #finalAfter}
     * @return the changed reporting
     */
    public MemoryReporting late(Duration value) {
        return new MemoryReporting(value, blur, roundedTo, reachFrom, finalAfter);
    }

    /**
     * The same with other rounding.
     *
     * @param multiple what reported counts shall be multiples of
     * @return the changed reporting
     */
    public MemoryReporting roundedTo(int multiple) {
        return new MemoryReporting(delay, blur, multiple, reachFrom, finalAfter);
    }

    /**
     * The same with another blur.
     *
     * @param share how far counts may be off
     * @return the changed reporting
     */
    public MemoryReporting blurredBy(double share) {
        return new MemoryReporting(delay, share, roundedTo, reachFrom, finalAfter);
    }

    /**
     * The same with another least reach.
     *
     * @param least the least reach that is told
     * @return the changed reporting
     */
    public MemoryReporting reachFrom(int least) {
        return new MemoryReporting(delay, blur, roundedTo, least, finalAfter);
    }
}
