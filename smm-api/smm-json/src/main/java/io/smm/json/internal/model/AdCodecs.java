package io.smm.json.internal.model;

import io.smm.Network;
import io.smm.ads.Ad;
import io.smm.ads.AdCampaign;
import io.smm.ads.AdCampaignId;
import io.smm.ads.AdCreation;
import io.smm.ads.AdId;
import io.smm.ads.AdLevel;
import io.smm.ads.AdObjectId;
import io.smm.ads.AdObjective;
import io.smm.ads.AdPlan;
import io.smm.ads.AdSchedule;
import io.smm.ads.AdSet;
import io.smm.ads.AdSetId;
import io.smm.ads.Bid;
import io.smm.ads.BoostRequest;
import io.smm.ads.Budget;
import io.smm.ads.ClientReference;
import io.smm.ads.CreationOutcome;
import io.smm.ads.Creative;
import io.smm.ads.OptimisationGoal;
import io.smm.ads.Placement;
import io.smm.ads.SpendConsent;
import io.smm.json.internal.codec.Codec;
import io.smm.json.internal.codec.EnumCodec;
import io.smm.json.internal.codec.ObjectCodec;
import io.smm.json.internal.codec.Scalars;
import io.smm.json.internal.codec.UnionCodec;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Bought reach: what shall be made. Whatever decides about money and is not known here is refused. Of a looked-up targeting the
 * segment is kept: the network's ids for it change, and are looked up anew.
 */
final class AdCodecs {

    static final Codec<AdObjective> OBJECTIVE = EnumCodec.of(AdObjective.class);
    static final Codec<AdLevel> LEVEL = EnumCodec.of(AdLevel.class);

    static final Codec<OptimisationGoal> GOAL =
            Scalars.TEXT.as(OptimisationGoal.class, OptimisationGoal::new, OptimisationGoal::name);

    static final Codec<Placement> PLACEMENT = Scalars.TEXT.as(Placement.class, Placement::new, Placement::name);

    static final Codec<ClientReference> REFERENCE =
            Scalars.TEXT.as(ClientReference.class, ClientReference::new, ClientReference::value);

    static final Codec<AdCampaignId> CAMPAIGN_ID = id(AdCampaignId.class, AdCampaignId::new);
    static final Codec<AdSetId> AD_SET_ID = id(AdSetId.class, AdSetId::new);
    static final Codec<AdId> AD_ID = id(AdId.class, AdId::new);

    static final Codec<AdObjectId> ID = UnionCodec.of(AdObjectId.class)
            .with("campaign", AdCampaignId.class, CAMPAIGN_ID)
            .with("adSet", AdSetId.class, AD_SET_ID)
            .with("ad", AdId.class, AD_ID);

    static final Codec<Budget> BUDGET = ObjectCodec.of(Budget.class, o -> {
        var amount = o.required("amount", CommonCodecs.MONEY, Budget::amount);
        var period = o.required("period", EnumCodec.of(Budget.Period.class), Budget::period);
        return v -> new Budget(v.get(amount), v.get(period));
    });

    static final Codec<AdSchedule> SCHEDULE = ObjectCodec.of(AdSchedule.class, o -> {
        var from = o.optional("from", Scalars.INSTANT, AdSchedule::from);
        var until = o.optional("until", Scalars.INSTANT, AdSchedule::until);
        return v -> new AdSchedule(v.find(from), v.find(until));
    });

    static final Codec<Bid> BID = UnionCodec.of(Bid.class)
            .with("lowestCost", Bid.LowestCost.class, ObjectCodec.empty(Bid.LowestCost.class, Bid.LowestCost::new))
            .with(
                    "costCap",
                    Bid.CostCap.class,
                    ObjectCodec.of(Bid.CostCap.class, "cost", CommonCodecs.MONEY, Bid.CostCap::new, Bid.CostCap::cost))
            .with(
                    "bidCap",
                    Bid.BidCap.class,
                    ObjectCodec.of(Bid.BidCap.class, "bid", CommonCodecs.MONEY, Bid.BidCap::new, Bid.BidCap::bid))
            .with(
                    "targetRoas",
                    Bid.TargetRoas.class,
                    ObjectCodec.of(
                            Bid.TargetRoas.class, "ratio", Scalars.DECIMAL, Bid.TargetRoas::new, Bid.TargetRoas::ratio))
            .with(
                    "manualCpc",
                    Bid.ManualCpc.class,
                    ObjectCodec.of(
                            Bid.ManualCpc.class, "price", CommonCodecs.MONEY, Bid.ManualCpc::new, Bid.ManualCpc::price))
            .with(
                    "manualCpm",
                    Bid.ManualCpm.class,
                    ObjectCodec.of(
                            Bid.ManualCpm.class,
                            "price",
                            CommonCodecs.MONEY,
                            Bid.ManualCpm::new,
                            Bid.ManualCpm::price));

