package io.smm.json.internal.model;

import io.smm.TimeWindow;
import io.smm.insight.AccountInsights;
import io.smm.insight.AudienceBase;
import io.smm.insight.Breakdown;
import io.smm.insight.DemographicCell;
import io.smm.insight.DemographicDimension;
import io.smm.insight.DemographicSplit;
import io.smm.insight.Demographics;
import io.smm.insight.Distribution;
import io.smm.insight.Granularity;
import io.smm.insight.InsightQuery;
import io.smm.insight.MetricSeries;
import io.smm.insight.PostInsights;
import io.smm.insight.RetentionCurve;
import io.smm.insight.RetentionPoint;
import io.smm.insight.SeriesPoint;
import io.smm.insight.SeriesReport;
import io.smm.json.internal.codec.Codec;
import io.smm.json.internal.codec.EnumCodec;
import io.smm.json.internal.codec.ListCodec;
import io.smm.json.internal.codec.ObjectCodec;
import io.smm.json.internal.codec.Scalars;
import io.smm.json.internal.codec.TextKey;
import io.smm.json.internal.codec.UnionCodec;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What networks report about posts, accounts and audiences. */
final class InsightCodecs {

    static final Codec<Breakdown> BREAKDOWN = Scalars.TEXT.as(Breakdown.class, Breakdown::new, Breakdown::id);

    static final Codec<DemographicDimension> DIMENSION =
            Scalars.TEXT.as(DemographicDimension.class, DemographicDimension::new, DemographicDimension::id);

    /** Dimensions in one text, {@code age+gender}; a name has no plus. */
    static final TextKey<DemographicSplit> SPLIT_KEY =
            new TextKey<>(DemographicSplit.class, InsightCodecs::split, InsightCodecs::text);

    static final Codec<DemographicSplit> SPLIT =
            Scalars.TEXT.as(DemographicSplit.class, InsightCodecs::split, InsightCodecs::text);

    static final Codec<PostInsights> POST = ObjectCodec.of(PostInsights.class, o -> {
        var post = o.required("post", PostRefCodecs.POST, PostInsights::post);
        var publishedAt = o.optional("publishedAt", Scalars.INSTANT, PostInsights::publishedAt);
        var local = o.optional("publishedAtLocal", Scalars.LOCAL_TIME, PostInsights::publishedAtLocal);
        var readings = o.map(
                "readings", MetricCodecs.METRIC_KEY, new ListCodec<>(MetricCodecs.READING), PostInsights::allReadings);
        var labels = o.map("labels", TextKey.TEXT, Scalars.TEXT, PostInsights::labels);
        return v -> {
            PostInsights.Builder insights = PostInsights.builder(v.get(post));
            v.with(publishedAt, insights::publishedAt);
            v.with(local, insights::publishedAtLocal);
            v.get(readings).forEach((metric, all) -> all.forEach(reading -> insights.reading(metric, reading)));
            v.get(labels).forEach(insights::label);
            return insights.build();
        };
    });

    static final Codec<AccountInsights> ACCOUNT = ObjectCodec.of(AccountInsights.class, o -> {
        var account = o.required("account", AccountCodecs.ACCOUNT, AccountInsights::account);
        var readings = o.map("readings", MetricCodecs.METRIC_KEY, MetricCodecs.READING, AccountInsights::readings);
        return v -> new AccountInsights(v.get(account), v.get(readings));
    });

    static final Codec<InsightQuery> QUERY = ObjectCodec.of(InsightQuery.class, o -> {
        var granularity = o.required("granularity", EnumCodec.of(Granularity.class), InsightQuery::granularity);
        var window = o.required("window", CommonCodecs.WINDOW, InsightQuery::window);
        var zone = o.required("zone", Scalars.ZONE, InsightQuery::zone);
        var metrics = o.someOf("metrics", MetricCodecs.METRIC, InsightQuery::metrics);
        var breakdown = o.optional("breakdown", BREAKDOWN, InsightQuery::breakdown);
        return v -> {
            InsightQuery.Builder query =
                    query(v.get(granularity), v.get(window), v.get(zone)).metrics(v.get(metrics));
            v.with(breakdown, query::by);
            return query.build();
        };
    });

    static final Codec<SeriesPoint> SERIES_POINT = ObjectCodec.of(SeriesPoint.class, o -> {
        var window = o.required("window", CommonCodecs.WINDOW, SeriesPoint::window);
        var reading = o.required("reading", MetricCodecs.READING, SeriesPoint::reading);
        return v -> new SeriesPoint(v.get(window), v.get(reading));
    });

    static final Codec<MetricSeries> SERIES = ObjectCodec.of(MetricSeries.class, o -> {
        var metric = o.required("metric", MetricCodecs.METRIC, MetricSeries::metric);
        var part = o.optional("part", Scalars.TEXT, MetricSeries::part);
        var points = o.list("points", SERIES_POINT, MetricSeries::points);
        return v -> new MetricSeries(v.get(metric), v.find(part), v.get(points));
    });

