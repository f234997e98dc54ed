package io.smm.adapter.memory.internal.client;

import io.smm.CurrencyCode;
import io.smm.TimeWindow;
import io.smm.account.Connection;
import io.smm.adapter.memory.internal.world.Server;
import io.smm.adapter.memory.internal.world.WebsiteDesk;
import io.smm.insight.Exactness;
import io.smm.insight.InsightLevel;
import io.smm.insight.Lineage;
import io.smm.insight.MetricId;
import io.smm.insight.MetricUnit;
import io.smm.insight.NativeMetric;
import io.smm.insight.Reading;
import io.smm.insight.TimeBasis;
import io.smm.insight.WebsiteDimension;
import io.smm.insight.WebsiteQuery;
import io.smm.insight.WebsiteReport;
import io.smm.insight.WebsiteRow;
import io.smm.spi.WebsiteReporter;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reading the website's visits. */
final class WebsitePort implements WebsiteReporter {

    private static final Map<MetricId, NativeMetric> METRICS = Natives.of(InsightLevel.WEBSITE, TimeBasis.PERIOD);

    private static final Set<WebsiteDimension> DIMENSIONS = Set.of(
            WebsiteDimension.SOURCE,
            WebsiteDimension.MEDIUM,
            WebsiteDimension.CAMPAIGN,
            WebsiteDimension.CONTENT,
            WebsiteDimension.CAMPAIGN_ID,
            WebsiteDimension.SOURCE_PLATFORM,
            WebsiteDimension.CREATIVE_FORMAT,
            WebsiteDimension.MARKETING_TACTIC,
            WebsiteDimension.LANDING_PAGE,
            WebsiteDimension.DATE,
            WebsiteDimension.COUNTRY,
            WebsiteDimension.AGE,
            WebsiteDimension.GENDER,
            WebsiteDimension.CHANNEL_GROUP);

    private final Server server;
    private final Calls calls;

    WebsitePort(Server server, Calls calls) {
        this.server = server;
        this.calls = calls;
    }

    @Override
    public Set<MetricId> metrics() {
        return METRICS.keySet();
    }

    @Override
    public Set<WebsiteDimension> dimensions() {
        return DIMENSIONS;
    }

    @Override
    public int mostDimensions() {
        return 9;
    }

    @Override
    public int mostMetrics() {
        return 10;
    }

    @Override
    public WebsiteReport report(Connection connection, WebsiteQuery query) {
        List<String> names =
                query.dimensions().stream().map(WebsiteDimension::id).toList();
        WebsiteDesk.Answer answer = calls.read(
                connection,
                "reportWebsite",
                token -> server.website().report(token, query.from(), query.to(), names, query.campaign()));
        List<WebsiteRow> rows = answer.rows().stream()
                .limit(query.mostRows())
                .map(row -> row(query, row))
                .toList();
        return WebsiteReport.builder(connection.account(), query, ZoneOffset.UTC, rows)
                .rowsInAll(answer.rows().size())
                .thresholded(answer.thresholded())
                .lossFromOtherRow(answer.lossFromOtherRow())
                .build();
    }

    private WebsiteRow row(WebsiteQuery query, WebsiteDesk.Row row) {
        Map<WebsiteDimension, String> values = new LinkedHashMap<>();
        for (int i = 0; i < query.dimensions().size(); i++) {
            values.put(query.dimensions().get(i), row.values().get(i));
        }
        Map<MetricId, Reading> readings = new LinkedHashMap<>();
        query.metrics().forEach(metric -> readings.put(metric, reading(query, metric, row)));
        return new WebsiteRow(values, readings);
    }

    private Reading reading(WebsiteQuery query, MetricId metric, WebsiteDesk.Row row) {
        NativeMetric source = METRICS.get(metric);
        if (source == null) {
            return new Reading.NotReported("the simulated website counts no " + metric);
        }
        Lineage.Builder lineage = Lineage.builder(server.settings().network(), source.nativeName(), calls.now())
                .period(new TimeWindow(
                        query.from().atStartOfDay(ZoneOffset.UTC).toInstant(),
                        query.to().atStartOfDay(ZoneOffset.UTC).toInstant()))
                .zone(ZoneOffset.UTC)
                .uniqueness(source.uniqueness())
                .exactness(Exactness.SIMULATED);
        if (metric.unit() == MetricUnit.MONEY) {
            lineage.currency(CurrencyCode.of("EUR"));
        }
        return new Reading.Value(Objects.requireNonNull(row.numbers().get(source.nativeName())), lineage.build());
    }
}
