package io.smm.adapter.memory.internal.client;

import io.smm.Network;
import io.smm.insight.InsightLevel;
import io.smm.insight.MetricCatalogue;
import io.smm.insight.MetricId;
import io.smm.insight.NativeMetric;
import io.smm.insight.TimeBasis;
import java.util.Map;
import java.util.stream.Collectors;

/** What the catalogue says of the simulated network. */
final class Natives {

    private Natives() {}

    static Map<MetricId, NativeMetric> of(InsightLevel level, TimeBasis basis) {
        return MetricCatalogue.standard().of(Network.MEMORY, level).stream()
                .filter(row -> row.bases().contains(basis))
                .collect(Collectors.toUnmodifiableMap(NativeMetric::metric, row -> row));
    }
}
