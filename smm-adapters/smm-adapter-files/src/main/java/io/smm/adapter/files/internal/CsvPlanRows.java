package io.smm.adapter.files.internal;

import io.smm.account.Connection;
import io.smm.adapter.files.CsvColumn;
import io.smm.adapter.files.CsvEncoding;
import io.smm.adapter.files.CsvFault;
import io.smm.adapter.files.CsvPlanColumn;
import io.smm.adapter.files.FileSource;
import io.smm.error.Fault;
import io.smm.post.RequestKey;
import io.smm.post.plan.ImportRow;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One pass over a file of posts to be planned. What is wrong with the file itself comes last, when all of it was seen. */
public final class CsvPlanRows implements Iterator<ImportRow> {

    private static final CsvLimits LIMITS = new CsvLimits(Integer.MAX_VALUE, 200, 200_000);
    private static final int KEPT_FAULTS = 100;

    /**
     * What the file looks like.
     *
     * @param key the import's key
     * @param zone the zone of times that name none
     * @param accounts the accounts by the file's names
     * @param headers the columns' names
     * @param pattern how times are written
     * @param separator what stands between cells
     */
    public record Layout(
            RequestKey key,
            ZoneId zone,
            Map<String, Connection> accounts,
            Map<CsvPlanColumn, String> headers,
            String pattern,
            char separator) {}

    private final FaultLog faults;
    private final CsvRows<CsvRow> rows;
    private final PlanRowMapper mapper;
    private final Map<CsvPlanColumn, Integer> places = new EnumMap<>(CsvPlanColumn.class);
    private int width;
    private long lastLine = 1;
    private boolean ended;
    private Optional<ImportRow> next = Optional.empty();

    private CsvPlanRows(FileSource source, Layout layout) {
        faults = new FaultLog(source.name(), KEPT_FAULTS);
        rows = CsvRows.of(source, new CsvFormat(layout.separator(), CsvEncoding.UTF_8), LIMITS, faults);
        mapper = new PlanRowMapper(layout);
        readHeader(layout);
        advance();
    }

    /**
     * Opens a file.
     *
     * @param source the file
     * @param layout what it looks like
     * @return its rows; closing it closes the file
     */
    public static Stream<ImportRow> open(FileSource source, Layout layout) {
        CsvPlanRows rows = new CsvPlanRows(source, layout);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(rows.rows::close);
    }

    /**
     * Tells what is wrong with a pattern of times.
     *
     * @param pattern the pattern
     * @return what is wrong; empty when nothing is
     */
    public static Optional<String> faultOf(String pattern) {
        return PublishedTime.faultOf(new CsvColumn.Published(pattern, Optional.empty()));
    }

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    @Override
    public ImportRow next() {
        ImportRow row = next.orElseThrow(NoSuchElementException::new);
        advance();
        return row;
    }

    private void advance() {
        next = ended ? Optional.empty() : rows.next().map(this::row);
        ended |= next.isEmpty();
        if (next.isEmpty() && faults.count() > 0) {
            next = Optional.of(ofFile());
            faults.clear();
        }
    }

    private ImportRow row(CsvRow row) {
        lastLine = row.line();
        if (row.width() != width) {
            Fault fault = new Fault("cells", "expected " + width + ", found " + row.width());
            return new ImportRow.Faulty(row.line(), List.of(fault));
        }
        Map<CsvPlanColumn, String> cells = new EnumMap<>(CsvPlanColumn.class);
        places.forEach(
                (column, place) -> cells.put(column, row.cells().get(place).strip()));
        return mapper.map(row.line(), cells);
    }

    private ImportRow ofFile() {
        List<Fault> all =
                new ArrayList<>(faults.first().stream().map(CsvFault::toFault).toList());
        if (faults.count() > all.size()) {
            all.add(new Fault("file", (faults.count() - all.size()) + " more"));
        }
        return new ImportRow.Faulty(lastLine, all);
    }

    private void readHeader(Layout layout) {
        Optional<CsvRow> header = rows.next();
        if (header.isEmpty()) {
            faults.add(1, "a header with the names of the columns; there is nothing");
            ended = true;
            return;
        }
        width = header.get().width();
        List<String> names = header.get().cells().stream().map(String::strip).toList();
        layout.headers().forEach((column, name) -> {
            int place = names.indexOf(name);
            if (place < 0 && column.isRequired()) {
                ended = true;
                faults.add(1, Optional.of(name), Optional.empty(), "a column of this name in the header");
            } else if (place != names.lastIndexOf(name)) {
                ended = true;
                faults.add(
                        1, Optional.of(name), Optional.empty(), "one column of this name in the header, not several");
            } else if (place >= 0) {
                places.put(column, place);
            }
        });
        if (width > LIMITS.maxColumns()) {
            ended = true;
            faults.add(1, "at most " + LIMITS.maxColumns() + " columns");
        }
    }
}
