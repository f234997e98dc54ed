package io.smm.adapter.files.internal;

import io.smm.adapter.files.CsvColumn;
import io.smm.adapter.files.CsvProfile;
import io.smm.insight.Lineage;
import io.smm.insight.PostInsights;
import io.smm.post.PostRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Makes posts of rows. A row with any fault makes none. */
final class PostMapper implements AutoCloseable {

    private final CsvProfile profile;
    private final CsvHeader header;
    private final FaultLog faults;
    private final Optional<CsvHeader.Bound> id;
    private final List<CellReader> cells = new ArrayList<>();
    private final IdCheck ids;

    PostMapper(CsvProfile profile, CsvHeader header, Optional<Instant> observedAt, IdMemory memory, FaultLog faults) {
        this.profile = profile;
        this.header = header;
        this.faults = faults;
        id = header.bound().stream()
                .filter(b -> b.column() instanceof CsvColumn.Id)
                .findFirst();
        ids = new IdCheck(id.map(CsvHeader.Bound::name).orElse(""), "the post's id", memory, faults);
        for (CsvHeader.Bound bound : header.bound()) {
            if (bound.column() instanceof CsvColumn.Published published) {
                cells.add(CellReader.published(bound, PublishedTime.of(published)));
            } else if (bound.column() instanceof CsvColumn.Label label) {
                cells.add(CellReader.label(bound, label));
            } else if (bound.column() instanceof CsvColumn.Metric metric) {
                cells.add(CellReader.metric(
                        bound, metric, profile.decimalSeparator(), lineage(bound.name(), metric, observedAt)));
            }
        }
    }

    Optional<PostInsights> post(CsvRow row) {
        if (row.width() != header.width()) {
            faults.add(
                    row.line(),
                    Optional.empty(),
                    Optional.of(row.width() + (row.width() == 1 ? " cell" : " cells")),
                    header.width() + " cells, as in the header");
            return Optional.empty();
        }
        long before = faults.count();
        // Without an id column the cells are still checked; the header's fault keeps the post from being made.
        String key = id.map(column -> id(row, column))
                .filter(text -> !text.isEmpty())
                .orElse("-");
        PostInsights.Builder post = PostInsights.builder(PostRef.of(profile.network(), key));
        for (CellReader cell : cells) {
            String text = row.cells().get(cell.index()).strip();
            cell.read(text, post)
                    .ifPresent(expected ->
                            faults.add(row.line(), Optional.of(cell.column()), Optional.of(text), expected));
        }
        return faults.count() == before && id.isPresent() ? Optional.of(post.build()) : Optional.empty();
    }

    /** Ends the check of the ids, for which the file may have to be read once more. */
    void lookAgain(BiFunction<Integer, Integer, IdRows> again, long rowCount, ProgressLog progress) {
        id.ifPresent(column -> ids.finish(
                action -> again.apply(column.index(), header.width()).forEach(rowCount, faults, progress, action)));
    }

    @Override
    public void close() {
        ids.close();
    }

    private String id(CsvRow row, CsvHeader.Bound column) {
        String text = row.cells().get(column.index()).strip();
        ids.add(text, row.line());
        return text;
    }

    private Lineage lineage(String column, CsvColumn.Metric metric, Optional<Instant> observedAt) {
        Lineage.Builder lineage = observedAt
                .map(instant -> Lineage.builder(profile.network(), column, instant))
                .orElseGet(() -> Lineage.builderUnobserved(profile.network(), column));
        switch (metric.timeBasis().orElse(profile.timeBasis())) {
            case LIFETIME -> lineage.lifetime();
            case SNAPSHOT -> lineage.snapshot();
            default -> {}
        }
        metric.definition().ifPresent(lineage::definition);
        return lineage.apiVersion(profile.name() + "/" + profile.version()).build();
    }
}
