package io.smm.post;

import io.smm.error.Faults;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * One limit on a part's text. A network may have two at once (Bluesky: graphemes and bytes).
 *
 * @param unit what is counted
 * @param most the largest count allowed; positive
 * @param urlWeight what a link counts, whatever its length; empty when it counts as shown
 */
public record TextLimit(TextUnit unit, int most, OptionalInt urlWeight) {

    /**
     * Checks the numbers.
     *
     * @param unit what is counted
     * @param most the largest count allowed
     * @param urlWeight what a link counts, whatever its length
     */
    public TextLimit {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(urlWeight, "urlWeight");
        Faults.of("TextLimit")
                .check(most > 0, "most", "must be positive, is " + most)
                .check(urlWeight.orElse(0) >= 0, "urlWeight", "must not be negative")
                .raise();
    }

    /**
     * A limit in which a link counts as it is shown.
     *
     * @param unit what is counted
     * @param most the largest count allowed
     * @return the limit
     */
    public static TextLimit of(TextUnit unit, int most) {
        return new TextLimit(unit, most, OptionalInt.empty());
    }

    /**
     * A limit in which every link counts the same.
     *
     * @param unit what is counted
     * @param most the largest count allowed
     * @param urlWeight what a link counts
     * @return the limit
     */
    public static TextLimit withUrlWeight(TextUnit unit, int most, int urlWeight) {
        return new TextLimit(unit, most, OptionalInt.of(urlWeight));
    }
}
