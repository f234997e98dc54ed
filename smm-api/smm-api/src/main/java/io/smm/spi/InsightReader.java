package io.smm.spi;

import io.smm.account.Connection;
import io.smm.insight.AccountInsights;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.post.PostRef;
import java.util.List;
import java.util.Set;

/** Reads numbers. A metric that the network does not report is said to be so, never zero. Thread-safe. */
public interface InsightReader {

    /** {@return the metrics of posts that the network reports; constant} */
    Set<MetricId> postMetrics();

    /** {@return the metrics of accounts that the network reports; constant} */
    Set<MetricId> accountMetrics();

    /**
     * Reads the numbers of posts.
     *
     * @param connection the account to read as
     * @param posts the posts; any number
     * @param metrics what to read
     * @return one entry a post, in the order asked, with a reading for each metric asked for
     */
    List<PostInsights> posts(Connection connection, List<PostRef> posts, Set<MetricId> metrics);

    /**
     * Reads the numbers of the connected account.
     *
     * @param connection the account
     * @param metrics what to read
     * @return a reading for each metric asked for
     */
    AccountInsights account(Connection connection, Set<MetricId> metrics);
}
