package io.smm.metrics.kpi;

import io.smm.campaign.Economics;
import io.smm.error.InvalidInputException;
import io.smm.insight.MetricId;
import io.smm.insight.MetricUnit;
import io.smm.metrics.InteractionSet;
import io.smm.metrics.MetricResult;
import io.smm.metrics.PostMetric;
import io.smm.metrics.PostQuantity;
import io.smm.metrics.engagement.EngagementMetrics;
import io.smm.metrics.reach.ReachMetrics;
import io.smm.metrics.roi.ClickMetrics;
import io.smm.metrics.roi.Returns;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The metrics of this module that a KPI can name by an id. */
public final class KpiMetrics {

    private static final Map<MetricId, PostMetric> USUAL = derived(InteractionSet.standard());
    private static final MetricId ROI = rate("return-on-investment");
    private static final MetricId ROAS = rate("return-on-ad-spend");

    private KpiMetrics() {}

    /**
     * The metric of an id, over the usual interactions.
     *
     * @param id one of {@link #all()}, or any other id: that stands for what the network reports under it
     * @return the metric
     * @throws InvalidInputException when the id is one of {@link #all()} with another unit
     */
    public static PostMetric of(MetricId id) {
        return find(USUAL, id);
    }

    /**
     * The metric of an id.
     *
     * @param id one of {@link #all()}, or any other id: that stands for what the network reports under it
     * @param interactions what counts as an interaction; part of the name of every metric that uses it
     * @return the metric
     * @throws InvalidInputException when the id is one of {@link #all()} with another unit
     */
    public static PostMetric of(MetricId id, InteractionSet interactions) {
        return find(derived(interactions), id);
    }

    /**
     * The value of a metric that comes from a campaign's money and not from its posts. O(1).
     *
     * @param id {@code return-on-investment}: {@link Returns#roi(Economics)}; {@code return-on-ad-spend}:
     *     {@link Returns#roas(Economics)}; any other id has none
     * @param economics what is known of the campaign's money
     * @return the value, undefined where an amount is not known; empty when the metric is another one
     * @throws InvalidInputException when the id is one of these with a unit other than {@link MetricUnit#FRACTION}
     */
    public static Optional<MetricResult> ofMoney(MetricId id, Economics economics) {
        Objects.requireNonNull(economics, "economics");
        if (id.id().equals(ROI.id())) {
            checkUnit(id, ROI);
            return Optional.of(Returns.roi(economics));
        }
        if (id.id().equals(ROAS.id())) {
            checkUnit(id, ROAS);
            return Optional.of(Returns.roas(economics));
        }
        return Optional.empty();
    }

    /**
     * The metrics that are more than what a network reports, over the usual interactions.
     *
     * @return {@code interactions}; {@code engagement-rate-by-reach}, {@code -by-impressions}, {@code -by-views} and
     *     {@code -by-followers}; {@code engaged-people-rate-by-reach}; {@code conversation-rate},
     *     {@code amplification-rate}, {@code applause-rate}; {@code impressions}, {@code views}; {@code average-frequency};
     *     {@code click-through-rate}; {@code conversion-rate}; unmodifiable
     */
    public static Map<MetricId, PostMetric> all() {
        return USUAL;
    }

    private static PostMetric find(Map<MetricId, PostMetric> derived, MetricId id) {
        Objects.requireNonNull(id, "id");
        for (Map.Entry<MetricId, PostMetric> entry : derived.entrySet()) {
            if (entry.getKey().id().equals(id.id())) {
                checkUnit(id, entry.getKey());
                return entry.getValue();
            }
        }
        return PostQuantity.of(id);
    }

    private static void checkUnit(MetricId asked, MetricId known) {
        if (asked.unit() != known.unit()) {
            String fault = "of " + known + " is " + known.unit() + ", not " + asked.unit();
            throw InvalidInputException.of("KPI", "unit", fault);
        }
    }

    private static Map<MetricId, PostMetric> derived(InteractionSet set) {
        Map<MetricId, PostMetric> all = new LinkedHashMap<>();
        all.put(new MetricId("interactions", MetricUnit.EVENTS), PostQuantity.interactions(set));
        all.put(rate("engagement-rate-by-reach"), EngagementMetrics.byReach(set));
        all.put(rate("engaged-people-rate-by-reach"), EngagementMetrics.engagedPeopleByReach());
        all.put(rate("engagement-rate-by-impressions"), EngagementMetrics.byImpressions(set));
        all.put(rate("engagement-rate-by-views"), EngagementMetrics.byDisplays(set, MetricId.VIEWS));
        all.put(rate("engagement-rate-by-followers"), EngagementMetrics.byFollowers(set));
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
