package io.smm.listening;

import io.smm.error.InvalidInputException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Whether something may be sent in a conversation, until when, and why: the network's {@link MessageWindow} applied to what
 * was said in it.
 *
 * @param open whether the network takes messages here at all now
 * @param until the first moment at which it takes none; empty when no end is known
 * @param left how many it takes until they answer; empty when it does not count
 * @param untilForPeople the first moment at which it takes none that a person wrote; empty when people have no longer window
 * @param why the reason, for a person to read; not blank
 */
public record Sendability(
        boolean open, Optional<Instant> until, OptionalInt left, Optional<Instant> untilForPeople, String why) {

    /**
     * Checks that it says why.
     *
     * @param open whether the network takes messages here at all now
     * @param until the first moment at which it takes none
     * @param left how many it takes until they answer
     * @param untilForPeople the first moment at which it takes none that a person wrote
     * @param why the reason, for a person to read
     */
    public Sendability {
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(untilForPeople, "untilForPeople");
        Objects.requireNonNull(why, "why");
        if (why.isBlank()) {
            throw InvalidInputException.of("Sendability", "why", "must not be blank");
        }
    }

    /**
     * Where messages are taken without an end.
     *
     * @param why the reason
     * @return the answer
     */
    public static Sendability always(String why) {
        return new Sendability(true, Optional.empty(), OptionalInt.empty(), Optional.empty(), why);
    }

    /**
     * Where none is taken.
     *
     * @param why the reason
     * @return the answer
     */
    public static Sendability never(String why) {
        return new Sendability(false, Optional.empty(), OptionalInt.empty(), Optional.empty(), why);
    }

    /**
     * Tells whether a message may be sent.
     *
     * @param now the time
     * @param byPerson whether a person wrote it
     * @return whether it may
     */
    public boolean allows(Instant now, boolean byPerson) {
        if (!open || left.orElse(1) <= 0) {
            return false;
        }
        boolean inWindow = until.map(now::isBefore).orElse(true);
        return inWindow || byPerson && untilForPeople.map(now::isBefore).orElse(false);
    }
}
