package io.smm.insight;

import io.smm.TimeWindow;
import java.util.Objects;

/**
 * One step of a series.
 *
 * @param window the step
 * @param reading what is known of it; a gap is {@link Reading.Unknown}, never zero
 */
public record SeriesPoint(TimeWindow window, Reading reading) {

    /**
     * Checks the components.
     *
     * @param window the step
     * @param reading what is known of it
     */
    public SeriesPoint {
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(reading, "reading");
    }
}
