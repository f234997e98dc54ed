package io.smm.adapter.files.internal;

import io.smm.adapter.files.CsvFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts all faults of a file and keeps those that come first in it. The decoder reads ahead of the rows, so faults do not
 * arrive in the file's order.
 */
public final class FaultLog {

    private final String source;
    private final int kept;
    private final List<CsvFault> first = new ArrayList<>();
    private long count;

    /**
     * Starts an empty log.
     *
     * @param source the file's name
     * @param kept how many faults to keep
     */
    public FaultLog(String source, int kept) {
        this.source = source;
        this.kept = kept;
    }

    void add(long line, Optional<String> column, Optional<String> value, String expected) {
        count++;
        int at = first.size();
        while (at > 0 && first.get(at - 1).line() > line) {
            at--;
        }
        if (at < kept) {
            first.add(at, new CsvFault(source, line, column, value, expected));
            if (first.size() > kept) {
                first.remove(kept);
            }
        }
    }

    void add(long line, String expected) {
        add(line, Optional.empty(), Optional.empty(), expected);
    }

    /** How many there were in all. */
    long count() {
        return count;
    }

    void clear() {
        count = 0;
        first.clear();
    }

    List<CsvFault> first() {
        return List.copyOf(first);
    }
}
