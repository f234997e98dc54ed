package io.smm.metrics.roi;

import io.smm.Money;
import io.smm.error.InvalidInputException;
import java.util.Objects;

/**
 * One step of a {@link ReturnWaterfall}.
 *
 * @param role what it is
 * @param name what it is called, such as {@code "media"}; not blank
 * @param from the height at which it begins: 0 for the gain and the net
 * @param to the height at which it ends
 */
public record WaterfallStep(Role role, String name, Money from, Money to) {

    /** What a step is. */
    public enum Role {
        /** What came back: from 0 up. */
        GAIN,
        /** A cost: from where the step before ended, down. */
        COST,
        /** What is left: from 0. */
        NET
    }

    /**
     * Checks the name.
     *
     * @param role what it is
     * @param name what it is called
     * @param from the height at which it begins
     * @param to the height at which it ends
     */
    public WaterfallStep {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (name.isBlank()) {
            throw InvalidInputException.of("WaterfallStep", "name", "must not be blank");
        }
    }

    /** {@return what the step adds: negative for a cost; for the net, all of it} */
    public Money change() {
        return to.minus(from);
    }
}
