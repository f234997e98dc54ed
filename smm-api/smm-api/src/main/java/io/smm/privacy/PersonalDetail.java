package io.smm.privacy;

import java.util.Objects;

/**
 * One thing that a record says of a person.
 *
 * @param name what it is about
 * @param value what it says
 */
public record PersonalDetail(String name, String value) {

    /**
     * Checks that no component is null.
     *
     * @param name what it is about
     * @param value what it says
     */
    public PersonalDetail {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
    }

    /** {@return the name alone: no log shows a person} */
    @Override
    public String toString() {
        return "PersonalDetail[" + name + "]";
    }
}
