package io.smm.insight;

import java.util.ArrayList;
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

        private final List<MetricId> metrics = new ArrayList<>();
        private final List<Reading> readings = new ArrayList<>();

        /** Adds all of them. */
        void addAll(Spans spans) {
            metrics.addAll(Arrays.asList(spans.metrics));
            readings.addAll(Arrays.asList(spans.readings));
        }

        /** A value takes the place of the one for its stretch; one without a value, or the first after such, that of all. */
        void add(MetricId metric, Reading reading) {
            int first = metrics.indexOf(metric);
            if (first < 0) {
                metrics.add(metric);
                readings.add(reading);
                return;
            }
            int end = metrics.lastIndexOf(metric) + 1;
            if (!(reading instanceof Reading.Value) || !(readings.get(first) instanceof Reading.Value)) {
                metrics.subList(first + 1, end).clear();
                readings.subList(first + 1, end).clear();
                readings.set(first, reading);
                return;
            }
            for (int i = first; i < end; i++) {
                if (ReadingSpan.of(readings.get(i)).equals(ReadingSpan.of(reading))) {
                    readings.set(i, reading);
                    return;
                }
            }
            metrics.add(end, metric);
            readings.add(end, reading);
        }

        Spans build() {
            return new Spans(metrics.toArray(MetricId[]::new), readings.toArray(Reading[]::new));
        }
    }
}
