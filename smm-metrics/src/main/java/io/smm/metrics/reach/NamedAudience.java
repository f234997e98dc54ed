package io.smm.metrics.reach;

import io.smm.error.InvalidInputException;
import java.util.Objects;

/**
 * An audience and what it is the audience of: a post, a channel, a creative.
 *
 * @param <A> the form of the audience
 * @param name the name that results show; not blank
 * @param audience the audience
 */
public record NamedAudience<A extends UniqueAudience>(String name, A audience) {

    /**
     * Checks the name.
     *
     * @param name the name that results show
     * @param audience the audience
     */
    public NamedAudience {
        Objects.requireNonNull(audience, "audience");
        if (name.isBlank()) {
            throw InvalidInputException.of("NamedAudience", "name", "must not be blank");
        }
    }

    /**
     * Names an audience.
     *
     * @param name the name that results show; not blank
     * @param audience the audience
     * @param <A> the form of the audience
     * @return both
     */
    public static <A extends UniqueAudience> NamedAudience<A> of(String name, A audience) {
        return new NamedAudience<>(name, audience);
    }
}
