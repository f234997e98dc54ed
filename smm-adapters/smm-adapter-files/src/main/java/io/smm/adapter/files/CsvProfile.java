package io.smm.adapter.files;

import io.smm.Network;
import io.smm.adapter.files.internal.ProfileCheck;
import io.smm.adapter.files.internal.ProfileText;
import io.smm.error.Faults;
import io.smm.insight.MetricId;
import io.smm.insight.TimeBasis;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of one layout of CSV files mean. Immutable.
 *
 * <pre>{@code
 * CsvProfile profile = CsvProfile.builder(Network.FACEBOOK, "page-export", "1")
 *         .column("Post ID", CsvColumn.id())
 *         .column("Posted", CsvColumn.published("M/d/yyyy H:mm", ZoneId.of("Asia/Bangkok")))
 *         .column("Type", CsvColumn.label("type"))
 *         .column("Reach", CsvColumn.metric(MetricId.REACH))
 *         .build();
 * }</pre>
 *
 * <p>The same can stand in a small text file, read by {@link #read(FileSource)}: UTF-8, one statement a line, words apart
 * by spaces. A word that holds spaces stands in double quotes, a double quote inside is written twice. Empty lines and
 * lines that begin with {@code #} say nothing.
 *
 * <pre>{@code
 * profile page-export
 * version 1
 * network facebook
 * basis lifetime
 * column "Post ID"  id
 * column Posted     published "M/d/yyyy H:mm" Asia/Bangkok
 * column Type       label type
 * column Reach      metric reach
 * column Fans       metric followers snapshot "followers of the page when the post appeared"
 * column Loves      metric loves events
 * }</pre>
 *
 * <p>{@code separator} may be {@code comma} (the default), {@code semicolon}, {@code tab} or {@code pipe}; {@code basis}
 * {@code lifetime}, {@code snapshot} or {@code unstated} (the default); {@code encoding} {@code utf-8} (the default), {@code utf-16} or
 * {@code windows-1252}; {@code decimal} {@code point} (the default) or {@code comma}; {@code others}, for columns that are not mapped,
 * {@code listed} (the default) or {@code refused}. A metric outside the catalogue of
 * {@link MetricId} needs its unit: {@code events}, {@code people}, {@code fraction} or {@code level}.
 */
public final class CsvProfile {

    private final State state;

    private CsvProfile(State state) {
        this.state = state;
    }

    /**
     * Starts a profile: commas between cells, no stated time basis.
     *
     * @param network the network that the posts are from
     * @param name the layout's name: one to eighty of {@code a-z A-Z 0-9 . _ -}
     * @param version the version of the layout, of the same characters
     * @return a builder
     */
    public static Builder builder(Network network, String name, String version) {
        return new Builder(network, name, version);
    }

    /**
     * Reads a profile from its text form.
     *
     * @param source the text; at most 64 KiB
     * @return the profile
     * @throws io.smm.error.InvalidInputException when it cannot be read or is not a sound profile; lists all faults with
     *     their lines
     */
    public static CsvProfile read(FileSource source) {
        return ProfileText.read(source);
    }

    /** {@return the network that the posts are from} */
    public Network network() {
        return state.network;
    }

    /** {@return the layout's name} */
    public String name() {
        return state.name;
    }

    /** {@return the version of the layout} */
    public String version() {
        return state.version;
    }

    /** {@return the character between two cells} */
    public char separator() {
        return state.separator;
    }

    /** {@return how the letters of the file are bytes} */
    public CsvEncoding encoding() {
        return state.encoding;
    }

    /** {@return what stands before the decimals of a number} */
    public char decimalSeparator() {
        return state.decimalSeparator;
    }

    /** {@return what becomes of columns that are not mapped} */
    public CsvOtherColumns otherColumns() {
        return state.otherColumns;
    }

    /** {@return what stretch of time the numbers are about, for columns that do not say so} */
    public TimeBasis timeBasis() {
        return state.timeBasis;
    }

    /** {@return what each column holds, by the header's name for it, in order; unmodifiable} */
    public Map<String, CsvColumn> columns() {
        return state.columns;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CsvProfile profile && state.equals(profile.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "CsvProfile" + state.toString().substring("State".length());
    }

    private record State(
            Network network,
            String name,
            String version,
            char separator,
            CsvEncoding encoding,
            char decimalSeparator,
            CsvOtherColumns otherColumns,
            TimeBasis timeBasis,
            Map<String, CsvColumn> columns) {}

    /** Builds a {@link CsvProfile}. Not thread-safe. */
    public static final class Builder {
        private final Network network;
        private final String name;
        private final String version;
        private char separator = ',';
        private CsvEncoding encoding = CsvEncoding.UTF_8;
        private char decimalSeparator = '.';
        private CsvOtherColumns otherColumns = CsvOtherColumns.LISTED;
        private TimeBasis timeBasis = TimeBasis.UNSTATED;
        private final Map<String, CsvColumn> columns = new LinkedHashMap<>();
        private final Faults repeated = Faults.of("CsvProfile");

        private Builder(Network network, String name, String version) {
            this.network = Objects.requireNonNull(network, "network");
            this.name = Objects.requireNonNull(name, "name");
            this.version = Objects.requireNonNull(version, "version");
        }

        /**
         * Says what stands between two cells. Default: a comma.
         *
         * @param value {@code ,}, {@code ;}, a tab or {@code |}
         * @return this
         */
        public Builder separator(char value) {
            separator = value;
            return this;
        }

        /**
         * Says how the letters of the file are bytes. Default: {@link CsvEncoding#UTF_8}. A file that is written otherwise is refused.
         *
         * @param value the encoding
         * @return this
         */
        public Builder encoding(CsvEncoding value) {
            encoding = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says what stands before the decimals of a number. Default: a point; then {@code 1,5} is a fault, not fifteen, and the other
         * way round.
         *
         * @param value a point or a comma
         * @return this
         */
        public Builder decimalSeparator(char value) {
            decimalSeparator = value;
            return this;
        }

        /**
         * Says what becomes of columns that are not mapped. Default: {@link CsvOtherColumns#LISTED}.
         *
         * @param value whether they are listed or refused
         * @return this
         */
        public Builder otherColumns(CsvOtherColumns value) {
            otherColumns = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says what stretch of time the numbers are about, for columns that do not say so. Default: unstated.
         *
         * @param value anything but {@link TimeBasis#PERIOD}: a layout knows no window
         * @return this
         */
        public Builder timeBasis(TimeBasis value) {
            timeBasis = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Maps a column.
         *
         * @param header the column's name in the header, without the spaces around it; the name is matched exactly
         * @param column what it holds
         * @return this
         */
        public Builder column(String header, CsvColumn column) {
            if (columns.putIfAbsent(header.strip(), Objects.requireNonNull(column, "column")) != null) {
                repeated.add("columns[" + header.strip() + "]", "is mapped already");
            }
            return this;
        }

        /**
         * Ends the profile.
         *
         * @return the profile
         * @throws io.smm.error.InvalidInputException when a column is mapped twice, there is not exactly one id column,
         *     there is no metric or one twice, a pattern does not give date and time, or a name is malformed; lists all
         */
        public CsvProfile build() {
            CsvProfile profile = new CsvProfile(new State(
                    network,
                    name,
                    version,
                    separator,
                    encoding,
                    decimalSeparator,
                    otherColumns,
                    timeBasis,
                    Collections.unmodifiableMap(new LinkedHashMap<>(columns))));
            ProfileCheck.of(profile, repeated.list()).raise();
            return profile;
        }
    }
}
