package io.smm.insight;

import io.smm.account.Connection;
import io.smm.post.PostRef;
import java.util.List;
import java.util.Optional;
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

    /**
     * Reads the numbers of a post step by step. A window that is longer than the network gives at once is read in several calls:
     * as many as it has stretches of the length that the network states.
     *
     * @param connection the account to read as
     * @param post the post
     * @param query what to read
     * @return a series for each metric asked for, with a point for each step: a step that the network leaves out is {@link
     *     Reading.Unknown}, a metric that it does not give over time {@link Reading.NotReported} at each step
     * @throws io.smm.error.UnsupportedCapabilityException when the network gives nothing over time
     * @throws io.smm.error.InvalidInputException when the network does not cut such steps, not in that zone, or does not split
     *     by that; lists all faults; before any call
     * @throws io.smm.error.WindowClosedException when the window begins before the network's memory; before any call
     */
    SeriesReport series(Connection connection, PostRef post, InsightQuery query);

    /**
     * Reads the numbers of the connected account step by step; otherwise like {@link #series(Connection, PostRef, InsightQuery)}.
     *
     * @param connection the account
     * @param query what to read
     * @return a series for each metric asked for
     * @throws io.smm.error.UnsupportedCapabilityException when the network gives nothing over time
     * @throws io.smm.error.InvalidInputException when the network cannot answer such a query; before any call
     * @throws io.smm.error.WindowClosedException when the window begins before the network's memory; before any call
     */
    SeriesReport series(Connection connection, InsightQuery query);

    /**
     * Reads where the viewers of a post's video stop; one call.
     *
     * @param connection the account to read as
     * @param post the post
     * @return the curve; empty when the post has no video
     * @throws io.smm.error.UnsupportedCapabilityException when the network does not tell
     */
    Optional<RetentionCurve> retention(Connection connection, PostRef post);

    /**
     * Reads who the audience of the connected account is; one call, or one a split where the network takes one at a time.
     *
     * @param connection the account
     * @param base of whom
     * @param splits by what, one or more
     * @return a distribution for each split, withheld where too few people are behind it; a split that the network does not offer
     *     is {@link Distribution.NotReported}
     * @throws io.smm.error.UnsupportedCapabilityException when the network knows nothing of its audiences
     * @throws io.smm.error.InvalidInputException when the network does not tell of that base; before any call
     */
    Demographics demographics(Connection connection, AudienceBase base, Set<DemographicSplit> splits);
}
