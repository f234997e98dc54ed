package io.smm.adapter.memory.broken;

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
import io.smm.spi.AdManager;
import io.smm.spi.AdSwitch;
import java.util.Optional;

/** A good ad manager, to be broken in one method. */
class BrokenAdManager implements AdManager {

    final AdManager good;

    BrokenAdManager(AdManager good) {
        this.good = good;
    }

    @Override
    public AdRules rules(Connection connection) {
        return good.rules(connection);
    }

    @Override
    public AdAccount account(Connection connection) {
        return good.account(connection);
    }

    @Override
    public AdCampaignId createCampaign(Connection connection, AdCampaign campaign, ClientReference reference) {
        return good.createCampaign(connection, campaign, reference);
    }

    @Override
    public AdSetId createAdSet(Connection connection, AdCampaignId campaign, AdSet adSet, ClientReference reference) {
        return good.createAdSet(connection, campaign, adSet, reference);
    }

    @Override
    public AdId createAd(Connection connection, AdSetId adSet, Ad ad, ClientReference reference) {
        return good.createAd(connection, adSet, ad, reference);
    }

    @Override
    public Optional<AdCampaignId> findCampaign(Connection connection, ClientReference reference) {
        return good.findCampaign(connection, reference);
    }

    @Override
    public Optional<AdSetId> findAdSet(Connection connection, AdCampaignId campaign, ClientReference reference) {
        return good.findAdSet(connection, campaign, reference);
    }

    @Override
    public Optional<AdId> findAd(Connection connection, AdSetId adSet, ClientReference reference) {
        return good.findAd(connection, adSet, reference);
    }

    @Override
    public Optional<Standing<AdCampaignId, AdCampaign>> campaign(Connection connection, AdCampaignId campaign) {
        return good.campaign(connection, campaign);
    }

    @Override
    public Optional<Standing<AdSetId, AdSet>> adSet(Connection connection, AdSetId adSet) {
        return good.adSet(connection, adSet);
    }

    @Override
    public Optional<Standing<AdId, Ad>> ad(Connection connection, AdId ad) {
        return good.ad(connection, ad);
    }

    @Override
    public Page<Standing<AdCampaignId, AdCampaign>> campaigns(Connection connection, PageRequest page) {
        return good.campaigns(connection, page);
    }

    @Override
    public Page<Standing<AdSetId, AdSet>> adSets(Connection connection, AdCampaignId campaign, PageRequest page) {
        return good.adSets(connection, campaign, page);
    }

    @Override
    public Page<Standing<AdId, Ad>> ads(Connection connection, AdSetId adSet, PageRequest page) {
        return good.ads(connection, adSet, page);
    }

    @Override
    public void turn(Connection connection, AdObjectId object, AdSwitch wanted) {
        good.turn(connection, object, wanted);
    }

    @Override
    public void change(Connection connection, AdCampaignId campaign, AdCampaign present, AdCampaign wanted) {
        good.change(connection, campaign, present, wanted);
    }

    @Override
    public void change(Connection connection, AdSetId adSet, AdSet present, AdSet wanted) {
        good.change(connection, adSet, present, wanted);
    }
}
