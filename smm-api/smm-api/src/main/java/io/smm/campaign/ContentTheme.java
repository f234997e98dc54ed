package io.smm.campaign;

import io.smm.error.InvalidInputException;
import java.util.Objects;

/**
 * What a post is about, in the words of the content plan: a content pillar, such as {@code recipes} or {@code offers}. The plan
 * says how much of each there shall be: {@link ContentMix}.
 *
 * @param name one to forty of a-z 0-9 and -
 */
public record ContentTheme(String name) {

    /**
     * Checks the name.
     *
     * @param name one to forty of a-z 0-9 and -
     */
    public ContentTheme {
        Objects.requireNonNull(name, "name");
        if (!name.matches("[a-z][a-z0-9-]{0,39}")) {
            throw InvalidInputException.of(
                    "ContentTheme", "name", "must be one to forty of a-z 0-9 -, is '" + name + "'");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
