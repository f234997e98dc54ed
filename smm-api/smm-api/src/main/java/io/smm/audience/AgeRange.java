package io.smm.audience;

import io.smm.error.Faults;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An age in completed years, both ends included.
 *
 * @param from the youngest, 0 to 130
 * @param to the oldest, not below {@code from}; empty for no upper end
 */
public record AgeRange(int from, OptionalInt to) implements Trait {

    /** The greatest age that can be asked for. */
    static final int OLDEST = 130;

    /**
     * Checks the ends.
     *
     * @param from the youngest
     * @param to the oldest
     */
    public AgeRange {
        Objects.requireNonNull(to, "to");
        Faults.of("AgeRange")
                .check(from >= 0 && from <= OLDEST, "from", "must be 0 to " + OLDEST + ", is " + from)
                .check(
                        to.isEmpty() || to.getAsInt() >= from && to.getAsInt() <= OLDEST,
                        "to",
                        "must be " + from + " to " + OLDEST + ", is " + to)
                .raise();
    }

    @Override
    public Dimension dimension() {
        return Dimension.AGE;
    }

    @Override
    public Membership membershipOf(Contact contact, LocalDate today) {
        Optional<LocalDate> birthday = contact.bornOn();
        if (birthday.isEmpty()) {
            return Membership.UNDECIDED;
        }
        int age = birthday.get().until(today).getYears();
        return Membership.of(age >= from && (to.isEmpty() || age <= to.getAsInt()));
    }

    @Override
    public String describe() {
        return "age " + from + (to.isEmpty() ? " and over" : " to " + to.getAsInt());
    }
}
