package io.smm.ads;

import io.smm.error.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A campaign with its ad sets and ads, to be created together and paused. Immutable.
 *
 * @param campaign the campaign
 * @param adSets its ad sets in order, each with its ads
 */
public record AdPlan(AdCampaign campaign, List<Branch> adSets) {

    /**
     * An ad set with its ads.
     *
     * @param adSet the ad set
     * @param ads its ads in order
     */
    public record Branch(AdSet adSet, List<Ad> ads) {
        /**
         * Copies the ads.
         *
         * @param adSet the ad set
         * @param ads its ads in order
         */
        public Branch {
            Objects.requireNonNull(adSet, "adSet");
            ads = List.copyOf(ads);
        }
    }

    /**
     * Copies the ad sets.
     *
     * @param campaign the campaign
     * @param adSets its ad sets in order, each with its ads
     */
    public AdPlan {
        Objects.requireNonNull(campaign, "campaign");
        adSets = List.copyOf(adSets);
        if (adSets.size() > 100) {
            throw InvalidInputException.of("AdPlan", "adSets", "must be at most 100, are " + adSets.size());
        }
    }

    /**
     * A campaign without anything below it.
     *
     * @param campaign the campaign
     * @return the plan
     */
    public static AdPlan of(AdCampaign campaign) {
        return new AdPlan(campaign, List.of());
    }

    /**
     * The same plan with one more ad set.
     *
     * @param adSet the ad set
     * @param ads its ads
     * @return the longer plan
     */
    public AdPlan with(AdSet adSet, Ad... ads) {
        List<Branch> more = new ArrayList<>(adSets);
        more.add(new Branch(adSet, List.of(ads)));
        return new AdPlan(campaign, more);
    }
}
