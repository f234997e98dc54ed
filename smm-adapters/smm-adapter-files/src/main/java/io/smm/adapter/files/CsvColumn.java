package io.smm.adapter.files;

import io.smm.insight.MetricId;
import io.smm.insight.TimeBasis;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/** What a column of a CSV file holds. Immutable. */
public sealed interface CsvColumn {

    /** The post's own id on the network; each row has one, and no two rows the same. */
    record Id() implements CsvColumn {}

    /**
     * When the post was published. A cell without a value is unknown; so is the instant when neither the pattern nor
     * {@code zone} gives a zone: then only the local date and time are kept.
     *
     * @param pattern date and time of day in the letters of {@link java.time.format.DateTimeFormatter}, English names,
     *     such as {@code "M/d/yyyy H:mm"}; {@code y} is read as the year {@code u}
     * @param zone the zone of the cells; empty when nobody knows it, or when the pattern holds one
     */
    record Published(String pattern, Optional<ZoneId> zone) implements CsvColumn {
        /**
         * Checks that nothing is null; a profile checks the pattern.
         *
         * @param pattern date and time of day in the letters of {@link java.time.format.DateTimeFormatter}
         * @param zone the zone of the cells
         */
        public Published {
            Objects.requireNonNull(pattern, "pattern");
            Objects.requireNonNull(zone, "zone");
        }
    }

    /**
     * A number. A cell without a value is unknown, never zero.
     *
     * @param metric what it counts; of the catalogue or the layout's own
     * @param timeBasis what stretch of time it is about, except {@link TimeBasis#PERIOD}; empty for the profile's default
     * @param definition what it means where the name does not say it; empty when it does
     */
    record Metric(MetricId metric, Optional<TimeBasis> timeBasis, Optional<String> definition) implements CsvColumn {
        /**
         * Checks that nothing is null.
         *
         * @param metric what it counts
         * @param timeBasis what stretch of time it is about
         * @param definition what it means
         */
        public Metric {
            Objects.requireNonNull(metric, "metric");
            Objects.requireNonNull(timeBasis, "timeBasis");
            Objects.requireNonNull(definition, "definition");
        }
    }

    /**
     * Something else that the file says of the post, to group by: type, category, paid, or its text. A cell without a
     * value gives no label.
     *
     * @param name the label's name
     */
    record Label(String name) implements CsvColumn {
        /**
         * Checks that nothing is null.
         *
         * @param name the label's name
         */
        public Label {
            Objects.requireNonNull(name, "name");
        }
    }

    /** {@return the column of the post's id} */
    static CsvColumn id() {
        return new Id();
    }

    /**
     * A column of local times whose zone nobody knows, or whose pattern holds it.
     *
     * @param pattern date and time of day
     * @return the column
     */
    static CsvColumn published(String pattern) {
        return new Published(pattern, Optional.empty());
    }

    /**
     * A column of local times in a known zone.
     *
     * @param pattern date and time of day
     * @param zone the zone
     * @return the column
     */
    static CsvColumn published(String pattern, ZoneId zone) {
        return new Published(pattern, Optional.of(zone));
    }

    /**
     * A column of numbers, of the profile's time basis.
     *
     * @param metric what it counts
     * @return the column
     */
    static CsvColumn metric(MetricId metric) {
        return new Metric(metric, Optional.empty(), Optional.empty());
    }

    /**
     * A column of words to group by.
     *
     * @param name the label's name
     * @return the column
     */
    static CsvColumn label(String name) {
        return new Label(name);
    }
}
