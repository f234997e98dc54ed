package io.smm.json.internal.model;

import io.smm.ads.AdSet;
import io.smm.insight.InsightQuery;
import io.smm.post.plan.ScheduleRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Components that a document need not hold, because the others say them, or that it calls otherwise. */
final class Derived {

    private static final Map<Class<?>, Set<String>> NOT_STORED = Map.of(
            InsightQuery.class,
            Set.of("steps"),
            AdSet.class,
            Set.of("targeting"),
            ScheduleRequest.class,
            Set.of("publish"));

    private Derived() {}

    static List<String> storedOf(Class<?> type) {
        Set<String> derived = NOT_STORED.getOrDefault(type, Set.of());
        return ApiValues.components(type).stream()
                .filter(name -> !derived.contains(name))
                .toList();
    }
}
