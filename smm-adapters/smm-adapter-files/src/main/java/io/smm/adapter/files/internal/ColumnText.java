package io.smm.adapter.files.internal;

import io.smm.adapter.files.CsvColumn;
import io.smm.error.InvalidInputException;
import io.smm.insight.MetricId;
import io.smm.insight.MetricUnit;
import io.smm.insight.TimeBasis;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what a column holds from the words after its name. */
final class ColumnText {

    private static final Map<String, MetricUnit> UNITS = Stream.of(MetricUnit.values())
            .collect(Collectors.toUnmodifiableMap(unit -> unit.name().toLowerCase(Locale.ROOT), unit -> unit));

    private ColumnText() {}

    static CsvColumn read(ProfileWords words, Map<String, TimeBasis> bases) {
        String kind = words.next("id, published, metric or label");
        return switch (kind) {
            case "id" -> CsvColumn.id();
            case "published" -> published(words);
            case "metric" -> metric(words, bases);
            case "label" -> CsvColumn.label(words.next("the label's name"));
            default -> throw fault("expected id, published, metric or label, found " + kind);
        };
    }

    private static CsvColumn published(ProfileWords words) {
        String pattern = words.next("a pattern of date and time");
        return new CsvColumn.Published(pattern, words.nextIf(false).map(ColumnText::zone));
    }

    private static CsvColumn metric(ProfileWords words, Map<String, TimeBasis> bases) {
        String id = words.next("the metric's id");
        Optional<MetricUnit> unit = Optional.empty();
        Optional<TimeBasis> basis = Optional.empty();
        for (Optional<String> word = words.nextIf(false); word.isPresent(); word = words.nextIf(false)) {
            String text = word.get();
            if (UNITS.containsKey(text) && unit.isEmpty()) {
                unit = Optional.of(UNITS.get(text));
            } else if (bases.containsKey(text) && basis.isEmpty()) {
                basis = Optional.of(bases.get(text));
            } else {
                throw fault("expected a unit, a time basis or a definition in quotes, found " + text);
            }
        }
        return new CsvColumn.Metric(metric(id, unit), basis, words.nextIf(true));
    }

    private static MetricId metric(String id, Optional<MetricUnit> unit) {
        return unit.map(given -> new MetricId(id, given))
                .or(() -> Catalogue.find(id))
                .orElseThrow(() -> fault("the metric " + id + " is not in the catalogue and needs its unit: events,"
                        + " people, fraction or level"));
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            throw fault("expected a time zone such as Europe/Bucharest, found " + id);
        }
    }

    private static InvalidInputException fault(String message) {
        return InvalidInputException.of("column", "", message);
    }
}
