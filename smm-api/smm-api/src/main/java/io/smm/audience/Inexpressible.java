package io.smm.audience;

import java.util.Objects;
import java.util.Optional;

/**
 * A part of a segment that a network's targeting cannot express.
 *
 * @param part the part, in words
 * @param reason why not
 * @param instead what to do instead; empty when there is nothing
 */
public record Inexpressible(String part, String reason, Optional<String> instead) {

    /**
     * Checks that no component is null.
     *
     * @param part the part, in words
     * @param reason why not
     * @param instead what to do instead
     */
    public Inexpressible {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(instead, "instead");
    }

    @Override
    public String toString() {
        return part + ": " + reason + instead.map(way -> "; instead: " + way).orElse("");
    }
}
