package io.smm.json.internal.model;

import io.smm.campaign.Cadence;
import io.smm.campaign.Campaign;
import io.smm.campaign.CampaignBudget;
import io.smm.campaign.CampaignId;
import io.smm.campaign.Channel;
import io.smm.campaign.ContentMix;
import io.smm.campaign.ContentTheme;
import io.smm.campaign.Economics;
import io.smm.campaign.Kpi;
import io.smm.campaign.Objective;
import io.smm.campaign.UtmPolicy;
import io.smm.campaign.UtmTags;
import io.smm.json.internal.codec.Codec;
import io.smm.json.internal.codec.EnumCodec;
import io.smm.json.internal.codec.MapCodec;
import io.smm.json.internal.codec.ObjectCodec;
import io.smm.json.internal.codec.Scalars;
import io.smm.json.internal.codec.TextKey;
import java.util.List;

/** Strategy: campaigns and their plans. */
final class CampaignCodecs {

    static final Codec<CampaignId> ID = Scalars.TEXT.as(CampaignId.class, CampaignId::new, CampaignId::value);
    static final Codec<ContentTheme> THEME = Scalars.TEXT.as(ContentTheme.class, ContentTheme::new, ContentTheme::name);
    static final Codec<Objective> OBJECTIVE = EnumCodec.of(Objective.class);
    static final Codec<Cadence> CADENCE = Scalars.INT.as(Cadence.class, Cadence::new, Cadence::postsPerWeek);

    static final Codec<Kpi> KPI = ObjectCodec.of(Kpi.class, o -> {
        var metric = o.required("metric", MetricCodecs.METRIC, Kpi::metric);
        var target = o.required("target", Scalars.DECIMAL, Kpi::target);
        var baseline = o.optional("baseline", Scalars.DECIMAL, Kpi::baseline);
        var window = o.optional("window", CommonCodecs.WINDOW, Kpi::window);
        return v -> new Kpi(v.get(metric), v.get(target), v.find(baseline), v.find(window));
    });

    static final Codec<Channel> CHANNEL = ObjectCodec.of(Channel.class, o -> {
        var account = o.required("account", AccountCodecs.ACCOUNT, Channel::account);
        var purpose = o.required("purpose", OBJECTIVE, Channel::purpose);
        var cadence = o.optional("cadence", CADENCE, Channel::cadence);
        return v -> new Channel(v.get(account), v.get(purpose), v.find(cadence));
    });

    static final Codec<ContentMix> MIX = ObjectCodec.of(ContentMix.class, o -> {
        TextKey<ContentTheme> theme = new TextKey<>(ContentTheme.class, ContentTheme::new, ContentTheme::name);
        var shares = o.required("shares", new MapCodec<>(theme, Scalars.DECIMAL, false), ContentMix::shares);
        return v -> {
            ContentMix.Builder mix = ContentMix.builder();
            v.get(shares).forEach(mix::share);
            return mix.build();
        };
    });

    static final Codec<CampaignBudget> BUDGET = ObjectCodec.of(CampaignBudget.class, o -> {
        var total = o.required("total", CommonCodecs.MONEY, CampaignBudget::total);
        var media = o.map("media", CommonCodecs.NETWORK_KEY, CommonCodecs.MONEY, CampaignBudget::media);
        return v -> {
            CampaignBudget.Builder budget = CampaignBudget.builder(v.get(total));
            v.get(media).forEach(budget::media);
            return budget.build();
        };
    });

    static final Codec<Economics> ECONOMICS = ObjectCodec.of(Economics.class, o -> {
        var cost = o.optional("cost", CommonCodecs.MONEY, Economics::cost);
        var mediaSpend = o.optional("mediaSpend", CommonCodecs.MONEY, Economics::mediaSpend);
        var revenue = o.optional("revenue", CommonCodecs.MONEY, Economics::revenue);
        var margin = o.optional("contributionMargin", CommonCodecs.MONEY, Economics::contributionMargin);
        return v -> {
            Economics.Builder economics = Economics.builder();
            v.with(cost, economics::cost);
            v.with(mediaSpend, economics::mediaSpend);
            v.with(revenue, economics::revenue);
            v.with(margin, economics::contributionMargin);
            return economics.build();
        };
    });

