package io.smm.ads;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.audience.AudienceSize;
import io.smm.post.PostRef;
import io.smm.post.RequestKey;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/**
 * The twin of {@link Ads}: the same pipeline on the executor of the {@code Smm}. A future fails with the exception that the
 * blocking call would throw; cancelling it does not stop a call that runs.
 */
public interface AsyncAds {

    /**
     * The twin of {@link Ads#rules}.
     *
     * @param connection the account
     * @return what the blocking call returns, to come
     */
    CompletableFuture<AdRules> rules(Connection connection);

    /**
     * The twin of {@link Ads#account}.
     *
     * @param connection the account
     * @return what the blocking call returns, to come
     */
    CompletableFuture<AdAccount> account(Connection connection);

    /**
     * The twin of {@link Ads#create}.
     *
     * @param connection the account
     * @param plan what shall stand
     * @param key the host's own key for this plan; the first plan under a key counts
     * @return what the blocking call returns, to come
     */
    CompletableFuture<AdCreation> create(Connection connection, AdPlan plan, RequestKey key);

    /**
     * The twin of {@link Ads#boost}.
     *
     * @param connection the account
     * @param post the account's own post
     * @param request for how much, until when, to whom
     * @param key the host's own key for this boost
     * @return what the blocking call returns, to come
     */
    CompletableFuture<AdCreation> boost(Connection connection, PostRef post, BoostRequest request, RequestKey key);

    /**
     * The twin of {@link Ads#estimate}.
     *
     * @param connection the account
     * @param adSet the ad set
     * @return what the blocking call returns, to come
     */
    CompletableFuture<AudienceSize> estimate(Connection connection, AdSet adSet);

    /**
     * The twin of {@link Ads#review}.
     *
     * @param connection the account
     * @param campaign the campaign
     * @return what the blocking call returns, to come
     */
    CompletableFuture<SpendReview> review(Connection connection, AdCampaignId campaign);

    /**
     * The twin of {@link Ads#activate}.
     *
     * @param connection the account
     * @param campaign the campaign
     * @param consent how much somebody agreed to spend
     * @return what the blocking call returns, to come
     */
    CompletableFuture<Activation> activate(Connection connection, AdCampaignId campaign, SpendConsent consent);

    /**
     * The twin of {@link Ads#pause}.
     *
     * @param connection the account
     * @param object a campaign, an ad set or an ad
     * @return done, when it is
     */
    CompletableFuture<Void> pause(Connection connection, AdObjectId object);

    /**
     * The twin of {@link Ads#pauseAll}.
     *
     * @param connection the account
     * @return what the blocking call returns, to come
     */
    CompletableFuture<PauseReport> pauseAll(Connection connection);

    /**
     * The twin of {@link Ads#end}.
     *
     * @param connection the account
     * @param object a campaign, an ad set or an ad
     * @return done, when it is
     */
    CompletableFuture<Void> end(Connection connection, AdObjectId object);

    /**
     * The twin of {@link Ads#change}.
     *
     * @param connection the account
     * @param campaign the campaign
     * @param change makes the wanted campaign of the present one
     * @param consent how much somebody agreed to spend; asked only of a campaign that is on
     * @return what the blocking call returns, to come
     */
    CompletableFuture<Standing<AdCampaignId, AdCampaign>> change(
            Connection connection, AdCampaignId campaign, UnaryOperator<AdCampaign> change, SpendConsent consent);

    /**
     * The twin of {@link Ads#changeAdSet}.
     *
     * @param connection the account
     * @param adSet the ad set
     * @param change makes the wanted ad set of the present one
     * @param consent how much somebody agreed to spend; asked only when its campaign is on
     * @return what the blocking call returns, to come
     */
    CompletableFuture<Standing<AdSetId, AdSet>> changeAdSet(
            Connection connection, AdSetId adSet, UnaryOperator<AdSet> change, SpendConsent consent);

    /**
     * The twin of {@link Ads#campaign}.
     *
     * @param connection the account
     * @param campaign the campaign
     * @return what the blocking call returns, to come
     */
    CompletableFuture<Optional<Standing<AdCampaignId, AdCampaign>>> campaign(
            Connection connection, AdCampaignId campaign);

    /**
     * The twin of {@link Ads#adSet}.
     *
     * @param connection the account
     * @param adSet the ad set
     * @return what the blocking call returns, to come
     */
    CompletableFuture<Optional<Standing<AdSetId, AdSet>>> adSet(Connection connection, AdSetId adSet);

    /**
     * The twin of {@link Ads#ad}.
     *
     * @param connection the account
     * @param ad the ad
     * @return what the blocking call returns, to come
     */
    CompletableFuture<Optional<Standing<AdId, Ad>>> ad(Connection connection, AdId ad);

    /**
     * The twin of {@link Ads#campaigns}.
     *
     * @param connection the account
     * @param page where to begin
     * @return what the blocking call returns, to come
     */
    CompletableFuture<Page<Standing<AdCampaignId, AdCampaign>>> campaigns(Connection connection, PageRequest page);

    /**
     * The twin of {@link Ads#adSets}.
     *
     * @param connection the account
     * @param campaign the campaign
     * @param page where to begin
     * @return what the blocking call returns, to come
     */
    CompletableFuture<Page<Standing<AdSetId, AdSet>>> adSets(
            Connection connection, AdCampaignId campaign, PageRequest page);

    /**
     * The twin of {@link Ads#ads}.
     *
     * @param connection the account
     * @param adSet the ad set
     * @param page where to begin
     * @return what the blocking call returns, to come
     */
    CompletableFuture<Page<Standing<AdId, Ad>>> ads(Connection connection, AdSetId adSet, PageRequest page);

    /**
     * The twin of {@link Ads#report}.
     *
     * @param connection the account
     * @param query what to tell
     * @return what the blocking call returns, to come
     */
    CompletableFuture<AdReport> report(Connection connection, AdReportQuery query);

    /**
     * The twin of {@link Ads#startReport}.
     *
     * @param connection the account
     * @param query what to tell
     * @return what the blocking call returns, to come
     */
    CompletableFuture<AdReportTicket> startReport(Connection connection, AdReportQuery query);

    /**
     * The twin of {@link Ads#progress}.
     *
     * @param connection the account
     * @param ticket the report
     * @return what the blocking call returns, to come
     */
    CompletableFuture<AdReportProgress> progress(Connection connection, AdReportTicket ticket);

    /**
     * The twin of {@link Ads#fetch}.
     *
     * @param connection the account
     * @param ticket the report
     * @return what the blocking call returns, to come
     */
    CompletableFuture<AdReport> fetch(Connection connection, AdReportTicket ticket);
}
