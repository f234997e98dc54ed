package io.smm.privacy;

import io.smm.error.InvalidInputException;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What personal data is used for. An open value: a host has purposes of its own.
 *
 * @param id one to sixty of {@code a-z 0-9 -}, beginning with a letter
 */
public record Purpose(String id) {

    // Before the constants: their constructor needs it.
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    /** Being matched with the people of a network, hashed, to be shown advertisements or to be spared them. */
    public static final Purpose CUSTOM_AUDIENCES = new Purpose("custom-audiences");

    /**
     * Checks the id's shape.
     *
     * @param id one to sixty of {@code a-z 0-9 -}, beginning with a letter
     */
    public Purpose {
        Objects.requireNonNull(id, "id");
        if (!SHAPE.matcher(id).matches()) {
            throw InvalidInputException.of(
                    "Purpose", "id", "must be one to sixty of a-z 0-9 -, beginning with a letter");
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
