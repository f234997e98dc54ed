package io.smm.insight;

import io.smm.error.InvalidInputException;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * How many still watch at one place of a video.
 *
 * @param position the place, 0 (first frame) to 1 (end)
 * @param watching the share of plays that reached it, or why it is not known; may be above 1 where people watch again
 */
public record RetentionPoint(BigDecimal position, Reading watching) {

    /**
     * Checks the place.
     *
     * @param position the place, 0 to 1
     * @param watching the share of plays that reached it
     */
    public RetentionPoint {
        Objects.requireNonNull(watching, "watching");
        if (position.signum() < 0 || position.compareTo(BigDecimal.ONE) > 0) {
            throw InvalidInputException.of("RetentionPoint", "position", "must be 0 to 1, is " + position);
        }
    }
}
