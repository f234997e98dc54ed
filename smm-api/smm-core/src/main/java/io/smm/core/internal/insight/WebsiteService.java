package io.smm.core.internal.insight;

import io.smm.Capability;
import io.smm.account.Connection;
import io.smm.core.internal.Registry;
import io.smm.error.Faults;
import io.smm.insight.WebsiteQuery;
import io.smm.insight.WebsiteReport;
import io.smm.insight.Websites;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.WebsiteReporter;

/** Reads website reports through the adapters; what a service cannot answer is refused before it is asked. */
public final class WebsiteService implements Websites {

    private final Registry registry;

    /**
     * Makes the service.
     *
     * @param registry the adapters
     */
    public WebsiteService(Registry registry) {
        this.registry = registry;
    }

    @Override
    public WebsiteReport report(Connection connection, WebsiteQuery query) {
        WebsiteReporter reporter =
                registry.port(connection, Capability.WEBSITE_REPORTS, NetworkAdapter::websiteReporter);
        Faults faults = Faults.of("WebsiteQuery for " + connection.network());
        query.dimensions()
                .forEach(dimension -> faults.check(
                        reporter.dimensions().contains(dimension),
                        "dimensions",
                        dimension + " is none of " + reporter.dimensions()));
        faults.check(
                        query.dimensions().size() <= reporter.mostDimensions(),
                        "dimensions",
                        "at most " + reporter.mostDimensions() + " at once")
                .check(
                        query.metrics().size() <= reporter.mostMetrics(),
                        "metrics",
                        "at most " + reporter.mostMetrics() + " at once")
                .raise();
        return reporter.report(connection, query);
    }
}
