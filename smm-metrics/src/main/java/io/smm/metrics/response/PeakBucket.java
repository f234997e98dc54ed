package io.smm.metrics.response;

import io.smm.TimeWindow;
import java.time.Duration;
import java.util.Objects;

/**
 * The bucket of time with the most mentions; the earliest of several.
 *
 * @param window the bucket, with its width
 * @param mentions how many were in the observed part of it
 * @param observed how long the observed part is; shorter than the bucket when it has a gap, and there may have been more mentions then
 */
public record PeakBucket(TimeWindow window, long mentions, Duration observed) {

    /**
     * Checks that no component is null.
     *
     * @param window the bucket
     * @param mentions how many were in the observed part of it
     * @param observed how long the observed part is
     */
    public PeakBucket {
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(observed, "observed");
    }
}
