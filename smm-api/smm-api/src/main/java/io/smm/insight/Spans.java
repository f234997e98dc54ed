package io.smm.insight;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Readings of one metric by the stretch of time that they are about. */
final class Spans {

    static final Reading NOT_REQUESTED = new Reading.NotRequested();

    private Spans() {}

    /** The readings with one more; the map that was given is not changed, and most hold one for good. */
    static Map<ReadingSpan, Reading> with(Map<ReadingSpan, Reading> readings, Reading reading) {
        if (readings.isEmpty() || !(reading instanceof Reading.Value)) {
            return Map.of(ReadingSpan.of(reading), reading);
        }
        Map<ReadingSpan, Reading> more = new LinkedHashMap<>(readings);
        more.values().removeIf(other -> !(other instanceof Reading.Value));
        more.put(ReadingSpan.of(reading), reading);
        return Collections.unmodifiableMap(more);
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
        return Collections.unmodifiableMap(new LinkedHashMap<>(readings));
    }
}
