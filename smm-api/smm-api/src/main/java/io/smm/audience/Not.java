package io.smm.audience;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The opposite of a condition. Somebody of whom too little is known is undecided here as there.
 *
 * @param part the condition that must not hold
 */
public record Not(Criterion part) implements Criterion {

    /**
     * Checks the depth.
     *
     * @param part the condition that must not hold
     */
    public Not {
        Objects.requireNonNull(part, "part");
        Bounds.checked("Not", List.of(part));
    }

    @Override
    public Membership membershipOf(Contact contact, LocalDate today) {
        return part.membershipOf(contact, today).negated();
    }

    @Override
    public String describe() {
        return "not " + (part instanceof Trait ? part.describe() : "(" + part.describe() + ")");
    }

    @Override
    public int depth() {
        return 1 + part.depth();
    }

    @Override
    public int traits() {
        return part.traits();
    }
}
