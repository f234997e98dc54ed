package io.smm.testkit.tck;

import io.smm.Money;
import io.smm.ads.AdCampaignId;
import io.smm.ads.AdObjectId;
import io.smm.ads.AdSetId;
import io.smm.audience.Segment;
import java.time.Duration;
import java.util.List;

/** The ad platform as it really is, whatever the adapter says; needed where managing ads is declared. */
public interface ContractAds {

    /** {@return how many campaigns of the account stand, whatever their state} */
    int campaigns();

    /** {@return how many campaigns, ad sets and ads of the account are switched on} */
    int switchedOn();

    /**
     * How the platform understood a spend cap.
     *
     * @param campaign the campaign
     * @return the cap as money
     */
    Money spendCap(AdCampaignId campaign);

    /**
     * What was spent until now.
     *
     * @param object a campaign, an ad set or an ad
     * @return what it and all below it spent
     */
    Money spent(AdObjectId object);

    /**
     * Whom the platform shows an ad set to.
     *
     * @param adSet the ad set
     * @return how many entries its targeting has, exclusions and each range of ages counted
     */
    int criteria(AdSetId adSet);

    /**
     * Loses the answer to the next creation of a campaign.
     *
     * @param moment when
     */
    void loseNextCreation(LostAnswer moment);

    /**
     * Lets time pass on the platform.
     *
     * @param time how long
     */
    void pass(Duration time);

    /** {@return a segment of several criteria that the platform can target whole} */
    Segment targetable();

    /** {@return segments that the platform cannot target whole; at least one} */
    List<Segment> notTargetable();
}
