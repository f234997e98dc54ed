package io.smm.adapter.files;

import io.smm.adapter.files.internal.CsvLimits;
import io.smm.adapter.files.internal.EventColumns;
import io.smm.adapter.files.internal.EventPass;
import io.smm.adapter.files.internal.IdMemory;
import io.smm.adapter.files.internal.ProgressLog;
import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Reads files of events of any size, row by row as objects or in batches of columns, with the same results. A file is taken as a whole or
 * refused as a whole: from the first fault on nothing more is handed out, the rest of the file is read for its faults, and at the end they
 * come as one error. What was built of the rows handed out before must then be thrown away; whoever cannot do that calls
 * {@link #validate} first.
 *
 * <p>Memory: a row, a batch, the faults kept, ids of rows up to a bound where the profile has a column for them, and what the given
 * dictionaries hold; the file is never held.
 *
 * <p>Immutable and thread-safe; a source is read by the calling thread.
 */
public final class CsvEventReader {

    private final EventPass.Setup setup;
    private final int batchSize;

    private CsvEventReader(Builder builder) {
        setup = new EventPass.Setup(
                builder.profile,
                new CsvLimits(builder.maxRows, builder.maxColumns, builder.maxRowLength),
                builder.ids,
                builder.keptFaults,
                builder.listening);
        batchSize = builder.batchSize;
    }

    /**
     * A reader with the default limits.
     *
     * @param profile what the columns mean
     * @return the reader
     */
    public static CsvEventReader of(CsvEventProfile profile) {
        return builder(profile).build();
    }

    /**
     * Starts a reader.
     *
     * @param profile what the columns mean
     * @return a builder
     */
    public static Builder builder(CsvEventProfile profile) {
        return new Builder(profile);
    }

    /**
     * Looks for everything that is wrong with a file.
     *
     * @param source the file
     * @return the rows and faults counted, the first faults in the file's order
     * @throws InvalidInputException when the file cannot be read
     */
    public CsvCheck validate(FileSource source) {
        try (EventPass pass = open(source)) {
            while (pass.next()) {
                // The check is the purpose.
            }
            return pass.check();
        }
    }

    /**
     * Reads a file event by event.
     *
     * @param source the file
     * @param action takes each event, in the file's order; what it throws ends the reading and closes the file
     * @return the rows counted, and the columns passed over
     * @throws InvalidInputException when the file cannot be read, or has any fault: the message gives their total count and lists the first
     *     (20 by default) by line and column
     */
    public CsvCheck events(FileSource source, Consumer<? super CsvEvent> action) {
        try (EventPass pass = open(source)) {
            while (pass.next()) {
                if (pass.isSound()) {
                    action.accept(pass.event());
                }
            }
            pass.check().raise();
            return pass.check();
        }
    }

    /**
     * Reads a file in batches of columns. A row allocates nothing but what {@code people} does.
     *
     * @param source the file
     * @param people makes ids of the persons' cells; not asked when the profile has no column for them
     * @param keys numbers the posts or campaigns, and knows them after; not asked when the profile has no column for them
     * @param action takes each batch, in the file's order, never an empty one; what it throws ends the reading and closes the file
     * @return the rows counted, and the columns passed over
     * @throws InvalidInputException when the file cannot be read, or has any fault: the message gives their total count and lists the first
     *     (20 by default) by line and column
     */
    public CsvCheck batches(FileSource source, CsvPeople people, CsvKeys keys, Consumer<? super CsvEventBatch> action) {
        EventColumns columns = new EventColumns(setup.profile(), batchSize, people, keys);
        CsvEventBatch batch = new CsvEventBatch(columns);
        try (EventPass pass = open(source)) {
            while (pass.next()) {
                columns.add(pass);
                if (columns.size() == batchSize) {
                    hand(pass, columns, batch, action);
                }
            }
            hand(pass, columns, batch, action);
            pass.check().raise();
            return pass.check();
        }
    }

    private static void hand(
            EventPass pass, EventColumns columns, CsvEventBatch batch, Consumer<? super CsvEventBatch> action) {
        if (pass.isSound() && columns.size() > 0) {
            action.accept(batch);
        }
        columns.clear();
    }

    private EventPass open(FileSource source) {
        return new EventPass(source, setup, new ProgressLog(source, setup.listening()));
    }

    /** Builds a {@link CsvEventReader}. Not thread-safe. */
    public static final class Builder {
        private final CsvEventProfile profile;
        private long maxRows = 1_000_000_000;
        private int maxColumns = 1_000;
        private int maxRowLength = 100_000;
        private int keptFaults = 20;
        private int batchSize = 8_192;
        private IdMemory ids = IdMemory.DEFAULT;
        private ProgressLog.Listening listening = ProgressLog.Listening.NONE;

        private Builder(CsvEventProfile profile) {
            this.profile = Objects.requireNonNull(profile, "profile");
        }

        /**
         * Bounds the rows of a file. Default: 1,000,000,000.
         *
         * @param value how many at most, without the header; positive
         * @return this
         */
        public Builder maxRows(long value) {
            maxRows = value;
            return this;
        }

        /**
         * Bounds the columns of a file. Default: 1,000.
         *
         * @param value how many at most; positive
         * @return this
         */
        public Builder maxColumns(int value) {
            maxColumns = value;
            return this;
        }

        /**
         * Bounds a row. Default: 100,000 characters, which a row may pass by two blocks of 8,192 before it is refused.
         *
         * @param value how many characters at most, from quotes and separators to line breaks; positive
         * @return this
         */
        public Builder maxRowLength(int value) {
            maxRowLength = value;
            return this;
        }

        /**
         * Says how many faults are listed. Default: 20. All are counted.
         *
         * @param value how many at most; positive
         * @return this
         */
        public Builder keptFaults(int value) {
            keptFaults = value;
            return this;
        }

        /**
         * Says how many rows a batch has; the last one may have fewer. Default: 8,192.
         *
         * @param value how many; 1 to 1,000,000
         * @return this
         */
        public Builder batchSize(int value) {
            batchSize = value;
            return this;
        }

        /**
         * Bounds the ids that are in memory while it is made sure that none comes twice: about 110 bytes each and their letters. Default:
         * 200,000. Of a file with more, 8 bytes an id go to temporary files and 28 MiB of memory to finding those that come twice; such
         * rows, if there are any, are read once more, and their ids go to temporary files too.
         *
         * @param value how many at most; positive
         * @return this
         */
        public Builder idsInMemory(int value) {
            ids = ids.withMost(value);
            return this;
        }

        /**
         * Says where temporary files go, for ids that are too many for memory. Default: the system's directory for them. They lie in a
         * directory of their own that only its owner may read, and are gone when the reading ends, however it ends.
         *
         * @param value the directory
         * @return this
         */
        public Builder temporaryDirectory(Path value) {
            ids = ids.withDirectory(Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Tells a listener how far a reading is: after every so many rows and at the end of each pass, by the thread that reads. Default:
         * nobody. What it throws ends the reading and closes the file.
         *
         * @param value the listener; shared by all readings of the reader
         * @param everyRows after how many rows; positive
         * @return this
         */
        public Builder progress(Consumer<CsvProgress> value, int everyRows) {
            listening = new ProgressLog.Listening(Objects.requireNonNull(value, "value"), everyRows);
            return this;
        }

        /**
         * Ends the reader.
         *
         * @return the reader
         * @throws InvalidInputException when a bound is not positive, or a batch too large; lists all
         */
        public CsvEventReader build() {
            Faults.of("CsvEventReader")
                    .check(maxRows > 0, "maxRows", "must be positive")
                    .check(maxColumns > 0, "maxColumns", "must be positive")
                    .check(maxRowLength > 0, "maxRowLength", "must be positive")
                    .check(keptFaults > 0, "keptFaults", "must be positive")
                    .check(batchSize > 0 && batchSize <= 1_000_000, "batchSize", "must be 1 to 1000000")
                    .check(ids.most() > 0, "idsInMemory", "must be positive")
                    .check(listening.everyRows() > 0, "everyRows", "must be positive")
                    .raise();
            return new CsvEventReader(this);
        }
    }
}
