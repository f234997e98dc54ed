package io.smm.insight;

import io.smm.account.Connection;
import io.smm.post.PostRef;
import java.util.List;
import java.util.Set;

/** Reads numbers back from networks. Thread-safe. */
public interface Insights {

    /**
     * Reads the numbers of posts.
     *
     * @param connection the account to read as
     * @param posts the posts; read in batches as large as the network allows (Bluesky: 25 a call)
     * @param metrics what to read; a metric that the network does not report comes back as {@link Reading.NotReported},
     *     never as zero
     * @return one entry a post, in the order asked; a post that does not exist has {@link Reading.Unknown} readings
     * @throws io.smm.error.UnsupportedCapabilityException when the network reports nothing about posts
     */
    List<PostInsights> posts(Connection connection, List<PostRef> posts, Set<MetricId> metrics);

    /**
     * Reads the numbers of the connected account; one call.
     *
     * @param connection the account
     * @param metrics what to read
     * @return a reading for each metric asked for
     * @throws io.smm.error.UnsupportedCapabilityException when the network reports nothing about accounts
     */
    AccountInsights account(Connection connection, Set<MetricId> metrics);
}
