package io.smm.metrics.plan;

import io.smm.ads.AdInsights;
import io.smm.ads.AdLevel;
import io.smm.ads.AdObjectId;
import io.smm.insight.MetricId;
import io.smm.insight.Reading;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds up the spend of rows of ad reports, where they do not hold the same money twice. */
final class SpendRows {

    private SpendRows() {}

    /** Why these rows hold some money twice; empty when they do not. */
    static Optional<String> countedTwice(List<AdInsights> rows) {
        Set<AdLevel> levels = rows.stream().map(row -> row.object().level()).collect(Collectors.toSet());
        if (levels.size() > 1) {
            return Optional.of("rows of several levels hold the same money: give reports of one level");
        }
        Map<AdObjectId, List<AdInsights>> byObject = rows.stream().collect(Collectors.groupingBy(AdInsights::object));
        for (Map.Entry<AdObjectId, List<AdInsights>> one : byObject.entrySet()) {
            long parts = one.getValue().stream()
                    .filter(row -> row.part().isPresent())
                    .count();
            if (parts > 0 && parts < one.getValue().size()) {
                return Optional.of(name(one.getKey()) + " has rows for the whole and for its parts");
            }
            if (overlaps(one.getValue())) {
                return Optional.of(name(one.getKey()) + " has two rows about one stretch of time");
            }
        }
        return Optional.empty();
    }

    static MetricResult sum(List<AdInsights> rows, MetricName metric, Unit unit) {
        Evidence.Builder evidence = Evidence.builder();
        List<Fraction> amounts = new ArrayList<>();
        for (AdInsights row : rows) {
            if (!unit.currency().equals(Optional.of(row.currency()))) {
                String why = name(row.object()) + " is paid in " + row.currency() + ", the budget is in "
                        + unit.currency().orElseThrow() + "; they meet only through a given rate";
                return undefined(metric, unit, UndefinedReason.CURRENCY_MISMATCH, why);
            }
            if (!(row.reading(MetricId.SPEND) instanceof Reading.Value value)) {
                String why = "the spend of " + name(row.object()) + " is not known";
                return undefined(metric, unit, UndefinedReason.MISSING_INPUT, why);
            }
            evidence.used(List.of(value));
            amounts.add(Fraction.of(value.number()));
        }
        return MetricResult.exact(metric, unit, Fraction.sum(amounts), evidence.build());
    }

    private static boolean overlaps(List<AdInsights> rows) {
        Map<Optional<String>, AdInsights> before = new HashMap<>();
        List<AdInsights> sorted = rows.stream()
                .sorted(Comparator.comparing(row -> row.window().from()))
                .toList();
        for (AdInsights row : sorted) {
            AdInsights earlier = before.put(row.part(), row);
            if (earlier != null && row.window().from().isBefore(earlier.window().to())) {
                return true;
            }
        }
        return false;
    }

    private static String name(AdObjectId object) {
        return object.network().id() + " " + object.value();
    }

    private static MetricResult undefined(MetricName metric, Unit unit, UndefinedReason reason, String why) {
        return MetricResult.undefined(metric, unit, reason, why, Evidence.none());
    }
}
