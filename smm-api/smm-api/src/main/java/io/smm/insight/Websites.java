package io.smm.insight;

import io.smm.account.Connection;

/** Reads what web analytics services say of websites. Thread-safe. */
public interface Websites {

    /**
     * Reads a report; one call, or one for each hundred thousand rows on services that cut their answers.
     *
     * @param connection the website: a property of a web analytics service
     * @param query what to read
     * @return the report; a metric that the service does not report comes back as {@link Reading.NotReported}
     * @throws io.smm.error.UnsupportedCapabilityException when the network is no web analytics service
     * @throws io.smm.error.InvalidInputException when the service does not know a dimension, or takes fewer dimensions or metrics
     *     at once; before any call
     */
    WebsiteReport report(Connection connection, WebsiteQuery query);
}
