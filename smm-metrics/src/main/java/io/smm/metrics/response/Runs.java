package io.smm.metrics.response;

import java.util.Arrays;

/** Customer runs in columns that grow. */
final class Runs {

    /** The answer of a run that has none. */
    static final long OPEN = Long.MIN_VALUE;

    int[] messages = new int[16];
    long[] starts = new long[16];
    long[] answers = new long[16];
    boolean[] first = new boolean[16];
    int count;

    void add(int message, long start, long answer, boolean isFirst) {
        if (count == starts.length) {
            int more = count + (count >> 1);
            messages = Arrays.copyOf(messages, more);
            starts = Arrays.copyOf(starts, more);
            answers = Arrays.copyOf(answers, more);
            first = Arrays.copyOf(first, more);
        }
        messages[count] = message;
        starts[count] = start;
        answers[count] = answer;
        first[count++] = isFirst;
    }

    boolean isAnswered(int run) {
        return answers[run] != OPEN;
    }
}
