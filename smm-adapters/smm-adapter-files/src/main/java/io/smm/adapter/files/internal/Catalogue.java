package io.smm.adapter.files.internal;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.smm.insight.MetricId;
import java.util.Map;
import java.util.Optional;

/** The metrics that have a name in the API, so that a profile's text need not say their units. */
final class Catalogue {

    private static final Map<String, MetricId> KNOWN =
            MetricId.catalogue().stream().collect(toUnmodifiableMap(MetricId::id, identity()));

    private Catalogue() {}

    static Optional<MetricId> find(String id) {
        return Optional.ofNullable(KNOWN.get(id));
    }
}
