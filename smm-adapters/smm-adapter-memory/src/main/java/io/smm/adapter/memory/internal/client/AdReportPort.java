package io.smm.adapter.memory.internal.client;

import io.smm.Network;
import io.smm.TimeWindow;
import io.smm.account.Connection;
import io.smm.adapter.memory.internal.world.AdDesk;
import io.smm.ads.AdCampaignId;
import io.smm.ads.AdId;
import io.smm.ads.AdInsights;
import io.smm.ads.AdObjectId;
import io.smm.ads.AdReport;
import io.smm.ads.AdReportProgress;
import io.smm.ads.AdReportQuery;
import io.smm.ads.AdReportTicket;
import io.smm.ads.AdRules;
import io.smm.ads.AdSetId;
import io.smm.ads.ClientReference;
import io.smm.insight.AttributionWindow;
import io.smm.insight.Lineage;
import io.smm.insight.MetricId;
import io.smm.insight.Reading;
import io.smm.spi.AdReporter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Reports on ads: made in the background for a minute, spend in millionths, final after three days. */
final class AdReportPort implements AdReporter {

    private static final Duration MADE_IN = Duration.ofMinutes(1);
    private static final Duration FINAL_AFTER = Duration.ofDays(3);

    private final AdDesk desk;
    private final Calls calls;

    AdReportPort(AdDesk desk, Calls calls) {
        this.desk = desk;
        this.calls = calls;
    }

    @Override
    public AdRules rules(Connection connection) {
        return AdLaw.rules(desk.payer().scale());
    }

    @Override
    public AdReportTicket submit(Connection connection, AdReportQuery query) {
        calls.read(connection, "submitAdReport", desk::payer);
        return new AdReportTicket(calls.now().plus(MADE_IN).toString(), query);
    }

    @Override
    public AdReportProgress progress(Connection connection, AdReportTicket ticket) {
        calls.read(connection, "pollAdReport", desk::payer);
        Duration left = Duration.between(calls.now(), Instant.parse(ticket.nativeId()));
        if (left.compareTo(Duration.ZERO) <= 0) {
            return new AdReportProgress(AdReportProgress.State.READY, OptionalInt.of(100), Duration.ZERO);
        }
        int done = (int) (100 - 100 * left.toMillis() / MADE_IN.toMillis());
        return new AdReportProgress(AdReportProgress.State.RUNNING, OptionalInt.of(done), left);
    }

    @Override
    public AdReport fetch(Connection connection, AdReportTicket ticket) {
        AdReportQuery query = ticket.query();
        AdDesk.Payer payer = desk.payer();
        String prefix = switch (query.level()) {
            case CAMPAIGN -> "c";
            case AD_SET -> "s";
            case AD -> "a";
        };
        List<AdDesk.Row> rows = calls.read(
                connection,
                "fetchAdReport",
                token -> desk.report(
                        token, prefix, query.window().from(), query.window().to(), query.daily()));
        List<String> wanted =
                query.campaigns().stream().map(AdCampaignId::value).toList();
        return new AdReport(
                query,
                payer.zone(),
                rows.stream()
                        .filter(row -> wanted.isEmpty() || wanted.contains(campaignOf(connection, row.line())))
                        .map(row -> insights(connection.network(), payer, query, row))
                        .toList());
    }

    private String campaignOf(Connection connection, AdDesk.Line line) {
        AdDesk.Line top = line;
        while (top.parent().isPresent()) {
            String up = top.parent().get();
            top = calls.read(connection, "readAd", token -> desk.read(token, up))
                    .orElseThrow();
        }
        return top.id();
    }

    private AdInsights insights(Network network, AdDesk.Payer payer, AdReportQuery query, AdDesk.Row row) {
        TimeWindow window = row.day()
                .map(day -> new TimeWindow(dawn(payer, day), dawn(payer, day.plusDays(1))))
                .orElse(query.window());
        Map<MetricId, Reading> readings = new LinkedHashMap<>();
        AttributionWindow credited = query.attribution().orElse(AdLaw.CLICKS);
        long bought = row.conversions() + (credited.view().isPresent() ? row.afterView() : 0);
        Function<String, Lineage.Builder> lineage = name -> lineage(network, name, payer, window);
        readings.put(MetricId.SPEND, reading(BigDecimal.valueOf(row.micros(), 6), lineage.apply("spend_micro")));
        readings.put(MetricId.IMPRESSIONS, reading(count(row.impressions()), lineage.apply("shown")));
        readings.put(MetricId.CLICKS, reading(count(row.clicks()), lineage.apply("clicked")));
        readings.put(
                MetricId.CONVERSIONS,
                reading(count(bought), lineage.apply("bought").attribution(credited)));
        return new AdInsights(
                id(network, row.line().id()),
                ClientReference.without(row.line().form().name()),
                window,
                Optional.empty(),
                payer.currency(),
                readings);
    }

    private Lineage.Builder lineage(Network network, String nativeName, AdDesk.Payer payer, TimeWindow window) {
        Lineage.Builder lineage = Lineage.builder(network, nativeName, calls.now())
                .definition("simulated")
                .period(window)
                .zone(payer.zone());
        return calls.now().isBefore(window.to().plus(FINAL_AFTER)) ? lineage : lineage.markFinal();
    }

    private static Reading reading(BigDecimal number, Lineage.Builder lineage) {
        return new Reading.Value(number, lineage.build());
    }

    private static BigDecimal count(long value) {
        return BigDecimal.valueOf(value);
    }

    private static Instant dawn(AdDesk.Payer payer, LocalDate day) {
        return day.atStartOfDay(payer.zone()).toInstant();
    }

    private static AdObjectId id(Network network, String id) {
        return switch (id.charAt(0)) {
            case 'c' -> new AdCampaignId(network, id);
            case 's' -> new AdSetId(network, id);
            default -> new AdId(network, id);
        };
    }
}
