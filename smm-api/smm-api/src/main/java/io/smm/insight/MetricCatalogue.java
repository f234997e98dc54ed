package io.smm.insight;

import io.smm.Network;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The one catalogue of metrics: what each means, and what each network calls it, both ways. Data, known before any call; the
 * facts are those of {@link #asOf()} and are also on the page {@code docs/metrics/catalogue.md}. Immutable.
 *
 * <p>That two networks have a row for one metric does not make their numbers alike: definitions differ, and a number's {@link
 * Lineage} says what it is. Impressions, views and reach are never each other's substitute.
 */
public final class MetricCatalogue {

    private static final MetricCatalogue STANDARD = new MetricCatalogue(MetricMeanings.all(), standardRows());

    private final Map<MetricId, MetricDefinition> definitions;
    private final List<NativeMetric> rows;

    private MetricCatalogue(List<MetricDefinition> definitions, List<NativeMetric> rows) {
        Map<MetricId, MetricDefinition> byMetric = new LinkedHashMap<>();
        definitions.forEach(definition -> byMetric.put(definition.metric(), definition));
        this.definitions = Collections.unmodifiableMap(byMetric);
        this.rows = List.copyOf(rows);
    }

    /** {@return the catalogue that the SDK knows} */
    public static MetricCatalogue standard() {
        return STANDARD;
    }

    /** {@return when its facts were last checked} */
    public LocalDate asOf() {
        return LocalDate.of(2026, 11, 23);
    }

    /** {@return what each metric means, in the order of {@link MetricId#catalogue()}; unmodifiable} */
    public List<MetricDefinition> definitions() {
        return List.copyOf(definitions.values());
    }

    /**
     * What a metric means.
     *
     * @param metric the metric
     * @return its definition; empty for a metric that somebody else brought
     */
    public Optional<MetricDefinition> definition(MetricId metric) {
        return Optional.ofNullable(definitions.get(Objects.requireNonNull(metric, "metric")));
    }

    /** {@return all rows, a network after the other; unmodifiable} */
    public List<NativeMetric> rows() {
        return rows;
    }

    /**
     * What the networks call a metric.
     *
     * @param metric the metric
     * @return its rows, withdrawn ones too; empty when no network has it
     */
    public List<NativeMetric> namesOf(MetricId metric) {
        return rows.stream().filter(row -> row.metric().equals(metric)).toList();
    }

    /**
     * What a network calls a metric at one level.
     *
     * @param metric the metric
     * @param network the network
     * @param level what the number is about
     * @return its rows, withdrawn ones too; empty when the network does not have it there
     */
    public List<NativeMetric> namesOf(MetricId metric, Network network, InsightLevel level) {
        return of(network, level).stream()
                .filter(row -> row.metric().equals(metric))
                .toList();
    }

    /**
     * What a network's own name means.
     *
     * @param network the network
     * @param nativeName its name for a metric, spelt as its interface spells it
     * @return the rows that have that name, one a level and metric; empty when the catalogue does not know it
     */
    public List<NativeMetric> named(Network network, String nativeName) {
        return rows.stream()
                .filter(row -> row.network().equals(network) && row.nativeName().equals(nativeName))
                .toList();
    }

    /**
     * What a network reports at one level.
     *
     * @param network the network
     * @param level what the numbers are about
     * @return its rows, withdrawn ones too
     */
    public List<NativeMetric> of(Network network, InsightLevel level) {
        return rows.stream()
                .filter(row -> row.network().equals(network) && row.level() == level)
                .toList();
    }

    private static List<NativeMetric> standardRows() {
        List<NativeMetric> rows = new ArrayList<>();
        MetaMetrics.addTo(rows);
        FeedMetrics.addTo(rows);
        PageMetrics.addTo(rows);
        OpenMetrics.addTo(rows);
        AdMetrics.addTo(rows);
        return rows;
    }
}
