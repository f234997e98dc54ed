package io.smm.insight;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Readings of some metrics, one a metric and stretch of time, in the order of addition. Immutable. Two arrays side by side: a page
 * holds a hundred posts with a handful of readings each, and maps of maps would weigh more than the numbers.
 */
final class Spans {

    static final Reading NOT_REQUESTED = new Reading.NotRequested();

    private final MetricId[] metrics;
    private final Reading[] readings;

    private Spans(MetricId[] metrics, Reading[] readings) {
        this.metrics = metrics;
        this.readings = readings;
    }

    /** The readings of a metric; a copy. */
    List<Reading> of(MetricId metric) {
        int first = first(metric);
        return List.of(Arrays.copyOfRange(readings, first, end(metric, first)));
    }

    private int first(MetricId metric) {
        int i = 0;
        while (i < metrics.length && !metrics[i].equals(metric)) {
            i++;
        }
        return i;
    }

    private int end(MetricId metric, int first) {
        int i = first;
        while (i < metrics.length && metrics[i].equals(metric)) {
            i++;
        }
        return i;
    }

    /** The reading of a metric for one stretch of time; null when there is none. */
    @Nullable
    Reading at(MetricId metric, ReadingSpan span) {
        return at(of(metric), span);
    }

    Map<MetricId, List<Reading>> byMetric() {
        Map<MetricId, List<Reading>> all = new LinkedHashMap<>();
        for (MetricId metric : metrics) {
            all.computeIfAbsent(metric, this::of);
        }
        return all;
    }

    /** The one reading that stands for all of a metric's. */
    Reading principal(MetricId metric) {
        int first = first(metric);
        return end(metric, first) == first + 1 ? readings[first] : principal(of(metric));
    }

    private static Reading principal(List<Reading> readings) {
        Reading whole = at(readings, ReadingSpan.lifetime());
        whole = whole != null ? whole : at(readings, ReadingSpan.snapshot());
        whole = whole != null ? whole : at(readings, ReadingSpan.unstated());
        if (whole != null) {
            return whole;
        }
        return readings.isEmpty()
                ? NOT_REQUESTED
                : new Reading.Unknown(
                        "read for " + readings.size() + " periods and not as a whole: ask for one of the periods");
    }

    private static @Nullable Reading at(List<Reading> readings, ReadingSpan span) {
        for (Reading reading : readings) {
            if (ReadingSpan.of(reading).equals(span)) {
                return reading;
            }
        }
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Spans spans) || spans.readings.length != readings.length) {
            return false;
        }
        for (int i = 0; i < readings.length; i++) {
            if (!readings[i].equals(spans.at(metrics[i], ReadingSpan.of(readings[i])))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int sum = 0; // the order does not matter
        for (int i = 0; i < readings.length; i++) {
            sum += 31 * metrics[i].hashCode() + readings[i].hashCode();
        }
        return sum;
    }

    @Override
    public String toString() {
        return byMetric().toString();
    }

    /** Collects readings; those of one metric stand together. */
    static final class Builder {

        /** Room for what one post usually has, so that nothing is copied: a page holds a hundred of them. */
        private static final int USUAL = 5;

        private MetricId[] metrics = new MetricId[USUAL];
        private Reading[] readings = new Reading[USUAL];
        private int size;

        /** Whether what was built holds these very arrays. */
        private boolean givenAway;

        /** Adds all of them. */
        void addAll(Spans spans) {
            for (int i = 0; i < spans.readings.length; i++) {
                insert(size, spans.metrics[i], spans.readings[i]);
            }
        }

        /** A value takes the place of the one for its stretch; one without a value, or the first after such, that of all. */
        void add(MetricId metric, Reading reading) {
            int first = 0;
            while (first < size && !metrics[first].equals(metric)) {
                first++;
            }
            if (first == size) {
                insert(size, metric, reading);
                return;
            }
            int end = first + 1;
            while (end < size && metrics[end].equals(metric)) {
                end++;
            }
            if (!(reading instanceof Reading.Value) || !(readings[first] instanceof Reading.Value)) {
                remove(first + 1, end);
                readings[first] = reading;
                return;
            }
            for (int i = first; i < end; i++) {
                if (ReadingSpan.of(readings[i]).equals(ReadingSpan.of(reading))) {
                    own();
                    readings[i] = reading;
                    return;
                }
            }
            insert(end, metric, reading);
        }

        private void insert(int at, MetricId metric, Reading reading) {
            if (size == metrics.length) {
                resize(2 * size);
            }
            own();
            System.arraycopy(metrics, at, metrics, at + 1, size - at);
            System.arraycopy(readings, at, readings, at + 1, size - at);
            metrics[at] = metric;
            readings[at] = reading;
            size++;
        }

        private void remove(int from, int to) {
            own();
            System.arraycopy(metrics, to, metrics, from, size - to);
            System.arraycopy(readings, to, readings, from, size - to);
            size -= to - from;
        }

        private void own() {
            if (givenAway) {
                resize(metrics.length);
            }
        }

        private void resize(int length) {
            metrics = Arrays.copyOf(metrics, length);
            readings = Arrays.copyOf(readings, length);
            givenAway = false;
        }

        Spans build() {
            if (size < metrics.length) {
                return new Spans(Arrays.copyOf(metrics, size), Arrays.copyOf(readings, size));
            }
            givenAway = true;
            return new Spans(metrics, readings);
        }
    }
}
