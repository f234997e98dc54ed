package io.smm.json.internal.model;

import io.smm.insight.MetricId;
import io.smm.insight.PostVisits;
import io.smm.insight.VisitAttribution;
import io.smm.insight.WebsiteDimension;
import io.smm.insight.WebsiteQuery;
import io.smm.insight.WebsiteReport;
import io.smm.insight.WebsiteRow;
import io.smm.json.internal.codec.Codec;
import io.smm.json.internal.codec.ObjectCodec;
import io.smm.json.internal.codec.Scalars;
import io.smm.json.internal.codec.TextKey;
import java.util.List;

/** What web analytics reports about a website. */
final class WebsiteCodecs {

    static final Codec<WebsiteDimension> DIMENSION =
            Scalars.TEXT.as(WebsiteDimension.class, WebsiteDimension::new, WebsiteDimension::id);

    static final TextKey<WebsiteDimension> DIMENSION_KEY =
            new TextKey<>(WebsiteDimension.class, WebsiteDimension::new, WebsiteDimension::id);

    static final Codec<WebsiteQuery> QUERY = ObjectCodec.of(WebsiteQuery.class, o -> {
        var from = o.required("from", Scalars.DATE, WebsiteQuery::from);
        var to = o.required("to", Scalars.DATE, WebsiteQuery::to);
        var metrics = o.someOf("metrics", MetricCodecs.METRIC, WebsiteQuery::metrics);
        var dimensions = o.list("dimensions", DIMENSION, WebsiteQuery::dimensions);
        var campaign = o.optional("campaign", Scalars.TEXT, WebsiteQuery::campaign);
        var mostRows = o.required("mostRows", Scalars.INT, WebsiteQuery::mostRows);
        return v -> {
            WebsiteQuery.Builder query = WebsiteQuery.builder(v.get(from), v.get(to))
                    .metrics(v.get(metrics).toArray(MetricId[]::new))
                    .by(v.get(dimensions).toArray(WebsiteDimension[]::new))
                    .mostRows(v.get(mostRows));
            v.with(campaign, query::campaign);
            return query.build();
        };
    });

    static final Codec<WebsiteRow> ROW = ObjectCodec.of(WebsiteRow.class, o -> {
        var values = o.map("values", DIMENSION_KEY, Scalars.TEXT, WebsiteRow::values);
        var readings = o.map("readings", MetricCodecs.METRIC_KEY, MetricCodecs.READING, WebsiteRow::readings);
        return v -> new WebsiteRow(v.get(values), v.get(readings));
    });

    static final Codec<WebsiteReport> REPORT = ObjectCodec.of(WebsiteReport.class, o -> {
        var property = o.required("property", AccountCodecs.ACCOUNT, WebsiteReport::property);
        var query = o.required("query", QUERY, WebsiteReport::query);
        var zone = o.required("zone", Scalars.ZONE, WebsiteReport::zone);
        var rows = o.list("rows", ROW, WebsiteReport::rows);
        var rowsInAll = o.optionalLong("rowsInAll", WebsiteReport::rowsInAll);
        var sampledShare = o.optional("sampledShare", Scalars.DECIMAL, WebsiteReport::sampledShare);
        var thresholded = o.flag("thresholded", WebsiteReport::thresholded);
        var loss = o.flag("lossFromOtherRow", WebsiteReport::lossFromOtherRow);
        return v -> {
            WebsiteReport.Builder report = WebsiteReport.builder(
                            v.get(property), v.get(query), v.get(zone), v.get(rows))
                    .thresholded(v.get(thresholded))
                    .lossFromOtherRow(v.get(loss));
            v.with(rowsInAll, report::rowsInAll);
            v.with(sampledShare, report::sampled);
            return report.build();
        };
    });

    static final Codec<PostVisits> VISITS = ObjectCodec.of(PostVisits.class, o -> {
        var post = o.required("post", PostRefCodecs.POST, PostVisits::post);
        var tags = o.required("tags", CampaignCodecs.UTM_TAGS, PostVisits::tags);
        var rows = o.list("rows", ROW, PostVisits::rows);
        return v -> new PostVisits(v.get(post), v.get(tags), v.get(rows));
    });

    static final Codec<VisitAttribution> ATTRIBUTION = ObjectCodec.of(VisitAttribution.class, o -> {
        var report = o.required("report", REPORT, VisitAttribution::report);
        var posts = o.list("posts", VISITS, VisitAttribution::posts);
        var ambiguous = o.list("ambiguous", ROW, VisitAttribution::ambiguous);
        var elsewhere = o.list("elsewhere", ROW, VisitAttribution::elsewhere);
        return v -> new VisitAttribution(v.get(report), v.get(posts), v.get(ambiguous), v.get(elsewhere));
    });

    private WebsiteCodecs() {}

    static List<Catalogue.Entry<?>> entries() {
        return List.of(
                new Catalogue.Entry<>(WebsiteDimension.class, "website-dimension", DIMENSION),
                new Catalogue.Entry<>(WebsiteQuery.class, "website-query", QUERY),
                new Catalogue.Entry<>(WebsiteReport.class, "website-report", REPORT),
                new Catalogue.Entry<>(VisitAttribution.class, "visit-attribution", ATTRIBUTION));
    }
}
