package io.smm.adapter.memory.internal.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What became of one post: counts as they stand, and as they stood at the end of each full hour of its life. Hours in which
 * nothing happened share the numbers of the hour before.
 */
final class Tally {

    static final long HOUR = 3_600_000;

    private static final int MEASURES = Measure.values().length;

    final int root;
    final int author;
    final long start;
    final PersonSet seen;
    final PersonSet shared;
    final PersonSet engaged;
    private final long[] counts = new long[MEASURES];
    private final List<long[]> hours = new ArrayList<>();
    private long[] watched = new long[0];
    private Course course;
    private boolean gone;

    Tally(int root, int author, long start, int people, Course course) {
        this.root = root;
        this.author = author;
        this.start = start;
        this.course = course;
        seen = new PersonSet(people);
        shared = new PersonSet(people);
        engaged = new PersonSet(people);
    }

    Course course() {
        return course;
    }

    void course(Course value) {
        course = value;
    }

    boolean isGone() {
        return gone;
    }

    /** Nothing is to happen with it any more. */
    void leave() {
        gone = true;
    }

    /** Closes the hours that are over, before anything is counted at a moment. */
    void passTo(long when) {
        long over = (when - start) / HOUR;
        if (hours.size() < over) {
            long[] standing = counts.clone();
            while (hours.size() < over) {
                hours.add(standing);
            }
        }
    }

    void count(Measure measure) {
        measure.countIn(counts);
    }

    /** Notes how far a play went, in steps of the retention curve. */
    void watch(int step, int steps) {
        if (watched.length < steps) {
            watched = Arrays.copyOf(watched, steps);
        }
        watched[step]++;
    }

    long[] counts() {
        return counts.clone();
    }

    /** How the counts stood at the last full hour of its age at a moment. */
    long[] countsAt(long when) {
        long over = when < start ? 0 : (when - start) / HOUR;
        if (over == 0) {
            return new long[MEASURES];
        }
        return over <= hours.size() ? hours.get((int) over - 1).clone() : counts();
    }

    long[] watched() {
        return watched.clone();
    }
}
