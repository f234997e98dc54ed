package io.smm.adapter.memory;

import java.util.Objects;

/**
 * What the network knows of somebody, in its own words.
 *
 * @param age their age band, such as {@code "25-34"}
 * @param gender their gender, such as {@code "female"}
 * @param country their country, ISO 3166, such as {@code "DE"}
 */
public record MemoryPerson(String age, String gender, String country) {

    /**
     * Checks that no component is null.
     *
     * @param age their age band
     * @param gender their gender
     * @param country their country
     */
    public MemoryPerson {
        Objects.requireNonNull(age, "age");
        Objects.requireNonNull(gender, "gender");
        Objects.requireNonNull(country, "country");
    }
}
