package io.smm.spi;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.ConnectionId;
import io.smm.insight.HistoryQuery;
import io.smm.insight.InsightSample;
import io.smm.insight.InsightSubject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps numbers as they were read, with their lineage. A sample has a place: its subject, the moment that it was planned for, and its step
 * of time where it has one. Thread-safe.
 */
public interface MetricHistory {

    /**
     * Stores samples. For each place the one that was read last stands, whatever order they come in; of two that were read at the same
     * moment the one that is stored later. All are stored or none.
     *
     * @param samples the samples
     * @return how many of them stand now
     */
    int put(List<InsightSample> samples);

    /**
     * Lists samples.
     *
     * @param query which ones
     * @param page how many, and where to begin
     * @return the samples by the moment that they were planned for, then by subject
     */
    Page<InsightSample> list(HistoryQuery query, PageRequest page);

    /**
     * The sample of a subject that was read last up to a moment; steps of time are not looked at.
     *
     * @param subject the subject
     * @param moment the moment; what was read at that very moment counts
     * @return the sample; empty when there is none
     */
    Optional<InsightSample> lastRead(InsightSubject subject, Instant moment);

    /**
     * Forgets what was planned for a moment before another.
     *
     * @param moment before when
     * @return how many samples were forgotten
     */
    int removeBefore(Instant moment);

    /**
     * Forgets all samples of an account, its posts' included.
     *
     * @param connection the account
     * @return how many there were
     */
    int removeAll(ConnectionId connection);
}
