package io.smm.audience;

import java.time.LocalDate;

/**
 * A condition on people: a single {@link Trait}, or several conditions combined. Made by {@link Criteria}; immutable, at most
 * {@value #MOST_DEPTH} deep and {@value #MOST_TRAITS} traits wide, so that nothing that walks it can run out of stack or time.
 */
public sealed interface Criterion permits Trait, AllOf, AnyOf, Not {

    /** The deepest nesting of combinators. */
    int MOST_DEPTH = 32;

    /** The most traits in one expression. */
    int MOST_TRAITS = 1_000;

    /**
     * Tells whether a contact meets the condition, by what is known of the contact. Makes no call.
     *
     * @param contact the contact
     * @param today the day on which ages are counted
     * @return whether; undecided when what is known does not suffice
     */
    Membership membershipOf(Contact contact, LocalDate today);

    /** {@return the condition in words, for a person to read, such as {@code country FR and (age 25 to 45 or tag "vip")}} */
    String describe();

    /** {@return how deep it is nested; 1 for a trait} */
    int depth();

    /** {@return how many traits it holds, repeats counted} */
    int traits();

    /**
     * The same condition in its simplest shape: no nesting of like in like, negations at the traits, nothing twice, in a fixed
     * order. Two conditions that differ only in these have equal normal forms. What a law of classical logic alone would drop
     * ("A or not A") stays: of somebody unknown, it is not certain.
     *
     * @return the normal form; normalising it again changes nothing
     */
    default Criterion normalised() {
        return NormalForm.of(this);
    }
}
