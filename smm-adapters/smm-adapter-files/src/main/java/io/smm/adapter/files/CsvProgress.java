package io.smm.adapter.files;

import io.smm.error.Faults;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * How far the reading of a file is.
 *
 * @param source the file's name
 * @param pass which reading of the file this is, from 1: streaming posts reads twice, and ids that may come twice are read once more
 * @param bytesRead bytes taken so far; the reader is up to two blocks of 8,192 ahead of the rows
 * @param bytesTotal bytes of the file; empty when its source does not know them
 * @param rows rows read so far, header and empty lines left out
 * @param faults faults seen so far in all passes
 * @param ended whether this pass is over
 */
public record CsvProgress(
        String source, int pass, long bytesRead, OptionalLong bytesTotal, long rows, long faults, boolean ended) {

    /**
     * Checks the numbers.
     *
     * @param source the file's name
     * @param pass which reading of the file this is, from 1
     * @param bytesRead bytes taken so far
     * @param bytesTotal bytes of the file
     * @param rows rows read so far
     * @param faults faults seen so far
     * @param ended whether this pass is over
     */
    public CsvProgress {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(bytesTotal, "bytesTotal");
        Faults.of("CsvProgress")
                .check(pass > 0, "pass", "must be positive")
                .check(bytesRead >= 0, "bytesRead", "must not be negative")
                .check(rows >= 0, "rows", "must not be negative")
                .check(faults >= 0, "faults", "must not be negative")
                .raise();
    }
}
