package io.smm.adapter.support.upload;

import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import java.util.Objects;

/**
 * How a network wants an upload cut. Data; the networks' numbers are in the adapters.
 *
 * @param size how many bytes a part has, where the upload is not too large for that; at least 1, a multiple of {@code multiple}
 * @param multiple of how many bytes each part but the last is a multiple (262,144 at YouTube); 1 where that is free
 * @param largest the most bytes of a part, a merged remainder not counted; {@code size} or more. Parts grow so far when there would
 *     be too many
 * @param remainder what becomes of the bytes that do not fill a part
 * @param mostParts how many parts there may be; at least 1
 */
public record PartRule(long size, long multiple, long largest, Remainder remainder, int mostParts) {

    /**
     * Checks that the numbers fit together.
     *
     * @param size how many bytes a part has
     * @param multiple of how many bytes each part but the last is a multiple
     * @param largest the most bytes of a part
     * @param remainder what becomes of the bytes that do not fill a part
     * @param mostParts how many parts there may be
     */
    public PartRule {
        Objects.requireNonNull(remainder, "remainder");
        Faults.of("PartRule")
                .check(multiple >= 1, "multiple", "must be at least 1, is " + multiple)
                .check(
                        size >= 1 && (multiple < 1 || size % multiple == 0),
                        "size",
                        "must be a positive multiple of " + multiple + ", is " + size)
                .check(largest >= size, "largest", "must be at least the size, is " + largest)
                .check(mostParts >= 1, "mostParts", "must be at least 1, is " + mostParts)
                .raise();
    }

    /**
     * Parts of one size and a smaller last one, any number of them.
     *
     * @param size how many bytes a part has; at least 1
     * @return the rule
     */
    public static PartRule ofSize(long size) {
        return new PartRule(size, 1, size, Remainder.SMALLER_LAST_PART, Integer.MAX_VALUE);
    }

    /**
     * Everything in one part, of which the rest is sent after a cut: rupload, and servers that say themselves which bytes come
     * next.
     *
     * @return the rule
     */
    public static PartRule whole() {
        return ofSize(Long.MAX_VALUE);
    }

    /**
     * Cuts an upload.
     *
     * @param total how many bytes it has; at least 1
     * @return the plan
     * @throws InvalidInputException when it would have more parts than the network allows
     */
    public PartPlan plan(long total) {
        if (total < 1) {
            throw InvalidInputException.of("PartPlan", "total", "must be at least 1, is " + total);
        }
        long part = Math.min(size, total);
        if (count(total, part) > mostParts) {
            long needed = ceilDiv(total, mostParts);
            part = ceilDiv(needed, multiple) * multiple;
            if (part > largest) {
                throw InvalidInputException.of(
                        "PartPlan",
                        "total",
                        total + " bytes are more than " + mostParts + " parts of at most " + largest + " bytes");
            }
        }
        return new PartPlan(total, part, (int) count(total, part));
    }

    private long count(long total, long part) {
        return remainder == Remainder.MERGED_INTO_LAST_PART ? total / part : ceilDiv(total, part);
    }

    private static long ceilDiv(long bytes, long by) {
        return bytes / by + (bytes % by == 0 ? 0 : 1);
    }
}
