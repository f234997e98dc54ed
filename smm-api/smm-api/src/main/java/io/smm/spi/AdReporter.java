package io.smm.spi;

import io.smm.account.Connection;
import io.smm.ads.AdReport;
import io.smm.ads.AdReportProgress;
import io.smm.ads.AdReportQuery;
import io.smm.ads.AdReportTicket;
import io.smm.ads.AdRules;

/**
 * Reports on ads. A network that answers at once gives a ticket that is ready and reads when it is fetched. Thread-safe.
 */
public interface AdReporter {

    /**
     * What the platform takes. No call.
     *
     * @param connection the account
     * @return the rules
     */
    AdRules rules(Connection connection);

    /**
     * Asks for a report.
     *
     * @param connection the account
     * @param query what to tell; the SDK checked it against the rules
     * @return what to ask for it with, in another process too
     */
    AdReportTicket submit(Connection connection, AdReportQuery query);

    /**
     * Asks how far a report is.
     *
     * @param connection the account
     * @param ticket the report
     * @return how far it is
     */
    AdReportProgress progress(Connection connection, AdReportTicket ticket);

    /**
     * Fetches a report that is ready.
     *
     * @param connection the account
     * @param ticket the report
     * @return the report; a metric that the network does not tell may be left out
     */
    AdReport fetch(Connection connection, AdReportTicket ticket);
}
