package io.smm.adapter.files;

import io.smm.account.Connection;
import io.smm.adapter.files.internal.CsvPlanRows;
import io.smm.error.Faults;
import io.smm.post.RequestKey;
import io.smm.post.plan.ImportRequest;
import io.smm.post.plan.ImportRow;
import io.smm.post.plan.ImportRows;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Posts to be planned, from a CSV file (RFC 4180; UTF-8; a header in the first row): the rows of an import. What is wrong with a row
 * is a fault of that row, with its line; what is wrong with the file itself (its header, its letters, its quotes) comes as the last row.
 * Rows are read one by one, and the file once a pass.
 *
 * <p>Immutable and thread-safe.
 */
public final class CsvPlan implements ImportRows {

    private final FileSource source;
    private final CsvPlanRows.Layout layout;

    private CsvPlan(FileSource source, CsvPlanRows.Layout layout) {
        this.source = source;
        this.layout = layout;
    }

    /**
     * Starts a reader.
     *
     * @param source the file
     * @param key the host's own key of the import: a post's key on the plan is this, a slash, and its row's own
     * @param zone the zone of times that name none
     * @return a builder
     */
    public static Builder builder(FileSource source, RequestKey key, ZoneId zone) {
        return new Builder(source, key, zone);
    }

    /**
     * Opens the file.
     *
     * @return its rows; close it
     * @throws io.smm.error.InvalidInputException when the file cannot be read
     */
    @Override
    public Stream<ImportRow> open() {
        return CsvPlanRows.open(source, layout);
    }

    /** {@return the import of these rows, under the key} */
    public ImportRequest toImport() {
        return new ImportRequest(layout.key(), this);
    }

    /** Builds a {@link CsvPlan}. Not thread-safe. */
    public static final class Builder {
        private final FileSource source;
        private final RequestKey key;
        private final ZoneId zone;
        private final Map<String, Connection> accounts = new LinkedHashMap<>();
        private final Map<CsvPlanColumn, String> headers = new EnumMap<>(CsvPlanColumn.class);
        private String pattern = "uuuu-MM-dd HH:mm";
        private char separator = ',';

        private Builder(FileSource source, RequestKey key, ZoneId zone) {
            this.source = Objects.requireNonNull(source, "source");
            this.key = Objects.requireNonNull(key, "key");
            this.zone = Objects.requireNonNull(zone, "zone");
            for (CsvPlanColumn column : CsvPlanColumn.values()) {
                headers.put(column, column.header());
            }
        }

        /**
         * Names an account.
         *
         * @param name what the file calls it
         * @param connection the account
         * @return this
         */
        public Builder account(String name, Connection connection) {
            accounts.put(name.strip(), Objects.requireNonNull(connection, "connection"));
            return this;
        }

        /**
         * Says what the file's header calls a column. Default: {@link CsvPlanColumn#header()}.
         *
         * @param column the column
         * @param header its name in the file
         * @return this
         */
        public Builder column(CsvPlanColumn column, String header) {
            headers.put(column, header.strip());
            return this;
        }

        /**
         * Says how times are written. Default: {@code uuuu-MM-dd HH:mm}. A time written as in ISO 8601 with its offset, such as {@code
         * 2030-05-03T09:00:00+02:00}, is understood beside it.
         *
         * @param value date and time of day in the letters of {@link java.time.format.DateTimeFormatter}, English names; {@code y} is read
         *     as the year {@code u}
         * @return this
         */
        public Builder pattern(String value) {
            pattern = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says what stands between cells. Default: a comma.
         *
         * @param value comma, semicolon or tab
         * @return this
         */
        public Builder separator(char value) {
            separator = value;
            return this;
        }

        /**
         * Ends the reader.
         *
         * @return the rows
         * @throws io.smm.error.InvalidInputException when no account is named, two columns have one name, or the pattern or the
         *     separator is none; it lists all faults
         */
        public CsvPlan build() {
            Faults faults = Faults.of("CsvPlan")
                    .check(!accounts.isEmpty(), "accounts", "name at least one")
                    .check(new HashSet<>(headers.values()).size() == headers.size(), "column", "two have the same name")
                    .check(
                            separator == ',' || separator == ';' || separator == '\t',
                            "separator",
                            "comma, semicolon or tab");
            CsvPlanRows.faultOf(pattern).ifPresent(fault -> faults.add("pattern", fault));
            faults.raise();
            return new CsvPlan(
                    source,
                    new CsvPlanRows.Layout(key, zone, Map.copyOf(accounts), Map.copyOf(headers), pattern, separator));
        }
    }
}
