package io.smm.adapter.memory;

import io.smm.error.Faults;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * Where a part of a simulated population lives.
 *
 * @param country the country, such as {@code DE}; not blank
 * @param city the city; not blank
 * @param offset how its clocks differ from UTC, all year: rules of summer time change from one JDK to the next
 */
public record Place(String country, String city, ZoneOffset offset) {

    /**
     * Checks the names.
     *
     * @param country the country, such as {@code DE}
     * @param city the city
     * @param offset how its clocks differ from UTC, all year
     */
    public Place {
        Objects.requireNonNull(offset, "offset");
        Faults.of("Place")
                .check(!country.isBlank(), "country", "must not be blank")
                .check(!city.isBlank(), "city", "must not be blank")
                .raise();
    }
}
