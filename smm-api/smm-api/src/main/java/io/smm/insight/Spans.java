package io.smm.insight;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Readings of one metric by the stretch of time that they are about. */
final class Spans {

    static final Reading NOT_REQUESTED = new Reading.NotRequested();

    private Spans() {}

    static void add(Map<ReadingSpan, Reading> readings, Reading reading) {
        if (reading instanceof Reading.Value) {
            readings.values().removeIf(other -> !(other instanceof Reading.Value));
        } else {
            readings.clear();
        }
        readings.put(ReadingSpan.of(reading), reading);
    }

    static Reading principal(Map<ReadingSpan, Reading> readings) {
        Reading whole = readings.get(ReadingSpan.lifetime());
        whole = whole != null ? whole : readings.get(ReadingSpan.snapshot());
        whole = whole != null ? whole : readings.get(ReadingSpan.unstated());
        if (whole != null) {
            return whole;
        }
        return switch (readings.size()) {
            case 0 -> NOT_REQUESTED;
            case 1 -> readings.values().iterator().next();
            default ->
                new Reading.Unknown(
                        "read for " + readings.size() + " periods and not as a whole: ask for one of the periods");
        };
    }

    static Map<MetricId, Map<ReadingSpan, Reading>> copyOf(Map<MetricId, Map<ReadingSpan, Reading>> readings) {
        Map<MetricId, Map<ReadingSpan, Reading>> copy = new LinkedHashMap<>();
        readings.forEach((metric, spans) -> copy.put(metric, Collections.unmodifiableMap(new LinkedHashMap<>(spans))));
        return Collections.unmodifiableMap(copy);
    }
}
