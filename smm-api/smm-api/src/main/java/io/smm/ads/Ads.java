package io.smm.ads;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.audience.AudienceSize;
import io.smm.post.PostRef;
import io.smm.post.RequestKey;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Buying reach. Whatever is created is paused and spends nothing; {@link #activate} is a call of its own that reads anew what
 * would be spent and asks for a consent to it. Thread-safe.
 *
 * <p>All calls need {@link io.smm.Capability#MANAGE_ADS} ({@link #boost} {@code BOOST_POST}, reports {@code AD_INSIGHTS}) and
 * are refused before anything is sent where a network lacks it. The network's own access tier is asked by the network: {@link
 * io.smm.error.MissingScopeException}, {@link io.smm.error.NotOnTierException}.
 */
public interface Ads {

    /**
     * What the ad platform takes; no call.
     *
     * @param connection the account
     * @return its rules
     */
    AdRules rules(Connection connection);

    /**
     * Reads the account that pays; one call.
     *
     * @param connection the account
     * @return its currency and zone
     */
    AdAccount account(Connection connection);

    /**
     * Creates a campaign with all that is below it, paused. The same plan with the same key goes on where an earlier call
     * stopped: what stands is found by its mark and not made again, whatever answers were lost. At most two calls an item,
     * one for the account, and those that look the network's ids up where an ad set has no {@link AdSet#targeting}.
     *
     * @param connection the account
     * @param plan what shall stand
     * @param key the host's own key for this plan; the first plan under a key counts
     * @return how far it came
     * @throws io.smm.error.InvalidInputException when the plan breaks the platform's rules or holds what it cannot target; it
     *     lists all faults, and nothing was made
     * @throws io.smm.error.InexpressibleTargetingException when the platform cannot target a segment whole: nothing was made
     * @throws io.smm.error.SmmException when the campaign itself is refused: nothing was made
     */
    AdCreation create(Connection connection, AdPlan plan, RequestKey key);

    /**
     * Makes all that it takes to show a published post to more people, paused: a campaign with the cap, an ad set, an ad.
     *
     * @param connection the account
     * @param post the account's own post
     * @param request for how much, until when, to whom
     * @param key the host's own key for this boost
     * @return how far it came; {@link #activate} its campaign to begin
     * @throws io.smm.error.InvalidInputException as {@link #create}
     */
    AdCreation boost(Connection connection, PostRef post, BoostRequest request, RequestKey key);

    /**
     * Estimates how many people an ad set would reach, before money is spent: of one that is wanted, or of one that {@link #review}
     * read. The network's ids are looked up where the ad set has no {@link AdSet#targeting}; one call, and a few for each such id.
     * Needs {@link io.smm.Capability#ESTIMATE_AUDIENCE} and {@link io.smm.Capability#FIND_TARGETING}.
     *
     * @param connection the account
     * @param adSet the ad set
     * @return as {@link io.smm.audience.Audiences#estimate}; not told of an ad set whose targeting cannot be told in our words
     * @throws io.smm.error.InexpressibleTargetingException when the platform cannot target the segment whole
     */
    AudienceSize estimate(Connection connection, AdSet adSet);

    /**
     * Reads what a campaign would spend if it were switched on; a call for the campaign, one for the account, one a page of
     * ad sets.
     *
     * @param connection the account
     * @param campaign the campaign
     * @return its budgets as they stand now, added up
     * @throws io.smm.error.NotFoundException when it does not stand
     */
    SpendReview review(Connection connection, AdCampaignId campaign);

    /**
     * Switches a campaign on, with all of its ad sets and ads that are paused: first what is below, the campaign last, so that
     * nothing spends before all is on. Reads anew what can be spent, just before. Doing it twice is the same as doing it once.
     *
     * @param connection the account
     * @param campaign the campaign
     * @param consent how much somebody agreed to spend
     * @return what was switched on, and what it can spend
     * @throws io.smm.error.InvalidInputException when more can be spent than was agreed to; nothing was switched on
     * @throws io.smm.error.PausedException while the tenant or the account is paused; a pause that comes in the middle leaves
     *     the campaign itself off, so that nothing spends
     * @throws io.smm.error.NotFoundException when it does not stand
     */
    Activation activate(Connection connection, AdCampaignId campaign, SpendConsent consent);

    /**
     * Switches something off; what is below it spends nothing either. Doing it twice is the same as doing it once.
     *
     * @param connection the account
     * @param object a campaign, an ad set or an ad
     * @throws io.smm.error.NotFoundException when it does not stand
     */
    void pause(Connection connection, AdObjectId object);

    /**
     * Switches every campaign off that is on or waits for its review, whoever made it; for a crisis. One call a page and one
     * a campaign.
     *
     * @param connection the account
     * @return what was paused, and what could not be
     */
    PauseReport pauseAll(Connection connection);

    /**
     * Puts something away for good: it never spends again and cannot be switched on. Its numbers stay.
     *
     * @param connection the account
     * @param object a campaign, an ad set or an ad
     * @throws io.smm.error.NotFoundException when it does not stand
     */
    void end(Connection connection, AdObjectId object);

    /**
     * Changes a campaign: reads it, and sends what is different then. The objective stays.
     *
     * @param connection the account
     * @param campaign the campaign
     * @param change makes the wanted campaign of the present one
     * @param consent how much somebody agreed to spend; asked only of a campaign that is on
     * @return the campaign as it stands then
     * @throws io.smm.error.InvalidInputException when the changed campaign breaks the rules, or could spend more than agreed
     */
    Standing<AdCampaignId, AdCampaign> change(
            Connection connection, AdCampaignId campaign, UnaryOperator<AdCampaign> change, SpendConsent consent);

    /**
     * Changes an ad set: reads it, and sends what is different then.
     *
     * @param connection the account
     * @param adSet the ad set
     * @param change makes the wanted ad set of the present one
     * @param consent how much somebody agreed to spend; asked only when its campaign is on
     * @return the ad set as it stands then
     * @throws io.smm.error.InvalidInputException as {@link #change}
     */
    Standing<AdSetId, AdSet> changeAdSet(
            Connection connection, AdSetId adSet, UnaryOperator<AdSet> change, SpendConsent consent);

    /**
     * Reads a campaign; one call.
     *
     * @param connection the account
     * @param campaign the campaign
     * @return it; empty when it does not stand
     */
    Optional<Standing<AdCampaignId, AdCampaign>> campaign(Connection connection, AdCampaignId campaign);

    /**
     * Reads an ad set; one call.
     *
     * @param connection the account
     * @param adSet the ad set
     * @return it; empty when it does not stand
     */
    Optional<Standing<AdSetId, AdSet>> adSet(Connection connection, AdSetId adSet);

    /**
     * Reads an ad with the reviewer's word on it; one call.
     *
     * @param connection the account
     * @param ad the ad
     * @return it; empty when it does not stand
     */
    Optional<Standing<AdId, Ad>> ad(Connection connection, AdId ad);

    /**
     * Lists the campaigns of the ad account, archived ones too.
     *
     * @param connection the account
     * @param page where to begin
     * @return a page; one call each
     */
    Page<Standing<AdCampaignId, AdCampaign>> campaigns(Connection connection, PageRequest page);

    /**
     * Lists the ad sets of a campaign.
     *
     * @param connection the account
     * @param campaign the campaign
     * @param page where to begin
     * @return a page; one call each
     */
    Page<Standing<AdSetId, AdSet>> adSets(Connection connection, AdCampaignId campaign, PageRequest page);

    /**
     * Lists the ads of an ad set.
     *
     * @param connection the account
     * @param adSet the ad set
     * @param page where to begin
     * @return a page; one call each
     */
    Page<Standing<AdId, Ad>> ads(Connection connection, AdSetId adSet, PageRequest page);

    /**
     * Reads the numbers of ads, and waits while the network makes the report, at most the query's patience.
     *
     * @param connection the account
     * @param query what to tell
     * @return the report, with a reading for each metric asked for in each row
     * @throws io.smm.error.InvalidInputException when the platform cannot tell what is asked
     * @throws io.smm.error.NetworkDownException when the report was not ready in time, or the network gave up on it
     */
    AdReport report(Connection connection, AdReportQuery query);

    /**
     * Asks for a report and does not wait; one call.
     *
     * @param connection the account
     * @param query what to tell
     * @return what to fetch it with
     * @throws io.smm.error.InvalidInputException when the platform cannot tell what is asked
     */
    AdReportTicket startReport(Connection connection, AdReportQuery query);

    /**
     * Asks how far a report is; one call.
     *
     * @param connection the account
     * @param ticket the report
     * @return how far it is
     */
    AdReportProgress progress(Connection connection, AdReportTicket ticket);

    /**
     * Fetches a report that is ready.
     *
     * @param connection the account
     * @param ticket the report
     * @return the report
     */
    AdReport fetch(Connection connection, AdReportTicket ticket);
}