    static final Codec<UtmTags> UTM_TAGS = ObjectCodec.of(UtmTags.class, o -> {
        var source = o.required("source", Scalars.TEXT, UtmTags::source);
        var medium = o.required("medium", Scalars.TEXT, UtmTags::medium);
        var campaign = o.optional("campaign", Scalars.TEXT, UtmTags::campaign);
        var content = o.optional("content", Scalars.TEXT, UtmTags::content);
        var term = o.optional("term", Scalars.TEXT, UtmTags::term);
        var id = o.optional("id", Scalars.TEXT, UtmTags::id);
        var platform = o.optional("sourcePlatform", Scalars.TEXT, UtmTags::sourcePlatform);
        var format = o.optional("creativeFormat", Scalars.TEXT, UtmTags::creativeFormat);
        var tactic = o.optional("marketingTactic", Scalars.TEXT, UtmTags::marketingTactic);
        return v -> new UtmTags(
                v.get(source),
                v.get(medium),
                v.find(campaign),
                v.find(content),
                v.find(term),
                v.find(id),
                v.find(platform),
                v.find(format),
                v.find(tactic));
    });

    static final Codec<UtmPolicy> UTM_POLICY = ObjectCodec.of(UtmPolicy.class, o -> {
        var organic = o.required("organicMedium", Scalars.TEXT, UtmPolicy::organicMedium);
        var paid = o.required("paidMedium", Scalars.TEXT, UtmPolicy::paidMedium);
        var sources = o.map("sources", CommonCodecs.NETWORK_KEY, Scalars.TEXT, UtmPolicy::sources);
        var campaign = o.orElse("campaign", Scalars.TEXT, UtmPolicy::campaignTemplate, "{campaign}");
        var content = o.orElse("content", Scalars.TEXT, UtmPolicy::contentTemplate, "{content}");
        var term = o.orElse("term", Scalars.TEXT, UtmPolicy::termTemplate, "");
        var platform = o.orElse("sourcePlatform", Scalars.TEXT, UtmPolicy::sourcePlatformTemplate, "");
        var format = o.orElse("creativeFormat", Scalars.TEXT, UtmPolicy::creativeFormatTemplate, "");
        var tactic = o.orElse("marketingTactic", Scalars.TEXT, UtmPolicy::marketingTacticTemplate, "");
        return v -> {
            UtmPolicy policy = UtmPolicy.standard()
                    .withMedia(v.get(organic), v.get(paid))
                    .withTemplates(v.get(campaign), v.get(content), v.get(term))
                    .withCreativeTemplates(v.get(platform), v.get(format), v.get(tactic));
            for (var source : v.get(sources).entrySet()) {
                policy = policy.withSource(source.getKey(), source.getValue());
            }
            return policy;
        };
    });

    static final Codec<Campaign> CAMPAIGN = ObjectCodec.of(Campaign.class, o -> {
        var id = o.required("id", ID, Campaign::id);
        var name = o.required("name", Scalars.TEXT, Campaign::name);
        var objective = o.required("objective", OBJECTIVE, Campaign::objective);
        var kpis = o.list("kpis", KPI, Campaign::kpis);
        var segments = o.list("segments", SegmentCodecs.SEGMENT, Campaign::segments);
        var channels = o.list("channels", CHANNEL, Campaign::channels);
        var mix = o.optional("contentMix", MIX, Campaign::contentMix);
        var budget = o.optional("budget", BUDGET, Campaign::budget);
        var utm = o.orElse("utm", UTM_POLICY, Campaign::utm, UtmPolicy.standard());
        var window = o.optional("window", CommonCodecs.WINDOW, Campaign::window);
        var economics = o.orElse("economics", ECONOMICS, Campaign::economics, Economics.unknown());
        return v -> {
            Campaign.Builder campaign = Campaign.builder(v.get(id), v.get(name), v.get(objective))
                    .utm(v.get(utm))
                    .economics(v.get(economics));
            v.get(kpis).forEach(campaign::kpi);
            v.get(segments).forEach(campaign::segment);
            v.get(channels).forEach(campaign::channel);
            v.with(mix, campaign::contentMix);
            v.with(budget, campaign::budget);
            v.with(window, campaign::window);
            return campaign.build();
        };
    });

    private CampaignCodecs() {}

    static List<Catalogue.Entry<?>> entries() {
        return List.of(
                new Catalogue.Entry<>(CampaignId.class, "campaign-id", ID),
                new Catalogue.Entry<>(ContentTheme.class, "content-theme", THEME),
                new Catalogue.Entry<>(Cadence.class, "cadence", CADENCE),
                new Catalogue.Entry<>(Kpi.class, "kpi", KPI),
                new Catalogue.Entry<>(Channel.class, "channel", CHANNEL),
                new Catalogue.Entry<>(ContentMix.class, "content-mix", MIX),
                new Catalogue.Entry<>(CampaignBudget.class, "campaign-budget", BUDGET),
                new Catalogue.Entry<>(Economics.class, "economics", ECONOMICS),
                new Catalogue.Entry<>(UtmTags.class, "utm-tags", UTM_TAGS),
                new Catalogue.Entry<>(UtmPolicy.class, "utm-policy", UTM_POLICY),
                new Catalogue.Entry<>(Campaign.class, "campaign", CAMPAIGN));
    }
}
