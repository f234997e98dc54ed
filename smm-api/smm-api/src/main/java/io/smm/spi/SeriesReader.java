package io.smm.spi;

import io.smm.account.Connection;
import io.smm.insight.InsightQuery;
import io.smm.insight.MetricSeries;
import io.smm.post.PostRef;
import java.util.List;

/**
 * Reads numbers over time. Asked only within its {@link #rules()}: the engine refuses the rest and cuts long windows. A step that
 * the network leaves out is left out here too; the engine marks the gap. Thread-safe.
 */
public interface SeriesReader {

    /** {@return what the network gives; constant} */
    SeriesRules rules();

    /**
     * Reads the numbers of a post.
     *
     * @param connection the account to read as
     * @param post the post
     * @param query what to read; its window fits into one call
     * @return one series a metric as a whole, and one a part; each point has the lineage of its own step
     */
    List<MetricSeries> post(Connection connection, PostRef post, InsightQuery query);

    /**
     * Reads the numbers of the connected account.
     *
     * @param connection the account
     * @param query what to read; its window fits into one call
     * @return one series a metric as a whole, and one a part; each point has the lineage of its own step
     */
    List<MetricSeries> account(Connection connection, InsightQuery query);
}