    static final Codec<AdCampaign> CAMPAIGN = ObjectCodec.of(AdCampaign.class, o -> {
        var name = o.required("name", Scalars.TEXT, AdCampaign::name);
        var objective = o.required("objective", OBJECTIVE, AdCampaign::objective);
        var budget = o.optional("budget", BUDGET, AdCampaign::budget);
        var cap = o.optional("spendCap", CommonCodecs.MONEY, AdCampaign::spendCap);
        return v -> {
            AdCampaign.Builder campaign = AdCampaign.builder(v.get(name), v.get(objective));
            v.with(budget, campaign::budget);
            v.with(cap, campaign::spendCap);
            return campaign.build();
        };
    });

    static final Codec<AdSet> AD_SET = ObjectCodec.of(AdSet.class, o -> {
        var name = o.required("name", Scalars.TEXT, AdSet::name);
        var segment = o.optional("segment", SegmentCodecs.SEGMENT, AdSet::segment);
        var budget = o.optional("budget", BUDGET, AdSet::budget);
        var schedule = o.orElse("schedule", SCHEDULE, AdSet::schedule, AdSchedule.openEnded());
        var bid = o.required("bid", BID, AdSet::bid);
        var goal = o.optional("goal", GOAL, AdSet::goal);
        var placements = o.set("placements", PLACEMENT, AdSet::placements);
        return v -> {
            AdSet.Builder adSet = v.find(segment)
                    .map(people -> AdSet.builder(v.get(name), people))
                    .orElseGet(() -> AdSet.readBack(v.get(name)))
                    .schedule(v.get(schedule))
                    .bid(v.get(bid))
                    .placements(v.get(placements).toArray(Placement[]::new));
            v.with(budget, adSet::budget);
            v.with(goal, adSet::goal);
            return adSet.build();
        };
    });

    static final Codec<Creative> CREATIVE = UnionCodec.of(Creative.class)
            .with(
                    "post",
                    Creative.OfPost.class,
                    ObjectCodec.of(
                            Creative.OfPost.class,
                            "post",
                            PostRefCodecs.POST,
                            Creative.OfPost::new,
                            Creative.OfPost::post))
            .with("own", Creative.OwnContent.class, ObjectCodec.of(Creative.OwnContent.class, o -> {
                var text = o.required("text", Scalars.TEXT, Creative.OwnContent::text);
                var headline = o.optional("headline", Scalars.TEXT, Creative.OwnContent::headline);
                var image = o.optional("image", MediaCodecs.IMAGE, Creative.OwnContent::image);
                var landing = o.required("landingPage", Scalars.ADDRESS, Creative.OwnContent::landingPage);
                return v -> new Creative.OwnContent(v.get(text), v.find(headline), v.find(image), v.get(landing));
            }))
            .with(
                    "existing",
                    Creative.Existing.class,
                    ObjectCodec.of(
                            Creative.Existing.class,
                            "nativeId",
                            Scalars.TEXT,
                            Creative.Existing::new,
                            Creative.Existing::nativeId));

    static final Codec<Ad> AD = ObjectCodec.of(Ad.class, o -> {
        var name = o.required("name", Scalars.TEXT, Ad::name);
        var creative = o.required("creative", CREATIVE, Ad::creative);
        return v -> new Ad(v.get(name), v.get(creative));
    });

    static final Codec<AdPlan.Branch> BRANCH = ObjectCodec.of(AdPlan.Branch.class, o -> {
        var adSet = o.required("adSet", AD_SET, AdPlan.Branch::adSet);
        var ads = o.list("ads", AD, AdPlan.Branch::ads);
        return v -> new AdPlan.Branch(v.get(adSet), v.get(ads));
    });

    static final Codec<AdPlan> PLAN = ObjectCodec.of(AdPlan.class, o -> {
        var campaign = o.required("campaign", CAMPAIGN, AdPlan::campaign);
        var adSets = o.list("adSets", BRANCH, AdPlan::adSets);
        return v -> new AdPlan(v.get(campaign), v.get(adSets));
    });

    static final Codec<BoostRequest> BOOST = ObjectCodec.of(BoostRequest.class, o -> {
        var cap = o.required("spendCap", CommonCodecs.MONEY, BoostRequest::spendCap);
        var until = o.required("until", Scalars.INSTANT, BoostRequest::until);
        var from = o.optional("from", Scalars.INSTANT, BoostRequest::from);
        var segment = o.required("segment", SegmentCodecs.SEGMENT, BoostRequest::segment);
        var objective = o.required("objective", OBJECTIVE, BoostRequest::objective);
        var name = o.required("name", Scalars.TEXT, BoostRequest::name);
        return v -> {
            BoostRequest.Builder boost = BoostRequest.builder(v.get(cap), v.get(until), v.get(segment))
                    .objective(v.get(objective))
                    .name(v.get(name));
            v.with(from, boost::from);
            return boost.build();
        };
    });

