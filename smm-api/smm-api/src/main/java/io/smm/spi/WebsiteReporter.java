package io.smm.spi;

import io.smm.account.Connection;
import io.smm.insight.MetricId;
import io.smm.insight.WebsiteDimension;
import io.smm.insight.WebsiteQuery;
import io.smm.insight.WebsiteReport;
import java.util.Set;

/** Reads what a web analytics service says of a website. Thread-safe. */
public interface WebsiteReporter {

    /** {@return the metrics that it reports; constant} */
    Set<MetricId> metrics();

    /** {@return by what it splits; constant} */
    Set<WebsiteDimension> dimensions();

    /** {@return how many dimensions one report may have (Google Analytics: 9)} */
    int mostDimensions();

    /** {@return how many metrics one report may have (Google Analytics: 10)} */
    int mostMetrics();

    /**
     * Reads a report.
     *
     * @param connection the website
     * @param query what to read, within the limits above
     * @return the report with all that the service says against it
     */
    WebsiteReport report(Connection connection, WebsiteQuery query);
}
