package io.smm.metrics.response;

import io.smm.metrics.quality.Finding;
import io.smm.metrics.quality.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/** Finds the customer runs in messages that come in any order. O(n log n). */
final class RunFinder {

    private final long[] threads;
    private final boolean[] brand;
    private final long[] nanos;
    private final long[] sequences;
    private final IntFunction<String> label;
    private final Runs runs = new Runs();
    private final List<Finding> findings = new ArrayList<>();

    /** Takes columns of equal length, times in nanoseconds, and how to spell the thread of a message. */
    RunFinder(long[] threads, boolean[] brand, long[] nanos, long[] sequences, IntFunction<String> label) {
        this.threads = threads;
        this.brand = brand;
        this.nanos = nanos;
        this.sequences = sequences;
        this.label = label;
    }

    /** The runs, by thread and start, of the messages before an end. */
    Runs find(long end) {
        Integer[] order = new Integer[nanos.length];
        int count = 0;
        for (int i = 0; i < nanos.length; i++) {
            if (nanos[i] < end) {
                order[count++] = i;
            }
        }
        // Stable: messages that nothing tells apart stay in the order given.
        Arrays.sort(
                order,
                0,
                count,
                Comparator.<Integer>comparingLong(i -> threads[i])
                        .thenComparingLong(i -> nanos[i])
                        .thenComparingLong(i -> sequences[i]));
        int begin = 0;
        for (int at = 1; at <= count; at++) {
            if (at == count || threads[order[at]] != threads[order[begin]]) {
                thread(order, begin, at);
                begin = at;
            }
        }
        return runs;
    }

    /** What was seen in the threads; complete after {@link #find}. */
    List<Finding> findings() {
        return findings;
    }

    private void thread(Integer[] order, int begin, int end) {
        boolean first = true;
        boolean ordered = true;
        int open = -1;
        for (int at = begin; at < end; at++) {
            int message = order[at];
            ordered &= at == begin || sequences[order[at - 1]] <= sequences[message];
            if (!brand[message]) {
                open = open < 0 ? message : open;
            } else if (open >= 0) {
                runs.add(open, nanos[open], nanos[message], first);
                first = false;
                open = -1;
            }
        }
        if (open >= 0) {
            runs.add(open, nanos[open], Runs.OPEN, first);
        }
        if (!ordered) {
            findings.add(disorder(Arrays.copyOfRange(order, begin, end)));
        }
    }

    /** Between which neighbours by number time goes back. */
    private Finding disorder(Integer[] messages) {
        Arrays.sort(messages, Comparator.comparingLong(i -> sequences[i]));
        int steps = 0;
        long longest = 0;
        for (int i = 1; i < messages.length; i++) {
            long step = nanos[messages[i]] - nanos[messages[i - 1]];
            steps += step < 0 ? 1 : 0;
            longest = Math.min(longest, step);
        }
        String message = "time goes back " + steps + (steps == 1 ? " time" : " times")
                + " between its messages as they are numbered, by " + Nanos.seconds(-longest)
                + " s at most; they were put in the order of time";
        return new Finding(Finding.MESSAGES_OUT_OF_ORDER, Severity.NOTICE, label.apply(messages[0]), message);
    }
}