    static final Codec<SeriesReport> SERIES_REPORT = ObjectCodec.of(SeriesReport.class, o -> {
        var query = o.required("query", QUERY, SeriesReport::query);
        var series = o.list("series", SERIES, SeriesReport::series);
        return v -> new SeriesReport(v.get(query), v.get(series));
    });

    static final Codec<RetentionPoint> RETENTION_POINT = ObjectCodec.of(RetentionPoint.class, o -> {
        var position = o.required("position", Scalars.DECIMAL, RetentionPoint::position);
        var watching = o.required("watching", MetricCodecs.READING, RetentionPoint::watching);
        return v -> new RetentionPoint(v.get(position), v.get(watching));
    });

    static final Codec<RetentionCurve> RETENTION = ObjectCodec.of(RetentionCurve.class, o -> {
        var post = o.required("post", PostRefCodecs.POST, RetentionCurve::post);
        var points = o.list("points", RETENTION_POINT, RetentionCurve::points);
        return v -> new RetentionCurve(v.get(post), v.get(points));
    });

    static final Codec<DemographicCell> CELL = ObjectCodec.of(DemographicCell.class, o -> {
        var values = o.list("values", Scalars.TEXT, DemographicCell::values);
        var amount = o.required("amount", MetricCodecs.READING, DemographicCell::amount);
        return v -> new DemographicCell(v.get(values), v.get(amount));
    });

    static final Codec<Distribution> DISTRIBUTION = UnionCodec.of(Distribution.class)
            .with("known", Distribution.Known.class, ObjectCodec.of(Distribution.Known.class, o -> {
                var unit = o.required("unit", MetricCodecs.UNIT, Distribution.Known::unit);
                var cells = o.list("cells", CELL, Distribution.Known::cells);
                var unlisted = o.required("unlisted", MetricCodecs.READING, Distribution.Known::unlisted);
                return v -> new Distribution.Known(v.get(unit), v.get(cells), v.get(unlisted));
            }))
            .with("withheld", Distribution.Withheld.class, ObjectCodec.of(Distribution.Withheld.class, o -> {
                var why = o.required("why", Scalars.TEXT, Distribution.Withheld::why);
                var threshold = o.optionalInt("threshold", Distribution.Withheld::threshold);
                return v -> new Distribution.Withheld(v.get(why), v.findInt(threshold));
            }))
            .with(
                    "notReported",
                    Distribution.NotReported.class,
                    ObjectCodec.of(
                            Distribution.NotReported.class,
                            "why",
                            Scalars.TEXT,
                            Distribution.NotReported::new,
                            Distribution.NotReported::why));

    static final Codec<Demographics> DEMOGRAPHICS = ObjectCodec.of(Demographics.class, o -> {
        var account = o.required("account", AccountCodecs.ACCOUNT, Demographics::account);
        var base = o.required("base", EnumCodec.of(AudienceBase.class), Demographics::base);
        var observedAt = o.required("observedAt", Scalars.INSTANT, Demographics::observedAt);
        var distributions = o.map("distributions", SPLIT_KEY, DISTRIBUTION, Demographics::distributions);
        return v -> new Demographics(v.get(account), v.get(base), v.get(observedAt), v.get(distributions));
    });

    private InsightCodecs() {}

    static List<Catalogue.Entry<?>> entries() {
        return List.of(
                new Catalogue.Entry<>(Breakdown.class, "breakdown", BREAKDOWN),
                new Catalogue.Entry<>(DemographicDimension.class, "demographic-dimension", DIMENSION),
                new Catalogue.Entry<>(DemographicSplit.class, "demographic-split", SPLIT),
                new Catalogue.Entry<>(PostInsights.class, "post-insights", POST),
                new Catalogue.Entry<>(AccountInsights.class, "account-insights", ACCOUNT),
                new Catalogue.Entry<>(InsightQuery.class, "insight-query", QUERY),
                new Catalogue.Entry<>(MetricSeries.class, "metric-series", SERIES),
                new Catalogue.Entry<>(SeriesReport.class, "series-report", SERIES_REPORT),
                new Catalogue.Entry<>(RetentionCurve.class, "retention-curve", RETENTION),
                new Catalogue.Entry<>(Distribution.class, "distribution", DISTRIBUTION),
                new Catalogue.Entry<>(Demographics.class, "demographics", DEMOGRAPHICS));
    }

    private static InsightQuery.Builder query(Granularity granularity, TimeWindow window, ZoneId zone) {
        LocalDate from = window.from().atZone(zone).toLocalDate();
        LocalDate to = window.to().atZone(zone).toLocalDate();
        return switch (granularity) {
            case HOUR -> InsightQuery.hourly(window.from(), window.to());
            case DAY -> InsightQuery.daily(from, to, zone);
            case WEEK -> InsightQuery.weekly(from, to, zone);
            case TOTAL -> InsightQuery.total(window);
        };
    }

    private static DemographicSplit split(String text) {
        return new DemographicSplit(Arrays.stream(text.split("\\+", -1))
                .map(DemographicDimension::new)
                .toList());
    }

    private static String text(DemographicSplit split) {
        return split.dimensions().stream().map(DemographicDimension::id).collect(Collectors.joining("+"));
    }
}
