package io.smm.adapter.files;

import io.smm.adapter.files.internal.EventColumns;
import io.smm.error.InvalidInputException;

/**
 * Some rows of a file of events as columns, in the file's order. Row {@code i} stands at place {@code i} of each column, for {@code i} from
 * 0 to {@link #size()}; what stands beyond is left from before. The columns are the reader's own and filled anew for the next batch: read
 * them, hand them on to counters and sketches, copy what must stay, change nothing.
 */
public final class CsvEventBatch {

    private final EventColumns columns;

    /**
     * For the reader.
     *
     * @param columns the columns
     */
    CsvEventBatch(EventColumns columns) {
        this.columns = columns;
    }

    /** {@return how many rows it has} */
    public int size() {
        return columns.size();
    }

    /**
     * Whom the events are about.
     *
     * @return the ids that {@link CsvPeople} made
     * @throws InvalidInputException when the profile has no column for it
     */
    public long[] people() {
        return columns.people();
    }

    /**
     * The posts or campaigns.
     *
     * @return their numbers in the reading's {@link CsvKeys}
     * @throws InvalidInputException when the profile has no column for it
     */
    public int[] keys() {
        return columns.keys();
    }

    /**
     * The kinds.
     *
     * @return their places in the profile's list, from 0 on
     * @throws InvalidInputException when the profile has no column for it
     */
    public byte[] kinds() {
        return columns.kinds();
    }

    /**
     * When the events happened.
     *
     * @return nanoseconds since 1970
     * @throws InvalidInputException when the profile has no column for it
     */
    public long[] epochNanos() {
        return columns.epochNanos();
    }

    /**
     * When the events happened, for what counts in milliseconds. Made of the nanoseconds when it is asked for.
     *
     * @return milliseconds since 1970, rounded down as {@link java.time.Instant#toEpochMilli()} does
     * @throws InvalidInputException when the profile has no column for it
     */
    public long[] epochMillis() {
        return columns.epochMillis();
    }

    /**
     * How many events each row stands for.
     *
     * @return the counts; 1 everywhere when the profile has no column for it
     */
    public long[] counts() {
        return columns.counts();
    }

    @Override
    public String toString() {
        return "CsvEventBatch[" + size() + " events]";
    }
}
