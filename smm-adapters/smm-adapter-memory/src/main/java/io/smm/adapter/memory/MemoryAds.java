package io.smm.adapter.memory;

import io.smm.CurrencyCode;
import io.smm.Money;
import io.smm.adapter.memory.internal.world.AdDesk;
import io.smm.adapter.memory.internal.world.AdForm;
import io.smm.ads.AdCampaignId;
import io.smm.ads.AdId;
import io.smm.ads.AdObjectId;
import io.smm.ads.AdSetId;
import io.smm.ads.MoneyScale;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * The simulated network's ad platform as its owner sees it: who pays, what the reviewers say, and the ground truth of what
 * stands and what was spent. Ads spend evenly over their schedules as the clock goes on. Thread-safe.
 */
public final class MemoryAds {

    private final AdDesk desk;

    MemoryAds(AdDesk desk) {
        this.desk = desk;
    }

    /**
     * Chooses who pays. Default: euros, UTC, budgets in minor units. Before anything is created.
     *
     * @param currency the one currency
     * @param zone the zone in which days begin
     * @param scale how budgets, caps and bids spell money
     */
    public void paidBy(CurrencyCode currency, ZoneId zone, MoneyScale scale) {
        desk.payer(
                Objects.requireNonNull(currency, "currency"),
                Objects.requireNonNull(zone, "zone"),
                Objects.requireNonNull(scale, "scale"));
    }

    /**
     * Chooses how long the reviewers take from switching on to delivery. Default: no time.
     *
     * @param time zero or more
     */
    public void reviewTakes(Duration time) {
        desk.reviewTakes(Objects.requireNonNull(time, "time"));
    }

    /**
     * The reviewers object to an ad; it spends nothing from now on.
     *
     * @param ad the ad
     * @param objection why
     */
    public void reject(AdId ad, String objection) {
        desk.reject(ad.value(), Objects.requireNonNull(objection, "objection"));
    }

    /** {@return the ground truth: how many campaigns stand, archived ones too} */
    public int campaigns() {
        return (int) desk.truth().stream()
                .filter(line -> line.form() instanceof AdForm.CampaignForm)
                .count();
    }

    /** {@return the ground truth: how many campaigns, ad sets and ads are switched on} */
    public int switchedOn() {
        return (int) desk.truth().stream()
                .filter(line -> List.of("live", "review").contains(line.status()))
                .count();
    }

    /**
     * The ground truth of spending.
     *
     * @param object a campaign, an ad set or an ad
     * @return what it and all below it spent until now
     */
    public Money spent(AdObjectId object) {
        return desk.spent(object.value());
    }

    /**
     * The ground truth of a spend cap.
     *
     * @param campaign the campaign
     * @return the cap as the network understood it; one at most
     */
    public List<Money> spendCap(AdCampaignId campaign) {
        return desk.truth().stream()
                .filter(line -> line.id().equals(campaign.value()))
                .flatMap(line -> ((AdForm.CampaignForm) line.form()).cap().stream())
                .map(desk::money)
                .toList();
    }

    /**
     * The ground truth of targeting.
     *
     * @param adSet the ad set
     * @return whom the network shows it to, one entry of its targeting each, in words
     */
    public List<String> targeting(AdSetId adSet) {
        return desk.truth().stream()
                .filter(line -> line.id().equals(adSet.value()))
                .flatMap(line -> desk.words(((AdForm.SetForm) line.form()).audience()).stream())
                .toList();
    }
}
