package io.smm.spi;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.ads.Ad;
import io.smm.ads.AdAccount;
import io.smm.ads.AdCampaign;
import io.smm.ads.AdCampaignId;
import io.smm.ads.AdId;
import io.smm.ads.AdObjectId;
import io.smm.ads.AdRules;
import io.smm.ads.AdSet;
import io.smm.ads.AdSetId;
import io.smm.ads.ClientReference;
import io.smm.ads.Standing;
import java.util.Optional;

/**
 * One network's ad platform. The SDK checks plans against {@link #rules} before it calls, looks up before it creates, and
 * decides about spending; the adapter translates, one call a method. Thread-safe.
 *
 * <p>Three promises that the contract holds an adapter to: what it creates is paused; amounts arrive exactly; a segment
 * arrives whole, or the call is refused. An answer that is lost on the way of a creation is an {@link
 * io.smm.error.UnknownOutcomeException}: the adapter never sends a creation twice by itself.
 *
 * <p>Who manages ads also has a {@link TargetingCatalogue}: the SDK translates segments by its rules and looks ids up in it, for
 * estimates and for ad sets alike.
 */
public interface AdManager {

    /**
     * What the platform takes. No call.
     *
     * @param connection the account
     * @return the rules
     */
    AdRules rules(Connection connection);

    /**
     * Reads the account that pays.
     *
     * @param connection the account
     * @return it
     */
    AdAccount account(Connection connection);

    /**
     * Creates a campaign, paused.
     *
     * @param connection the account
     * @param campaign the campaign
     * @param reference the mark to write on it, so that {@link #findCampaign} finds it
     * @return its id
     */
    AdCampaignId createCampaign(Connection connection, AdCampaign campaign, ClientReference reference);

    /**
     * Creates an ad set, paused.
     *
     * @param connection the account
     * @param campaign what it belongs to
     * @param adSet the ad set; its {@link AdSet#targeting} is there, with the network's ids
     * @param reference the mark to write on it
     * @return its id
     */
    AdSetId createAdSet(Connection connection, AdCampaignId campaign, AdSet adSet, ClientReference reference);

    /**
     * Creates an ad, paused.
     *
     * @param connection the account
     * @param adSet what it belongs to
     * @param ad the ad
     * @param reference the mark to write on it
     * @return its id
     */
    AdId createAd(Connection connection, AdSetId adSet, Ad ad, ClientReference reference);

    /**
     * Looks a campaign up by its mark.
     *
     * @param connection the account
     * @param reference the mark
     * @return the campaign; empty when none has it
     */
    Optional<AdCampaignId> findCampaign(Connection connection, ClientReference reference);

    /**
     * Looks an ad set up by its mark.
     *
     * @param connection the account
     * @param campaign what it belongs to
     * @param reference the mark
     * @return the ad set; empty when none has it
     */
    Optional<AdSetId> findAdSet(Connection connection, AdCampaignId campaign, ClientReference reference);

    /**
     * Looks an ad up by its mark.
     *
     * @param connection the account
     * @param adSet what it belongs to
     * @param reference the mark
     * @return the ad; empty when none has it
     */
    Optional<AdId> findAd(Connection connection, AdSetId adSet, ClientReference reference);

    /**
     * Reads a campaign.
     *
     * @param connection the account
     * @param campaign the campaign
     * @return it; empty when it does not stand
     */
    Optional<Standing<AdCampaignId, AdCampaign>> campaign(Connection connection, AdCampaignId campaign);

    /**
     * Reads an ad set.
     *
     * @param connection the account
     * @param adSet the ad set
     * @return it; empty when it does not stand
     */
    Optional<Standing<AdSetId, AdSet>> adSet(Connection connection, AdSetId adSet);

    /**
     * Reads an ad.
     *
     * @param connection the account
     * @param ad the ad
     * @return it; empty when it does not stand
     */
    Optional<Standing<AdId, Ad>> ad(Connection connection, AdId ad);

    /**
     * Lists campaigns.
     *
     * @param connection the account
     * @param page where to begin
     * @return a page
     */
    Page<Standing<AdCampaignId, AdCampaign>> campaigns(Connection connection, PageRequest page);

    /**
     * Lists the ad sets of a campaign.
     *
     * @param connection the account
     * @param campaign the campaign
     * @param page where to begin
     * @return a page
     */
    Page<Standing<AdSetId, AdSet>> adSets(Connection connection, AdCampaignId campaign, PageRequest page);

    /**
     * Lists the ads of an ad set.
     *
     * @param connection the account
     * @param adSet the ad set
     * @param page where to begin
     * @return a page
     */
    Page<Standing<AdId, Ad>> ads(Connection connection, AdSetId adSet, PageRequest page);

    /**
     * Switches something on, off, or puts it away for good. Setting what is set already is no fault.
     *
     * @param connection the account
     * @param object a campaign, an ad set or an ad
     * @param wanted how it shall stand
     */
    void turn(Connection connection, AdObjectId object, AdSwitch wanted);

    /**
     * Changes a campaign.
     *
     * @param connection the account
     * @param campaign the campaign
     * @param present as it was read just before
     * @param wanted as it shall be; only what differs is sent
     */
    void change(Connection connection, AdCampaignId campaign, AdCampaign present, AdCampaign wanted);

    /**
     * Changes an ad set.
     *
     * @param connection the account
     * @param adSet the ad set
     * @param present as it was read just before
     * @param wanted as it shall be; only what differs is sent
     */
    void change(Connection connection, AdSetId adSet, AdSet present, AdSet wanted);
}
