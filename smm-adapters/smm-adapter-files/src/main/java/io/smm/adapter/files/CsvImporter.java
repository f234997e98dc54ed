package io.smm.adapter.files;

import io.smm.adapter.files.internal.CsvLimits;
import io.smm.adapter.files.internal.CsvPosts;
import io.smm.adapter.files.internal.IdMemory;
import io.smm.adapter.files.internal.ProgressLog;
import io.smm.error.Faults;
import io.smm.insight.PostInsights;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads posts and their numbers from CSV files of one layout (RFC 4180; UTF-8 unless the profile declares another encoding; a header
 * in the first row). A file is taken as a whole or refused as a whole: one fault, and nothing of it is imported.
 *
 * <p>An empty cell is unknown, never zero. Numbers that contradict each other (fewer impressions than reach) are not
 * faults of the file: they stay in, for the metrics to report. Faults are cells that are not what the profile says, rows
 * with too few or too many cells, missing columns, ids that are missing or come twice, text that is not of the declared encoding or not CSV,
 * and sizes beyond the limits.
 *
 * <p>Immutable and thread-safe; a source is read by one thread a call.
 */
public final class CsvImporter {

    private final CsvPosts.Setup setup;

    private CsvImporter(Builder builder) {
        setup = new CsvPosts.Setup(
                builder.profile,
                new CsvLimits(builder.maxRows, builder.maxColumns, builder.maxRowLength),
                Optional.ofNullable(builder.observedAt),
                builder.ids,
                builder.keptFaults,
                builder.listening);
    }

    /**
     * An importer with the default limits.
     *
     * @param profile what the columns mean
     * @return the importer
     */
    public static CsvImporter of(CsvProfile profile) {
        return builder(profile).build();
    }

    /**
     * Starts an importer.
     *
     * @param profile what the columns mean
     * @return a builder
     */
    public static Builder builder(CsvProfile profile) {
        return new Builder(profile);
    }

    /**
     * Looks for everything that is wrong with a file. Memory: the faults kept, and ids of its posts up to a bound.
     *
     * @param source the file
     * @return the rows and faults counted, the first faults in the file's order
     * @throws io.smm.error.InvalidInputException when the file cannot be read
     */
    public CsvCheck validate(FileSource source) {
        return validate(source, new ProgressLog(source, setup.listening()));
    }

    /**
     * Reads all posts of a file. Memory: all its posts.
     *
     * @param source the file
     * @return the posts
     * @throws io.smm.error.InvalidInputException when the file cannot be read, or has any fault: the message gives their
     *     total count and lists the first (20 by default) by line and column
     */
    public CsvImport read(FileSource source) {
        try (CsvPosts posts = new CsvPosts(source, setup, new ProgressLog(source, setup.listening()))) {
            List<PostInsights> kept = new ArrayList<>();
            for (Optional<PostInsights> post = posts.next(); post.isPresent(); post = posts.next()) {
                if (posts.isSound()) {
                    kept.add(post.get());
                }
            }
            CsvCheck check = posts.check();
            check.raise();
            return new CsvImport(kept, check);
        }
    }

    /**
     * Reads the posts of a file one by one, after a first pass that looks for faults: a file with faults gives no post at
     * all. Memory: ids of its posts up to a bound.
     *
     * @param source the file; opened twice, and once more each time when ids come twice and are too many for memory
     * @return the posts in the file's order, lazily; close it. It throws {@link io.smm.error.InvalidInputException} when
     *     the file changed since the first pass and has faults now
     * @throws io.smm.error.InvalidInputException when the file cannot be read or has any fault
     */
    public Stream<PostInsights> stream(FileSource source) {
        ProgressLog progress = new ProgressLog(source, setup.listening());
        validate(source, progress).raise();
        CsvPosts posts = new CsvPosts(source, setup, progress);
        Spliterator<PostInsights> each =
                new Spliterators.AbstractSpliterator<>(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
                    @Override
                    public boolean tryAdvance(Consumer<? super PostInsights> action) {
                        Optional<PostInsights> post = posts.next();
                        if (!posts.isSound()) {
                            posts.check().raise();
                        }
                        post.ifPresent(action);
                        return post.isPresent();
                    }
                };
        return StreamSupport.stream(each, false).onClose(posts::close);
    }

    private CsvCheck validate(FileSource source, ProgressLog progress) {
        try (CsvPosts posts = new CsvPosts(source, setup, progress)) {
            while (posts.next().isPresent()) {
                // The check is the purpose; the posts are not kept.
            }
            return posts.check();
        }
    }

    /** Builds a {@link CsvImporter}. Not thread-safe. */
    public static final class Builder {
        private final CsvProfile profile;
        private int maxRows = 1_000_000;
        private int maxColumns = 1_000;
        private int maxRowLength = 1_000_000;
        private int keptFaults = 20;
        private IdMemory ids = IdMemory.DEFAULT;
        private ProgressLog.Listening listening = ProgressLog.Listening.NONE;
        private @Nullable Instant observedAt;

        private Builder(CsvProfile profile) {
            this.profile = Objects.requireNonNull(profile, "profile");
        }

        /**
         * Bounds the rows of a file. Default: 1,000,000.
         *
         * @param value how many at most, without the header; positive
         * @return this
         */
        public Builder maxRows(int value) {
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
         * Bounds a row. Default: 1,000,000 characters. Rows are read in blocks of 8,192 characters, and a row may pass
         * the bound by two of them before it is refused.
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
         * @param value the listener; shared by all readings of the importer
         * @param everyRows after how many rows; positive
         * @return this
         */
        public Builder progress(Consumer<CsvProgress> value, int everyRows) {
            listening = new ProgressLog.Listening(Objects.requireNonNull(value, "value"), everyRows);
            return this;
        }

        /**
         * Says when the numbers were read from the network, if anybody recorded it. Default: unknown.
         *
         * @param value the moment of the export
         * @return this
         */
        public Builder observedAt(Instant value) {
            observedAt = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Ends the importer.
         *
         * @return the importer
         * @throws io.smm.error.InvalidInputException when a bound is not positive; lists all
         */
        public CsvImporter build() {
            Faults.of("CsvImporter")
                    .check(maxRows > 0, "maxRows", "must be positive")
                    .check(maxColumns > 0, "maxColumns", "must be positive")
                    .check(maxRowLength > 0, "maxRowLength", "must be positive")
                    .check(ids.most() > 0, "idsInMemory", "must be positive")
                    .check(listening.everyRows() > 0, "everyRows", "must be positive")
                    .check(keptFaults > 0, "keptFaults", "must be positive")
                    .raise();
            return new CsvImporter(this);
        }
    }
}
