package io.smm.post.plan;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where rows to be imported come from: a file, a table, a list. They are read one by one, so that their source may be large, and more
 * than once: to check them, to plan them, to take them back. The same rows must come each time.
 */
@FunctionalInterface
public interface ImportRows {

    /** {@return the rows from the first on; whoever asked closes it} */
    Stream<ImportRow> open();

    /**
     * Rows at hand, numbered from 1.
     *
     * @param requests what each asks for
     * @return the rows
     */
    static ImportRows of(List<ScheduleRequest> requests) {
        List<ScheduleRequest> copy = List.copyOf(requests);
        return () -> IntStream.range(0, copy.size()).mapToObj(i -> ImportRow.of(i + 1L, copy.get(i)));
    }
}