    static final Codec<SpendConsent> CONSENT = UnionCodec.of(SpendConsent.class)
            .with(
                    "upTo",
                    SpendConsent.UpTo.class,
                    ObjectCodec.of(
                            SpendConsent.UpTo.class,
                            "most",
                            CommonCodecs.MONEY,
                            SpendConsent.UpTo::new,
                            SpendConsent.UpTo::most))
            .with(
                    "untilStopped",
                    SpendConsent.UntilStopped.class,
                    ObjectCodec.empty(SpendConsent.UntilStopped.class, SpendConsent.UntilStopped::new));

    static final Codec<CreationOutcome> OUTCOME = UnionCodec.of(CreationOutcome.class)
            .with(
                    "created",
                    CreationOutcome.Created.class,
                    ObjectCodec.of(
                            CreationOutcome.Created.class,
                            "made",
                            ID,
                            CreationOutcome.Created::new,
                            CreationOutcome.Created::made))
            .with(
                    "found",
                    CreationOutcome.Found.class,
                    ObjectCodec.of(
                            CreationOutcome.Found.class,
                            "found",
                            ID,
                            CreationOutcome.Found::new,
                            CreationOutcome.Found::found))
            .with("unknown", CreationOutcome.Unknown.class, ObjectCodec.of(CreationOutcome.Unknown.class, o -> {
                var again = o.optional("askAgainAt", Scalars.INSTANT, CreationOutcome.Unknown::askAgainAt);
                return v -> new CreationOutcome.Unknown(v.find(again));
            }))
            .with("refused", CreationOutcome.Refused.class, ObjectCodec.of(CreationOutcome.Refused.class, o -> {
                var why = o.required("why", Scalars.TEXT, CreationOutcome.Refused::why);
                var advice = o.required("advice", ErrorCodecs.ADVICE, CreationOutcome.Refused::advice);
                return v -> new CreationOutcome.Refused(v.get(why), v.get(advice));
            }))
            .with(
                    "notTried",
                    CreationOutcome.NotTried.class,
                    ObjectCodec.empty(CreationOutcome.NotTried.class, CreationOutcome.NotTried::new))
            .otherwise((kind, json) -> new CreationOutcome.Unknown(Optional.empty()));

    static final Codec<AdCreation.Item> ITEM = ObjectCodec.of(AdCreation.Item.class, o -> {
        var path = o.required("path", Scalars.TEXT, AdCreation.Item::path);
        var level = o.required("level", LEVEL, AdCreation.Item::level);
        var outcome = o.required("outcome", OUTCOME, AdCreation.Item::outcome);
        return v -> new AdCreation.Item(v.get(path), v.get(level), v.get(outcome));
    });

    static final Codec<AdCreation> CREATION = ObjectCodec.of(AdCreation.class, o -> {
        var items = o.list("items", ITEM, AdCreation::items);
        return v -> new AdCreation(v.get(items));
    });

    private AdCodecs() {}

    static List<Catalogue.Entry<?>> entries() {
        return List.of(
                new Catalogue.Entry<>(AdObjectId.class, "ad-object-id", ID),
                new Catalogue.Entry<>(ClientReference.class, "client-reference", REFERENCE),
                new Catalogue.Entry<>(Budget.class, "ad-budget", BUDGET),
                new Catalogue.Entry<>(Bid.class, "bid", BID),
                new Catalogue.Entry<>(AdCampaign.class, "ad-campaign", CAMPAIGN),
                new Catalogue.Entry<>(AdSet.class, "ad-set", AD_SET),
                new Catalogue.Entry<>(Creative.class, "creative", CREATIVE),
                new Catalogue.Entry<>(Ad.class, "ad", AD),
                new Catalogue.Entry<>(AdPlan.class, "ad-plan", PLAN),
                new Catalogue.Entry<>(BoostRequest.class, "boost-request", BOOST),
                new Catalogue.Entry<>(SpendConsent.class, "spend-consent", CONSENT),
                new Catalogue.Entry<>(CreationOutcome.class, "ad-creation-outcome", OUTCOME),
                new Catalogue.Entry<>(AdCreation.class, "ad-creation", CREATION));
    }

    private static <I extends AdObjectId> Codec<I> id(Class<I> type, BiFunction<Network, String, I> maker) {
        return ObjectCodec.of(type, o -> {
            var network = o.required("network", CommonCodecs.NETWORK, AdObjectId::network);
            var value = o.required("value", Scalars.TEXT, AdObjectId::value);
            return v -> maker.apply(v.get(network), v.get(value));
        });
    }
}
