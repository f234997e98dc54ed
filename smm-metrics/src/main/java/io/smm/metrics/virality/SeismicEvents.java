package io.smm.metrics.virality;

import java.util.ArrayList;
import java.util.List;

/** The events of one evaluation: the post at the age of 0, and its reshares up to the evaluation in the order of time. */
final class SeismicEvents {

    private final long post;
    private final double[] ages;
    private final long[] followers;
    private final int first;
    private final int before;
    private final int until;
    private final long older;

    private SeismicEvents(long post, double[] ages, long[] followers, int first, int before, int until, long older) {
        this.post = post;
        this.ages = ages;
        this.followers = followers;
        this.first = first;
        this.before = before;
        this.until = until;
        this.older = older;
    }

    static SeismicEvents of(long post, double[] ages, long[] followers, int from, int to, double age) {
        int first = from;
        while (first < to && ages[first] < 0) {
            first++;
        }
        int before = first;
        while (before < to && ages[before] < age) {
            before++;
        }
        int until = before;
        while (until < to && ages[until] <= age) {
            until++;
        }
        return new SeismicEvents(post, ages, followers, first, before, until, (long) first - from);
    }

    /** {@return the events before the evaluation, the post counted} */
    int beforeCount() {
        return before - first + 1;
    }

    /** {@return the events up to the evaluation, the post counted} */
    int untilCount() {
        return until - first + 1;
    }

    /** {@return the reshares older than the post} */
    long older() {
        return older;
    }

    /** {@return the age of an event; 0 is the post} */
    double age(int event) {
        return event == 0 ? 0 : ages[first + event - 1];
    }

    long followers(int event) {
        return event == 0 ? post : followers[first + event - 1];
    }

    /** {@return the first of the events that is not younger than that; the events before the evaluation, if there is none} */
    int firstFrom(double age) {
        int event = 0;
        while (event < beforeCount() && age(event) < age) {
            event++;
        }
        return event;
    }

    /** {@return in words, which of so many events have followers that are unknown, or below zero} */
    List<String> named(int events, boolean unknown) {
        List<String> names = new ArrayList<>();
        for (int event = 0; event < events; event++) {
            long count = followers(event);
            if (unknown ? count == Seismic.UNKNOWN : count < 0 && count != Seismic.UNKNOWN) {
                names.add(event == 0 ? "the post" : "the reshare at " + age(event) + " s");
            }
        }
        return names;
    }
}
