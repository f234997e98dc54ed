package io.smm.adapter.files.internal;

import io.smm.adapter.files.CsvCheck;
import io.smm.adapter.files.CsvProfile;
import io.smm.adapter.files.FileSource;
import io.smm.insight.PostInsights;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One pass over a file: its sound rows as posts, its faults in the log. Keeps the ids that it saw, and no row. */
public final class CsvPosts implements AutoCloseable {

    private final FileSource source;
    private final CsvProfile profile;
    private final CsvLimits limits;
    private final Optional<Instant> observedAt;
    private final FaultLog faults;
    private final CsvRows rows;

    private Optional<CsvHeader> header = Optional.empty();
    private Optional<PostMapper> mapper = Optional.empty();
    private long count;
    private boolean ended;

    /**
     * Opens the source.
     *
     * @param source the file
     * @param profile what its columns mean
     * @param limits its bounds
     * @param observedAt when its numbers were read, if known
     * @param faults where to log what is wrong
     */
    public CsvPosts(
            FileSource source, CsvProfile profile, CsvLimits limits, Optional<Instant> observedAt, FaultLog faults) {
        this.source = source;
        this.profile = profile;
        this.limits = limits;
        this.observedAt = observedAt;
        this.faults = faults;
        rows = new CsvRows(source, profile.separator(), limits, faults);
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
        rows.close();
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
        if (first.get().width() > limits.maxColumns()) {
            faults.add(
                    first.get().line(),
                    "at most " + limits.maxColumns() + " columns; nothing after this line was read");
            ended = true;
            return;
        }
        CsvHeader found = CsvHeader.of(first.get(), profile, faults);
        header = Optional.of(found);
        mapper = Optional.of(new PostMapper(profile, found, observedAt, faults));
        // Not one column is known: this is another layout, and what its rows hold says nothing.
        ended = found.bound().isEmpty();
    }

    private Optional<PostInsights> post(CsvRow row) {
        if (count == limits.maxRows()) {
            faults.add(row.line(), "at most " + limits.maxRows() + " rows; nothing after this line was read");
            ended = true;
            return Optional.empty();
        }
        count++;
        return mapper.flatMap(map -> map.post(row));
    }
}
