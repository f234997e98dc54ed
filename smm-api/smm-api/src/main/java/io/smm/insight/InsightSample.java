package io.smm.insight;

import io.smm.TimeWindow;
import io.smm.error.Faults;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Numbers as they were read for one moment of a plan, or for one step of time. A later reading for the same place replaces it.
 *
 * @param subject what the numbers are of
 * @param since what ages count from: when the post was published, or since when the account is watched
 * @param dueAt the moment that the reading was planned for; of a step its end
 * @param step the stretch of time that the numbers are about, for those that were read step by step; empty otherwise
 * @param collectedAt when they were read; later than planned where nobody could read then
 * @param readings what was read, one reading a metric and stretch of time; unmodifiable
 */
public record InsightSample(
        InsightSubject subject,
        Instant since,
        Instant dueAt,
        Optional<TimeWindow> step,
        Instant collectedAt,
        Map<MetricId, List<Reading>> readings) {

    /**
     * Copies and checks the components.
     *
     * @param subject what the numbers are of
     * @param since what ages count from
     * @param dueAt the moment that the reading was planned for
     * @param step the stretch of time that the numbers are about
     * @param collectedAt when they were read
     * @param readings what was read
     * @throws io.smm.error.InvalidInputException when a step does not end at its moment
     */
    public InsightSample {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(collectedAt, "collectedAt");
        Instant due = Objects.requireNonNull(dueAt, "dueAt");
        Faults.of("InsightSample")
                .check(
                        step.filter(window -> !window.to().equals(due)).isEmpty(),
                        "dueAt",
                        "must be the end of the step")
                .raise();
        Map<MetricId, List<Reading>> copy = new LinkedHashMap<>();
        readings.forEach((metric, all) -> copy.put(metric, List.copyOf(all)));
        readings = Collections.unmodifiableMap(copy);
    }

    /** {@return how old the subject was to be at the reading} */
    public Duration plannedAge() {
        return Duration.between(since, dueAt);
    }

    /** {@return how old the subject was at the reading} */
    public Duration age() {
        return Duration.between(since, collectedAt);
    }

    /**
     * The reading of a metric, when one is enough: chosen as {@link PostInsights#reading(MetricId)} does.
     *
     * @param metric the metric
     * @return its reading; {@link Reading.NotRequested} when there is none
     */
    public Reading reading(MetricId metric) {
        Spans.Builder spans = new Spans.Builder();
        readings.getOrDefault(metric, List.of()).forEach(reading -> spans.add(metric, reading));
        return spans.build().principal(Objects.requireNonNull(metric, "metric"));
    }

    /** {@return the numbers of the post, to compute with; empty for an account} */
    public Optional<PostInsights> insights() {
        return subject.post().map(post -> {
            PostInsights.Builder insights = PostInsights.builder(post).publishedAt(since);
            readings.forEach((metric, all) -> all.forEach(reading -> insights.reading(metric, reading)));
            return insights.build();
        });
    }

    /**
     * Readings of which there is one a metric.
     *
     * @param readings the readings
     * @return the same, as a sample holds them
     */
    public static Map<MetricId, List<Reading>> single(Map<MetricId, Reading> readings) {
        return readings.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> List.of(one.getValue()), (a, b) -> b, LinkedHashMap::new));
    }
}
