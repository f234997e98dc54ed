package io.smm.core.internal.async;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.ads.Activation;
import io.smm.ads.Ad;
import io.smm.ads.AdAccount;
import io.smm.ads.AdCampaign;
import io.smm.ads.AdCampaignId;
import io.smm.ads.AdCreation;
import io.smm.ads.AdId;
import io.smm.ads.AdObjectId;
import io.smm.ads.AdPlan;
import io.smm.ads.AdReport;
import io.smm.ads.AdReportProgress;
import io.smm.ads.AdReportQuery;
import io.smm.ads.AdReportTicket;
import io.smm.ads.AdRules;
import io.smm.ads.AdSet;
import io.smm.ads.AdSetId;
import io.smm.ads.Ads;
import io.smm.ads.AsyncAds;
import io.smm.ads.BoostRequest;
import io.smm.ads.PauseReport;
import io.smm.ads.SpendConsent;
import io.smm.ads.SpendReview;
import io.smm.ads.Standing;
import io.smm.audience.AudienceSize;
import io.smm.post.PostRef;
import io.smm.post.RequestKey;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/** The twin of advertising: each method runs the blocking one on the executor. */
record AdsTwin(Executor executor, Ads blocking) implements AsyncAds {

    @Override
    public CompletableFuture<AdRules> rules(Connection connection) {
        return CompletableFuture.supplyAsync(() -> blocking.rules(connection), executor);
    }

    @Override
    public CompletableFuture<AdAccount> account(Connection connection) {
        return CompletableFuture.supplyAsync(() -> blocking.account(connection), executor);
    }

    @Override
    public CompletableFuture<AdCreation> create(Connection connection, AdPlan plan, RequestKey key) {
        return CompletableFuture.supplyAsync(() -> blocking.create(connection, plan, key), executor);
    }

    @Override
    public CompletableFuture<AdCreation> boost(
            Connection connection, PostRef post, BoostRequest request, RequestKey key) {
        return CompletableFuture.supplyAsync(() -> blocking.boost(connection, post, request, key), executor);
    }

    @Override
    public CompletableFuture<AudienceSize> estimate(Connection connection, AdSet adSet) {
        return CompletableFuture.supplyAsync(() -> blocking.estimate(connection, adSet), executor);
    }

    @Override
    public CompletableFuture<SpendReview> review(Connection connection, AdCampaignId campaign) {
        return CompletableFuture.supplyAsync(() -> blocking.review(connection, campaign), executor);
    }

    @Override
    public CompletableFuture<Activation> activate(Connection connection, AdCampaignId campaign, SpendConsent consent) {
        return CompletableFuture.supplyAsync(() -> blocking.activate(connection, campaign, consent), executor);
    }

    @Override
    public CompletableFuture<Void> pause(Connection connection, AdObjectId object) {
        return CompletableFuture.runAsync(() -> blocking.pause(connection, object), executor);
    }

    @Override
    public CompletableFuture<PauseReport> pauseAll(Connection connection) {
        return CompletableFuture.supplyAsync(() -> blocking.pauseAll(connection), executor);
    }

    @Override
    public CompletableFuture<Void> end(Connection connection, AdObjectId object) {
        return CompletableFuture.runAsync(() -> blocking.end(connection, object), executor);
    }

    @Override
    public CompletableFuture<Standing<AdCampaignId, AdCampaign>> change(
            Connection connection, AdCampaignId campaign, UnaryOperator<AdCampaign> change, SpendConsent consent) {
        return CompletableFuture.supplyAsync(() -> blocking.change(connection, campaign, change, consent), executor);
    }

    @Override
    public CompletableFuture<Standing<AdSetId, AdSet>> changeAdSet(
            Connection connection, AdSetId adSet, UnaryOperator<AdSet> change, SpendConsent consent) {
        return CompletableFuture.supplyAsync(() -> blocking.changeAdSet(connection, adSet, change, consent), executor);
    }

    @Override
    public CompletableFuture<Optional<Standing<AdCampaignId, AdCampaign>>> campaign(
            Connection connection, AdCampaignId campaign) {
        return CompletableFuture.supplyAsync(() -> blocking.campaign(connection, campaign), executor);
    }

    @Override
    public CompletableFuture<Optional<Standing<AdSetId, AdSet>>> adSet(Connection connection, AdSetId adSet) {
        return CompletableFuture.supplyAsync(() -> blocking.adSet(connection, adSet), executor);
    }

    @Override
    public CompletableFuture<Optional<Standing<AdId, Ad>>> ad(Connection connection, AdId ad) {
        return CompletableFuture.supplyAsync(() -> blocking.ad(connection, ad), executor);
    }

    @Override
    public CompletableFuture<Page<Standing<AdCampaignId, AdCampaign>>> campaigns(
            Connection connection, PageRequest page) {
        return CompletableFuture.supplyAsync(() -> blocking.campaigns(connection, page), executor);
    }

    @Override
    public CompletableFuture<Page<Standing<AdSetId, AdSet>>> adSets(
            Connection connection, AdCampaignId campaign, PageRequest page) {
        return CompletableFuture.supplyAsync(() -> blocking.adSets(connection, campaign, page), executor);
    }

    @Override
    public CompletableFuture<Page<Standing<AdId, Ad>>> ads(Connection connection, AdSetId adSet, PageRequest page) {
        return CompletableFuture.supplyAsync(() -> blocking.ads(connection, adSet, page), executor);
    }

    @Override
    public CompletableFuture<AdReport> report(Connection connection, AdReportQuery query) {
        return CompletableFuture.supplyAsync(() -> blocking.report(connection, query), executor);
    }

    @Override
    public CompletableFuture<AdReportTicket> startReport(Connection connection, AdReportQuery query) {
        return CompletableFuture.supplyAsync(() -> blocking.startReport(connection, query), executor);
    }

    @Override
    public CompletableFuture<AdReportProgress> progress(Connection connection, AdReportTicket ticket) {
        return CompletableFuture.supplyAsync(() -> blocking.progress(connection, ticket), executor);
    }

    @Override
    public CompletableFuture<AdReport> fetch(Connection connection, AdReportTicket ticket) {
        return CompletableFuture.supplyAsync(() -> blocking.fetch(connection, ticket), executor);
    }
}
