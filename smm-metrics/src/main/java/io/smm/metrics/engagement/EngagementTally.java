package io.smm.metrics.engagement;

import io.smm.campaign.CampaignId;
import io.smm.error.InvalidInputException;
import io.smm.insight.MetricId;
import io.smm.insight.MetricUnit;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.Unit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Counts single engagements by campaign and type, such as {@link MetricId#REACTIONS}: {@link EngagementCounter} over the types of the
 * model, with the same counts. O(1) an engagement; one of a campaign and type that came before allocates nothing. Not thread-safe.
 */
public final class EngagementTally {

    private final Map<CampaignId, Integer> campaigns = new HashMap<>();
    private final Map<MetricId, Integer> types = new HashMap<>();
    private final EngagementCounter counter = new EngagementCounter();
    private long total;

    /** Makes an empty tally. */
    public EngagementTally() {}

    /**
     * Counts one engagement.
     *
     * @param campaign the campaign that it belongs to
     * @param type what was done
     * @return this
     * @throws InvalidInputException when the type does not count events
     */
    public EngagementTally add(CampaignId campaign, MetricId type) {
        if (type.unit() != MetricUnit.EVENTS) {
            throw InvalidInputException.of("EngagementTally", "type", type + " does not count events");
        }
        counter.add(number(campaigns, campaign), number(types, type));
        total++;
        return this;
    }

    /**
     * How many engagements of one type a campaign had. Unit: events.
     *
     * @param campaign the campaign
     * @param type what was done
     * @return the count; 0 when there was none among what was added
     */
    public MetricResult of(CampaignId campaign, MetricId type) {
        Integer row = campaigns.get(Objects.requireNonNull(campaign, "campaign"));
        Integer column = types.get(Objects.requireNonNull(type, "type"));
        long count = row == null || column == null ? 0 : counter.count(row, column);
        MetricName name = new MetricName("engagements(" + type.id() + ")", Optional.empty(), Optional.empty());
        return MetricResult.exact(name, Unit.EVENTS, Fraction.of(count), Evidence.counting(total));
    }

    /** {@return how many engagements were added} */
    public long total() {
        return total;
    }

    @Override
    public String toString() {
        return "EngagementTally[" + campaigns.size() + " campaigns, " + total + " engagements]";
    }

    private static <T> int number(Map<T, Integer> numbers, T item) {
        Integer known = numbers.get(Objects.requireNonNull(item, "item"));
        if (known != null) {
            return known;
        }
        numbers.put(item, numbers.size());
        return numbers.size() - 1;
    }
}
