package io.smm.adapter.files.internal;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.smm.insight.MetricId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The metrics that have a name in the API, so that a profile's text need not say their units. */
final class Catalogue {

    private static final Map<String, MetricId> KNOWN = Stream.of(
                    MetricId.IMPRESSIONS,
                    MetricId.VIEWS,
                    MetricId.REACH,
                    MetricId.REACTIONS,
                    MetricId.COMMENTS,
                    MetricId.SHARES,
                    MetricId.QUOTES,
                    MetricId.SAVES,
                    MetricId.CLICKS,
                    MetricId.LINK_CLICKS,
                    MetricId.ENGAGED_PEOPLE,
                    MetricId.CONVERSIONS,
                    MetricId.FOLLOWERS,
                    MetricId.FOLLOWING,
                    MetricId.POSTS)
            .collect(toUnmodifiableMap(MetricId::id, identity()));

    private Catalogue() {}

    static Optional<MetricId> find(String id) {
        return Optional.ofNullable(KNOWN.get(id));
    }
}
