package io.smm.post.plan;

import io.smm.post.RequestKey;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * Which occurrence of which series a planned post is.
 *
 * @param series the host's key of the series
 * @param original the local date and time that the rhythm gave it, whereever it was moved since
 */
public record SeriesPlace(RequestKey series, LocalDateTime original) {

    /**
     * Checks that no component is null.
     *
     * @param series the host's key of the series
     * @param original the local date and time that the rhythm gave it
     */
    public SeriesPlace {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(original, "original");
    }
}
