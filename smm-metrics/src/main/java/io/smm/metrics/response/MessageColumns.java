package io.smm.metrics.response;

import io.smm.error.Faults;
import java.util.Objects;

/**
 * Messages of conversations in columns: entry {@code i} of each array belongs to message {@code i}. The same as a list of {@link
 * ThreadMessage}, without an object a message. The arrays are not copied: do not change them before the metrics are made.
 */
public final class MessageColumns {

    final long[] threads;
    final boolean[] brand;
    final long[] epochMillis;
    final long[] sequences;
    final int from;
    final int to;

    private MessageColumns(long[] threads, boolean[] brand, long[] epochMillis, long[] sequences, int from, int to) {
        this.threads = threads;
        this.brand = brand;
        this.epochMillis = epochMillis;
        this.sequences = sequences;
        this.from = from;
        this.to = to;
    }

    /**
     * All messages of the columns.
     *
     * @param threads which conversation; any number
     * @param brand whether the brand wrote it
     * @param epochMillis when it was written, in milliseconds since 1970; in the years 1900 to 2150
     * @param sequences its place among the messages of its thread; decides only between messages of one time
     * @return the columns
     * @throws io.smm.error.InvalidInputException when they are of different lengths
     */
    public static MessageColumns of(long[] threads, boolean[] brand, long[] epochMillis, long[] sequences) {
        Objects.requireNonNull(threads, "threads");
        int length = threads.length;
        Faults.of("MessageColumns")
                .check(brand.length == length, "brand", "must be as long as threads")
                .check(epochMillis.length == length, "epochMillis", "must be as long as threads")
                .check(sequences.length == length, "sequences", "must be as long as threads")
                .raise();
        return new MessageColumns(threads, brand, epochMillis, sequences, 0, length);
    }

    /**
     * Some of these columns' messages.
     *
     * @param first the index of the first, counted from the beginning of the arrays
     * @param end the index after the last
     * @return the span; shares the arrays
     * @throws io.smm.error.InvalidInputException when it does not lie within the arrays
     */
    public MessageColumns span(int first, int end) {
        Faults.of("MessageColumns")
                .check(first >= 0, "first", "must not be negative, is ", first)
                .check(end >= first, "end", "must not be before first, is ", end)
                .check(end <= threads.length, "end", "must be at most " + threads.length + ", is " + end)
                .raise();
        return new MessageColumns(threads, brand, epochMillis, sequences, first, end);
    }
}
