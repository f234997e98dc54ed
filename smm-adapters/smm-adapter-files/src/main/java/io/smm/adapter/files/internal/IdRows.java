package io.smm.adapter.files.internal;

import io.smm.adapter.files.FileSource;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjLongConsumer;

/**
 * Reads the ids of a file once more.
 *
 * @param source the file
 * @param format how it is written
 * @param limits its bounds
 * @param place the place of the column
 * @param width how many cells a row has that counts
 */
record IdRows(FileSource source, CsvFormat format, CsvLimits limits, int place, int width) {

    /** Hands out the ids of the rows that were read before; that they are not the same any more is a fault. */
    void forEach(long rowCount, FaultLog faults, ProgressLog progress, ObjLongConsumer<CharSequence> action) {
        FaultLog toldBefore = new FaultLog(source.name(), 1);
        long count = 0;
        try (CsvRows<EventCells> rows = new CsvRows<>(
                source, format, limits, toldBefore, text -> new EventCells(text, limits.maxColumns(), 1))) {
            progress.passBegins();
            rows.next().ifPresent(header -> header.keep(List.of(place)));
            for (Optional<EventCells> row = rows.next(); row.isPresent() && count < rowCount; row = rows.next()) {
                count++;
                if (row.get().width() == width) {
                    action.accept(row.get().cell(0), row.get().line());
                }
                progress.row(count, rows, faults);
            }
            progress.passEnds(count, rows, faults);
        }
        if (count != rowCount) {
            faults.add(1, "the same rows when the file is read once more for ids that come twice");
        }
    }
}
