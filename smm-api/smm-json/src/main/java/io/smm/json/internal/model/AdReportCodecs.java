package io.smm.json.internal.model;

import io.smm.Network;
import io.smm.ads.Activation;
import io.smm.ads.AdAccount;
import io.smm.ads.AdBreakdown;
import io.smm.ads.AdCampaign;
import io.smm.ads.AdCampaignId;
import io.smm.ads.AdInsights;
import io.smm.ads.AdObjectId;
import io.smm.ads.AdReport;
import io.smm.ads.AdReportQuery;
import io.smm.ads.AdReportTicket;
import io.smm.ads.AdSet;
import io.smm.ads.AdSetId;
import io.smm.ads.AdState;
import io.smm.ads.AdStatus;
import io.smm.ads.PauseReport;
import io.smm.ads.SpendReview;
import io.smm.ads.Standing;
import io.smm.insight.MetricId;
import io.smm.json.internal.codec.Codec;
import io.smm.json.internal.codec.EnumCodec;
import io.smm.json.internal.codec.ObjectCodec;
import io.smm.json.internal.codec.Scalars;
import io.smm.json.internal.codec.TextKey;
import java.util.List;

/** Bought reach: what stands, what it costs and what it brought. */
final class AdReportCodecs {

    static final Codec<AdBreakdown> BREAKDOWN = Scalars.TEXT.as(AdBreakdown.class, AdBreakdown::new, AdBreakdown::name);

    /** A campaign in one text, {@code x:4711}; a network's name has no colon. */
    static final TextKey<AdCampaignId> CAMPAIGN_KEY = new TextKey<>(
            AdCampaignId.class, AdReportCodecs::campaign, id -> id.network().id() + ":" + id.value());

    static final Codec<AdAccount> ACCOUNT = ObjectCodec.of(AdAccount.class, o -> {
        var id = o.required("id", Scalars.TEXT, AdAccount::id);
        var currency = o.required("currency", CommonCodecs.CURRENCY, AdAccount::currency);
        var zone = o.required("zone", Scalars.ZONE, AdAccount::zone);
        return v -> new AdAccount(v.get(id), v.get(currency), v.get(zone));
    });

    static final Codec<AdState> STATE = ObjectCodec.of(AdState.class, o -> {
        var status = o.required("status", EnumCodec.of(AdStatus.class, AdStatus.UNKNOWN), AdState::status);
        var nativeStatus = o.required("nativeStatus", Scalars.TEXT, AdState::nativeStatus);
        var reason = o.optional("reason", Scalars.TEXT, AdState::reason);
        return v -> new AdState(v.get(status), v.get(nativeStatus), v.find(reason));
    });

    static final Codec<Standing<AdCampaignId, AdCampaign>> CAMPAIGN = standing(AdCodecs.CAMPAIGN_ID, AdCodecs.CAMPAIGN);
    static final Codec<Standing<AdSetId, AdSet>> AD_SET = standing(AdCodecs.AD_SET_ID, AdCodecs.AD_SET);

    static final Codec<SpendReview> REVIEW = ObjectCodec.of(SpendReview.class, o -> {
        var campaign = o.required("campaign", CAMPAIGN, SpendReview::campaign);
        var adSets = o.list("adSets", AD_SET, SpendReview::adSets);
        var atMost = o.optional("atMost", CommonCodecs.MONEY, SpendReview::atMost);
        var until = o.optional("until", Scalars.INSTANT, SpendReview::until);
        return v -> new SpendReview(v.get(campaign), v.get(adSets), v.find(atMost), v.find(until));
    });

    static final Codec<Activation> ACTIVATION = ObjectCodec.of(Activation.class, o -> {
        var review = o.required("review", REVIEW, Activation::review);
        var switchedOn = o.list("switchedOn", AdCodecs.ID, Activation::switchedOn);
        return v -> new Activation(v.get(review), v.get(switchedOn));
    });

    static final Codec<PauseReport> PAUSED = ObjectCodec.of(PauseReport.class, o -> {
        var paused = o.list("paused", AdCodecs.CAMPAIGN_ID, PauseReport::paused);
        var failed = o.sortedMap("failed", CAMPAIGN_KEY, Scalars.TEXT, PauseReport::failed);
        return v -> new PauseReport(v.get(paused), v.get(failed));
    });

