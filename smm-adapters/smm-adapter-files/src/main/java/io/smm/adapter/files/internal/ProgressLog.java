package io.smm.adapter.files.internal;

import io.smm.adapter.files.CsvProgress;
import io.smm.adapter.files.FileSource;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Tells a listener how far one reading is, over all its passes: after every so many rows, and at the end of each pass. */
public final class ProgressLog {

    private final FileSource source;
    private final Listening listening;
    private final OptionalLong total;
    private int pass;

    /**
     * Whom to tell, and how often.
     *
     * @param listener whom
     * @param everyRows after how many rows
     */
    public record Listening(Consumer<CsvProgress> listener, int everyRows) {

        /** Nobody is told. */
        public static final Listening NONE = new Listening(progress -> {}, Integer.MAX_VALUE);
    }

    /**
     * Starts before the first pass.
     *
     * @param source the file
     * @param listening whom to tell
     */
    public ProgressLog(FileSource source, Listening listening) {
        this.source = source;
        this.listening = listening;
        total = listening.equals(Listening.NONE) ? OptionalLong.empty() : source.size();
    }

    void passBegins() {
        pass++;
    }

    void row(long rows, CsvRows<?> reader, FaultLog faults) {
        if (rows % listening.everyRows() == 0) {
            tell(rows, reader, faults, false);
        }
    }

    void passEnds(long rows, CsvRows<?> reader, FaultLog faults) {
        tell(rows, reader, faults, true);
    }

    private void tell(long rows, CsvRows<?> reader, FaultLog faults, boolean ended) {
        listening
                .listener()
                .accept(new CsvProgress(source.name(), pass, reader.bytesRead(), total, rows, faults.count(), ended));
    }
}
