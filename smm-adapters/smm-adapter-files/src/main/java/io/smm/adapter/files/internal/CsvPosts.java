package io.smm.adapter.files.internal;

import io.smm.adapter.files.CsvCheck;
import io.smm.adapter.files.CsvProfile;
import io.smm.adapter.files.FileSource;
import io.smm.insight.PostInsights;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One pass over a file: its sound rows as posts, its faults in the log. Keeps no row. */
public final class CsvPosts implements AutoCloseable {

    private final FileSource source;
    private final Setup setup;
    private final FaultLog faults;
    private final ProgressLog progress;
    private final CsvFormat format;
    private final CsvRows<CsvRow> rows;

    private Optional<CsvHeader> header = Optional.empty();
    private Optional<PostMapper> mapper = Optional.empty();
    private long count;
    private boolean ended;
    private boolean told;

    /**
     * What a pass needs to know beside the file.
     *
     * @param profile what its columns mean
     * @param limits its bounds
     * @param observedAt when its numbers were read, if known
     * @param ids how ids are held
     * @param keptFaults how many faults to keep
     * @param listening whom to tell how far it is
     */
    public record Setup(
            CsvProfile profile,
            CsvLimits limits,
            Optional<Instant> observedAt,
            IdMemory ids,
            int keptFaults,
            ProgressLog.Listening listening) {}

    /**
     * Opens the source.
     *
     * @param source the file
     * @param setup what else it needs to know
     * @param progress where to tell how far it is
     */
    public CsvPosts(FileSource source, Setup setup, ProgressLog progress) {
        this.source = source;
        this.setup = setup;
        this.progress = progress;
        faults = new FaultLog(source.name(), setup.keptFaults());
        format = new CsvFormat(setup.profile().separator(), setup.profile().encoding());
        rows = CsvRows.of(source, format, setup.limits(), faults);
        progress.passBegins();
    }

    /** {@return the post of the next sound row; empty at the end} */
    public Optional<PostInsights> next() {
        if (header.isEmpty() && !ended) {
            readHeader();
        }
        while (!ended) {
            Optional<CsvRow> row = rows.next();
            Optional<PostInsights> post = row.flatMap(this::post);
            if (post.isPresent()) {
                return post;
            }
            ended |= row.isEmpty();
        }
        if (!told) {
            told = true;
            progress.passEnds(count, rows, faults);
            mapper.ifPresent(map -> map.lookAgain(
                    (place, width) -> new IdRows(source, format, setup.limits(), place, width), count, progress));
        }
        return Optional.empty();
    }

    /** {@return whether no fault was seen so far} */
    public boolean isSound() {
        return faults.count() == 0;
    }

    /** {@return what was seen so far} */
    public CsvCheck check() {
        return new CsvCheck(
                source.name(),
                count,
                faults.count(),
                faults.first(),
                header.map(CsvHeader::ignored).orElse(List.of()));
    }

    @Override
    public void close() {
        try {
            rows.close();
        } finally {
            mapper.ifPresent(PostMapper::close);
        }
    }

    private void readHeader() {
        Optional<CsvRow> first = rows.next();
        if (first.isEmpty()) {
            if (faults.count() == 0) {
                faults.add(1, "a header with the names of the columns; there is nothing");
            }
            ended = true;
            return;
        }
        if (first.get().width() > setup.limits().maxColumns()) {
            faults.add(
                    first.get().line(),
                    "at most " + setup.limits().maxColumns() + " columns; nothing after this line was read");
            ended = true;
            return;
        }
        CsvHeader found = CsvHeader.of(first.get(), setup.profile(), faults);
        header = Optional.of(found);
        mapper = Optional.of(new PostMapper(setup.profile(), found, setup.observedAt(), setup.ids(), faults));
        // Not one column is known: this is another layout, and what its rows hold says nothing.
        ended = found.bound().isEmpty();
    }

    private Optional<PostInsights> post(CsvRow row) {
        if (count == setup.limits().maxRows()) {
            faults.add(row.line(), "at most " + setup.limits().maxRows() + " rows; nothing after this line was read");
            ended = true;
            return Optional.empty();
        }
        count++;
        progress.row(count, rows, faults);
        return mapper.flatMap(map -> map.post(row));
    }
}
