package io.smm.audience;

import io.smm.error.InvalidInputException;
import java.util.Objects;

/**
 * A gender. An open value: people and networks name more than there are constants for.
 *
 * @param id its name in lower case; not blank
 */
public record Gender(String id) {

    /** Women. */
    public static final Gender FEMALE = new Gender("female");

    /** Men. */
    public static final Gender MALE = new Gender("male");

    /** People who are neither, or not only one of the two. */
    public static final Gender NON_BINARY = new Gender("non-binary");

    /**
     * Checks the name.
     *
     * @param id its name in lower case
     */
    public Gender {
        Objects.requireNonNull(id, "id");
        if (id.isBlank() || !id.equals(Text.key(id))) {
            throw InvalidInputException.of("Gender", "id", "must be lower case without space around, and not blank");
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
