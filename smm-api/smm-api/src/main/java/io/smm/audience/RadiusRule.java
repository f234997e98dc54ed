package io.smm.audience;

import io.smm.error.InvalidInputException;
import java.util.Objects;

/**
 * Which radius around a point a network's targeting takes.
 *
 * @param least the smallest
 * @param most the largest
 */
public record RadiusRule(Distance least, Distance most) {

    /**
     * Checks the order.
     *
     * @param least the smallest
     * @param most the largest
     */
    public RadiusRule {
        Objects.requireNonNull(least, "least");
        if (least.metres() > most.metres()) {
            throw InvalidInputException.of("RadiusRule", "most", "must not be below " + least);
        }
    }
}
