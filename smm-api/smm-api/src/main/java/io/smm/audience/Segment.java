package io.smm.audience;

import io.smm.error.InvalidInputException;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A part of the public: whom a campaign is for. A name and a condition, written with {@link Criteria}:
 *
 * <pre>{@code
 * Segment families = Segment.named("young families in Lyon")
 *         .where(all(country("FR"), city("Lyon"), age(25, 45), interest("parenting")));
 * }</pre>
 *
 * <p>Immutable. Who of the host's contacts is in it, {@link #membershipOf} tells of one and {@code smm-metrics} counts of many;
 * what a network's advertising can express of it, a {@link TargetingPlan} tells.
 *
 * @param name its name; not blank
 * @param criterion the condition on its people
 */
public record Segment(String name, Criterion criterion) {

    /**
     * Checks the name.
     *
     * @param name its name
     * @param criterion the condition on its people
     */
    public Segment {
        Objects.requireNonNull(criterion, "criterion");
        checkName(name);
    }

    /**
     * Starts a segment.
     *
     * @param name its name; not blank
     * @return what takes the condition
     */
    public static Named named(String name) {
        return new Named(name);
    }

    /**
     * Tells whether a contact belongs to it, by what is known of the contact. Makes no call.
     *
     * @param contact the contact
     * @param today the day on which ages are counted
     * @return whether; undecided when what is known does not suffice
     */
    public Membership membershipOf(Contact contact, LocalDate today) {
        return criterion.membershipOf(contact, today);
    }

    /** {@return the segment with its condition in normal form, so that like conditions are equal} */
    public Segment normalised() {
        return new Segment(name, criterion.normalised());
    }

    /** {@return its name and condition in words} */
    public String describe() {
        return name + ": " + criterion.describe();
    }

    private static void checkName(String name) {
        if (Objects.requireNonNull(name, "name").isBlank()) {
            throw InvalidInputException.of("Segment", "name", "must not be blank");
        }
    }

    /**
     * A segment that waits for its condition.
     *
     * @param name its name
     */
    public record Named(String name) {

        /**
         * Checks the name.
         *
         * @param name its name
         */
        public Named {
            checkName(name);
        }

        /**
         * Ends the segment.
         *
         * @param criterion the condition on its people
         * @return the segment
         */
        public Segment where(Criterion criterion) {
            return new Segment(name, criterion);
        }
    }
}
