package io.smm.core.internal.ads;

import io.smm.account.Connection;
import io.smm.ads.AdInsights;
import io.smm.ads.AdReport;
import io.smm.ads.AdReportProgress;
import io.smm.ads.AdReportQuery;
import io.smm.ads.AdReportTicket;
import io.smm.error.ErrorDetails;
import io.smm.error.NetworkDownException;
import io.smm.error.RetryAdvice;
import io.smm.insight.MetricId;
import io.smm.insight.Reading;
import io.smm.spi.AdReporter;
import io.smm.spi.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Waits for reports that networks make in the background, and sees to it that every metric asked for has a reading. */
final class AdReports {

    private static final Duration LEAST_WAIT = Duration.ofSeconds(1);

    private final Clock clock;
    private final Sleeper sleeper;

    AdReports(Clock clock, Sleeper sleeper) {
        this.clock = clock;
        this.sleeper = sleeper;
    }

    AdReport waitFor(AdReporter reporter, Connection connection, AdReportTicket ticket) {
        AdReportQuery query = ticket.query();
        Instant deadline = clock.instant().plus(query.patience());
        for (; ; ) {
            AdReportProgress progress = reporter.progress(connection, ticket);
            switch (progress.state()) {
                case READY -> {
                    return complete(reporter.fetch(connection, ticket));
                }
                case FAILED -> throw failure(connection, "the network gave up on the report; ask anew, or for less");
                case RUNNING -> pause(connection, progress.askAgainAfter(), deadline);
            }
        }
    }

    static AdReport complete(AdReport report) {
        return new AdReport(
                report.query(),
                report.zone(),
                report.rows().stream().map(row -> complete(row, report.query())).toList());
    }

    private static AdInsights complete(AdInsights row, AdReportQuery query) {
        Map<MetricId, Reading> readings = new LinkedHashMap<>();
        for (MetricId metric : query.metrics()) {
            Reading told = row.readings().get(metric);
            readings.put(
                    metric,
                    told != null
                            ? told
                            : new Reading.NotReported(
                                    row.object().network() + " does not report " + metric + " of ads"));
        }
        return new AdInsights(row.object(), row.name(), row.window(), row.part(), row.currency(), readings);
    }

    private void pause(Connection connection, Duration asked, Instant deadline) {
        Duration wait = asked.compareTo(LEAST_WAIT) < 0 ? LEAST_WAIT : asked;
        if (clock.instant().plus(wait).isAfter(deadline)) {
            throw failure(connection, "the report is not ready yet; fetch it later with a ticket of its own");
        }
        try {
            sleeper.sleep(wait);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failure(connection, "interrupted while waiting for the report");
        }
    }

    private static NetworkDownException failure(Connection connection, String why) {
        return new NetworkDownException(ErrorDetails.of(why, RetryAdvice.sameCall())
                .network(connection.network())
                .tenant(connection.tenant())
                .connection(connection.id())
                .operation("ads.report")
                .build());
    }
}
