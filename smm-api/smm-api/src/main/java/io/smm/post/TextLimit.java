package io.smm.post;

import io.smm.error.Faults;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * One limit on a text. A network may have two at once (Bluesky: graphemes and bytes).
 *
 * @param counter how the network counts
 * @param most the largest count allowed; positive
 */
public record TextLimit(TextCounter counter, int most) {

    /**
     * Checks the number.
     *
     * @param counter how the network counts
     * @param most the largest count allowed
     */
    public TextLimit {
        Objects.requireNonNull(counter, "counter");
        Faults.of("TextLimit")
                .check(most > 0, "most", "must be positive, is ", most)
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
        return new TextLimit(TextCounter.of(unit), most);
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
        return new TextLimit(TextCounter.of(unit).withUrlWeight(urlWeight), most);
    }

    /** {@return what is counted} */
    public TextUnit unit() {
        return counter.unit();
    }

    /** {@return what a link counts, whatever its length; empty when it counts as shown} */
    public OptionalInt urlWeight() {
        return counter.urlWeight();
    }
}
