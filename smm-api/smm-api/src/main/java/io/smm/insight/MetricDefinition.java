package io.smm.insight;

import io.smm.error.InvalidInputException;
import java.util.Objects;

/**
 * What a metric of the catalogue means, whatever a network calls it, and what may be done with its numbers.
 *
 * @param metric the metric
 * @param kind what it is about
 * @param meaning what it counts, in a few words
 * @param addsOverPosts whether the numbers of several posts may be added up; money only in one currency
 * @param addsOverTime whether the numbers of windows that follow each other may be added up; lifetime totals never
 */
public record MetricDefinition(
        MetricId metric, MetricKind kind, String meaning, boolean addsOverPosts, boolean addsOverTime) {

    /**
     * Checks that people, shares and scores are never added up.
     *
     * @param metric the metric
     * @param kind what it is about
     * @param meaning what it counts, in a few words
     * @param addsOverPosts whether the numbers of several posts may be added up
     * @param addsOverTime whether the numbers of windows that follow each other may be added up
     */
    public MetricDefinition {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(meaning, "meaning");
        boolean mayAdd = switch (metric.unit()) {
            case EVENTS, SECONDS, MONEY -> true;
            case PEOPLE, FRACTION, LEVEL, SCORE -> false;
        };
        if (!mayAdd && (addsOverPosts || addsOverTime)) {
            throw InvalidInputException.of(
                    "MetricDefinition", "addsOverPosts", metric + " counts " + metric.unit() + ", which never add up");
        }
    }
}
