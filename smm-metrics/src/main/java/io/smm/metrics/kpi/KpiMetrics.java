package io.smm.metrics.kpi;

import io.smm.insight.MetricId;
import io.smm.insight.MetricUnit;
import io.smm.metrics.InteractionSet;
import io.smm.metrics.PostMetric;
import io.smm.metrics.PostQuantity;
import io.smm.metrics.engagement.EngagementMetrics;
import io.smm.metrics.reach.ReachMetrics;
import io.smm.metrics.roi.ClickMetrics;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The metrics of this module that a KPI can name by an id, over the usual interactions. */
public final class KpiMetrics {

    private static final Map<MetricId, PostMetric> DERIVED = derived();

    private KpiMetrics() {}

    /**
     * The metric of an id.
     *
     * @param id one of {@link #all()}, or any other id: that stands for what the network reports under it
     * @return the metric
     */
    public static PostMetric of(MetricId id) {
        PostMetric derived = DERIVED.get(Objects.requireNonNull(id, "id"));
        return derived != null ? derived : PostQuantity.of(id);
    }

    /**
     * The metrics that are more than what a network reports.
     *
     * @return {@code interactions}; {@code engagement-rate-by-reach}, {@code -by-impressions}, {@code -by-views} and
     *     {@code -by-followers}; {@code engaged-people-rate-by-reach}; {@code conversation-rate},
     *     {@code amplification-rate}, {@code applause-rate}; {@code impressions}, {@code views}; {@code average-frequency};
     *     {@code click-through-rate}; {@code conversion-rate}; unmodifiable
     */
    public static Map<MetricId, PostMetric> all() {
        return DERIVED;
    }

    private static Map<MetricId, PostMetric> derived() {
        InteractionSet usual = InteractionSet.standard();
        Map<MetricId, PostMetric> all = new LinkedHashMap<>();
        all.put(new MetricId("interactions", MetricUnit.EVENTS), PostQuantity.interactions(usual));
        all.put(rate("engagement-rate-by-reach"), EngagementMetrics.byReach(usual));
        all.put(rate("engaged-people-rate-by-reach"), EngagementMetrics.engagedPeopleByReach());
        all.put(rate("engagement-rate-by-impressions"), EngagementMetrics.byImpressions(usual));
        all.put(rate("engagement-rate-by-views"), EngagementMetrics.byDisplays(usual, MetricId.VIEWS));
        all.put(rate("engagement-rate-by-followers"), EngagementMetrics.byFollowers(usual));
        all.put(rate("conversation-rate"), EngagementMetrics.conversationRate());
        all.put(rate("amplification-rate"), EngagementMetrics.amplificationRate());
        all.put(rate("applause-rate"), EngagementMetrics.applauseRate());
        all.put(MetricId.IMPRESSIONS, ReachMetrics.displays(MetricId.IMPRESSIONS));
        all.put(MetricId.VIEWS, ReachMetrics.displays(MetricId.VIEWS));
        all.put(rate("average-frequency"), ReachMetrics.averageFrequency());
        all.put(rate("click-through-rate"), ClickMetrics.clickThroughRate());
        all.put(rate("conversion-rate"), ClickMetrics.conversionRate());
        return Collections.unmodifiableMap(all);
    }

    private static MetricId rate(String id) {
        return new MetricId(id, MetricUnit.FRACTION);
    }
}
