package io.smm.adapter.files;

import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/** How the times of events are written. Each gives an instant; those of the years 1678 to 2261 fit. Immutable. */
public sealed interface CsvTime {

    /**
     * ISO 8601 with an offset, such as {@code 2026-11-24T09:30:00Z} or {@code 2026-11-24 09:30:00.125+02:00}: a {@code T} or a space,
     * seconds and up to nine decimals optional.
     */
    record Iso() implements CsvTime {}

    /** Seconds since 1970 in UTC, with up to nine decimals after a point. */
    record EpochSeconds() implements CsvTime {}

    /** Whole milliseconds since 1970 in UTC. */
    record EpochMillis() implements CsvTime {}

    /**
     * A pattern. Local times that a zone's clocks skip or have twice are faults: which instant was meant is not known. Slower than the
     * others by about ten times.
     *
     * @param pattern date and time of day in the letters of {@link java.time.format.DateTimeFormatter}, English names; {@code y} is read
     *     as the year {@code u}
     * @param zone the zone of the cells; empty exactly when the pattern holds one
     */
    record Pattern(String pattern, Optional<ZoneId> zone) implements CsvTime {
        /**
         * Checks that nothing is null; a profile checks the pattern.
         *
         * @param pattern date and time of day
         * @param zone the zone of the cells
         */
        public Pattern {
            Objects.requireNonNull(pattern, "pattern");
            Objects.requireNonNull(zone, "zone");
        }
    }

    /** {@return ISO 8601 with an offset} */
    static CsvTime iso() {
        return new Iso();
    }

    /** {@return seconds since 1970} */
    static CsvTime epochSeconds() {
        return new EpochSeconds();
    }

    /** {@return milliseconds since 1970} */
    static CsvTime epochMillis() {
        return new EpochMillis();
    }

    /**
     * A pattern that holds a zone or an offset.
     *
     * @param pattern date and time of day with a zone
     * @return the way
     */
    static CsvTime pattern(String pattern) {
        return new Pattern(pattern, Optional.empty());
    }

    /**
     * A pattern of local times.
     *
     * @param pattern date and time of day
     * @param zone their zone
     * @return the way
     */
    static CsvTime pattern(String pattern, ZoneId zone) {
        return new Pattern(pattern, Optional.of(zone));
    }
}
