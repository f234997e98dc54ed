package io.smm.ads;

import io.smm.Money;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a campaign would spend if it were switched on, as read from the ad platform this moment.
 *
 * <p>{@code atMost} adds up the budgets: one for the whole time counts in full, a daily one counts for each calendar day in
 * the ad account's zone that the schedule touches from now on; a spend cap bounds the sum. What was spent before is not
 * taken off, so the campaign may end up with less.
 *
 * <p>How many people that reaches, {@link Ads#estimate} tells of each ad set.
 *
 * @param campaign the campaign
 * @param adSets its ad sets that are not ended, archived or rejected
 * @param atMost the most that it can spend; empty when nothing bounds it
 * @param until when the last of it ends; empty when it has no end, or nothing below it
 */
public record SpendReview(
        Standing<AdCampaignId, AdCampaign> campaign,
        List<Standing<AdSetId, AdSet>> adSets,
        Optional<Money> atMost,
        Optional<Instant> until) {

    /**
     * Copies the ad sets.
     *
     * @param campaign the campaign
     * @param adSets its ad sets that are not ended, archived or rejected
     * @param atMost the most that it can spend
     * @param until when the last of it ends
     */
    public SpendReview {
        Objects.requireNonNull(campaign, "campaign");
        adSets = List.copyOf(adSets);
        Objects.requireNonNull(atMost, "atMost");
        Objects.requireNonNull(until, "until");
    }
}