    static final Codec<AdReportQuery> QUERY = ObjectCodec.of(AdReportQuery.class, o -> {
        var level = o.required("level", AdCodecs.LEVEL, AdReportQuery::level);
        var window = o.required("window", CommonCodecs.WINDOW, AdReportQuery::window);
        var metrics = o.someOf("metrics", MetricCodecs.METRIC, AdReportQuery::metrics);
        var campaigns = o.set("campaigns", AdCodecs.CAMPAIGN_ID, AdReportQuery::campaigns);
        var daily = o.flag("daily", AdReportQuery::daily);
        var breakdown = o.optional("breakdown", BREAKDOWN, AdReportQuery::breakdown);
        var attribution = o.optional("attribution", MetricCodecs.ATTRIBUTION, AdReportQuery::attribution);
        var patience = o.required("patience", Scalars.DURATION, AdReportQuery::patience);
        return v -> {
            AdReportQuery.Builder query = AdReportQuery.builder(v.get(level), v.get(window))
                    .metrics(v.get(metrics).toArray(MetricId[]::new))
                    .campaigns(v.get(campaigns))
                    .patience(v.get(patience));
            v.with(breakdown, query::breakdown);
            v.with(attribution, query::attribution);
            return v.get(daily) ? query.daily().build() : query.build();
        };
    });

    static final Codec<AdInsights> INSIGHTS = ObjectCodec.of(AdInsights.class, o -> {
        var object = o.required("object", AdCodecs.ID, AdInsights::object);
        var name = o.required("name", Scalars.TEXT, AdInsights::name);
        var window = o.required("window", CommonCodecs.WINDOW, AdInsights::window);
        var part = o.optional("part", Scalars.TEXT, AdInsights::part);
        var currency = o.required("currency", CommonCodecs.CURRENCY, AdInsights::currency);
        var readings = o.map("readings", MetricCodecs.METRIC_KEY, MetricCodecs.READING, AdInsights::readings);
        return v -> new AdInsights(
                v.get(object), v.get(name), v.get(window), v.find(part), v.get(currency), v.get(readings));
    });

    static final Codec<AdReport> REPORT = ObjectCodec.of(AdReport.class, o -> {
        var query = o.required("query", QUERY, AdReport::query);
        var zone = o.required("zone", Scalars.ZONE, AdReport::zone);
        var rows = o.list("rows", INSIGHTS, AdReport::rows);
        return v -> new AdReport(v.get(query), v.get(zone), v.get(rows));
    });

    static final Codec<AdReportTicket> TICKET = ObjectCodec.of(AdReportTicket.class, o -> {
        var nativeId = o.required("nativeId", Scalars.TEXT, AdReportTicket::nativeId);
        var query = o.required("query", QUERY, AdReportTicket::query);
        return v -> new AdReportTicket(v.get(nativeId), v.get(query));
    });

    private AdReportCodecs() {}

    static List<Catalogue.Entry<?>> entries() {
        return List.of(
                new Catalogue.Entry<>(AdAccount.class, "ad-account", ACCOUNT),
                new Catalogue.Entry<>(AdState.class, "ad-state", STATE),
                new Catalogue.Entry<>(SpendReview.class, "spend-review", REVIEW),
                new Catalogue.Entry<>(Activation.class, "ad-activation", ACTIVATION),
                new Catalogue.Entry<>(PauseReport.class, "ad-pause-report", PAUSED),
                new Catalogue.Entry<>(AdReportQuery.class, "ad-report-query", QUERY),
                new Catalogue.Entry<>(AdInsights.class, "ad-insights", INSIGHTS),
                new Catalogue.Entry<>(AdReport.class, "ad-report", REPORT),
                new Catalogue.Entry<>(AdReportTicket.class, "ad-report-ticket", TICKET));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a class literal names no type arguments
    private static <I extends AdObjectId, T> Codec<Standing<I, T>> standing(Codec<I> id, Codec<T> content) {
        return ObjectCodec.of((Class<Standing<I, T>>) (Class) Standing.class, o -> {
            var own = o.required("id", id, Standing::id);
            var parent = o.optional("parent", AdCodecs.ID, Standing::parent);
            var what = o.required("content", content, Standing::content);
            var state = o.required("state", STATE, Standing::state);
            var reference = o.optional("reference", AdCodecs.REFERENCE, Standing::reference);
            return v -> new Standing<>(v.get(own), v.find(parent), v.get(what), v.get(state), v.find(reference));
        });
    }

    private static AdCampaignId campaign(String text) {
        int cut = text.indexOf(':');
        if (cut < 0) {
            throw new IllegalArgumentException(text);
        }
        return new AdCampaignId(new Network(text.substring(0, cut)), text.substring(cut + 1));
    }
}
