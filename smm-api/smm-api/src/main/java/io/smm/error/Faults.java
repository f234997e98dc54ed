package io.smm.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Collects everything that is wrong with an input, so that a caller is told all of it at once.
 *
 * <p>For builders, options and adapters. Not thread-safe: one instance belongs to one validation.
 */
public final class Faults {

    private final String subject;
    private List<Fault> found = List.of(); // as nearly always

    private Faults(String subject) {
        this.subject = subject;
    }

    /**
     * Starts a validation.
     *
     * @param subject what is being validated, as the message will name it, such as {@code "Campaign"}
     * @return an empty collection
     */
    public static Faults of(String subject) {
        return new Faults(Objects.requireNonNull(subject, "subject"));
    }

    /**
     * Records a fault.
     *
     * @param field the path of the value at fault
     * @param message what is wrong and what was expected
     * @return this
     */
    public Faults add(String field, String message) {
        if (found.isEmpty()) {
            found = new ArrayList<>();
        }
        found.add(new Fault(field, message));
        return this;
    }

    /**
     * Records a fault unless a condition holds.
     *
     * @param holds whether the input is right in this respect
     * @param field the path of the value at fault
     * @param message what is wrong and what was expected
     * @return this
     */
    public Faults check(boolean holds, String field, String message) {
        return holds ? this : add(field, message);
    }

    /**
     * Records a fault unless a condition holds. The message is put together only then: what is made at every call checks its
     * numbers so.
     *
     * @param holds whether the input is right in this respect
     * @param field the path of the value at fault
     * @param message what was expected, up to where the value stands that is wrong
     * @param actual that value
     * @return this
     */
    public Faults check(boolean holds, String field, String message, long actual) {
        return holds ? this : add(field, message + actual);
    }

    /**
     * Records a fault unless a condition holds. The message is put together only then.
     *
     * @param holds whether the input is right in this respect
     * @param field the path of the value at fault
     * @param message what was expected, up to where the value stands that is wrong
     * @param actual that value; may be null
     * @return this
     */
    public Faults check(boolean holds, String field, String message, @Nullable Object actual) {
        return holds ? this : add(field, message + actual);
    }

    /** {@return what was found so far, in the order it was found; an unmodifiable copy} */
    public List<Fault> list() {
        return List.copyOf(found);
    }

    /**
     * Ends the validation.
     *
     * @throws InvalidInputException when anything was found; it lists all of it
     */
    public void raise() {
        if (!found.isEmpty()) {
            throw new InvalidInputException(subject, found);
        }
    }
}
