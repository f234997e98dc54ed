package io.smm.adapter.memory.internal.sim;

import io.smm.error.InvalidInputException;
import java.util.Arrays;

/**
 * What is to come, earliest first: a binary heap of two numbers an event. Equal times are ordered by the second number, so that
 * the order never depends on who came in first. Bounded: one that would grow past its bound says so.
 */
final class EventQueue {

    /** 16 bytes each: at most 640 MB, and far less unless many posts of a large account are fresh at once. */
    private static final int MOST = 40_000_000;

    private final int most;
    private long[] when = new long[1_024];
    private long[] what = new long[1_024];
    private int size;

    EventQueue() {
        this(MOST);
    }

    EventQueue(int most) {
        this.most = most;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    long nextWhen() {
        return when[0];
    }

    long nextWhat() {
        return what[0];
    }

    void add(long time, long event) {
        if (size == when.length) {
            grow();
        }
        int hole = size++;
        while (hole > 0) {
            int above = hole - 1 >>> 1;
            if (!isBefore(time, event, above)) {
                break;
            }
            when[hole] = when[above];
            what[hole] = what[above];
            hole = above;
        }
        when[hole] = time;
        what[hole] = event;
    }

    /** Takes the earliest away. */
    void drop() {
        size--;
        long time = when[size];
        long event = what[size];
        int hole = 0;
        for (int below = 1; below < size; below = 2 * hole + 1) {
            if (below + 1 < size && isBefore(when[below + 1], what[below + 1], below)) {
                below++;
            }
            if (!isBefore(when[below], what[below], time, event)) {
                break;
            }
            when[hole] = when[below];
            what[hole] = what[below];
            hole = below;
        }
        when[hole] = time;
        what[hole] = event;
    }

    private void grow() {
        if (size >= most) {
            throw InvalidInputException.of(
                    "Population",
                    "size",
                    "more than " + most + " showings are to come: let time pass between posts, or take fewer people");
        }
        int larger = Math.min(most, size + (size >> 1));
        when = Arrays.copyOf(when, larger);
        what = Arrays.copyOf(what, larger);
    }

    private boolean isBefore(long time, long event, int place) {
        return isBefore(time, event, when[place], what[place]);
    }

    private static boolean isBefore(long time, long event, long otherTime, long otherEvent) {
        return time < otherTime || time == otherTime && event < otherEvent;
    }
}
