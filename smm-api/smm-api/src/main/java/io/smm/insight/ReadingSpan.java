package io.smm.insight;

import io.smm.TimeWindow;
import io.smm.error.InvalidInputException;
import java.util.Objects;
import java.util.Optional;

/**
 * What stretch of time a reading is about: what tells two readings of one metric apart, so that a day and a lifetime live side
 * by side and never replace each other.
 *
 * @param basis the kind of stretch
 * @param window the window of a {@link TimeBasis#PERIOD}; empty otherwise
 */
public record ReadingSpan(TimeBasis basis, Optional<TimeWindow> window) {

    private static final ReadingSpan LIFETIME = new ReadingSpan(TimeBasis.LIFETIME, Optional.empty());
    private static final ReadingSpan SNAPSHOT = new ReadingSpan(TimeBasis.SNAPSHOT, Optional.empty());
    private static final ReadingSpan UNSTATED = new ReadingSpan(TimeBasis.UNSTATED, Optional.empty());

    /**
     * Checks that a period, and nothing else, has a window.
     *
     * @param basis the kind of stretch
     * @param window the window of a {@link TimeBasis#PERIOD}
     */
    public ReadingSpan {
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(window, "window");
        if ((basis == TimeBasis.PERIOD) != window.isPresent()) {
            throw InvalidInputException.of("ReadingSpan", "window", "is for a period, and a period needs one");
        }
    }

    /** {@return everything since the thing came to be} */
    public static ReadingSpan lifetime() {
        return LIFETIME;
    }

    /** {@return how it stands at the moment of reading} */
    public static ReadingSpan snapshot() {
        return SNAPSHOT;
    }

    /** {@return a stretch that the source does not state; also that of a reading without a value} */
    public static ReadingSpan unstated() {
        return UNSTATED;
    }

    /**
     * A window.
     *
     * @param window the window
     * @return its span
     */
    public static ReadingSpan period(TimeWindow window) {
        return new ReadingSpan(TimeBasis.PERIOD, Optional.of(window));
    }

    /**
     * The span of a reading.
     *
     * @param reading the reading
     * @return what its lineage says; {@link #unstated()} for a reading without a value
     */
    public static ReadingSpan of(Reading reading) {
        return reading instanceof Reading.Value value ? value.lineage().span() : UNSTATED;
    }
}
