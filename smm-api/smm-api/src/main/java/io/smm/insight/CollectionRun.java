package io.smm.insight;

import java.util.List;

/**
 * What one run of collecting did.
 *
 * @param collected the samples that were read and stored, in the order of reading; unmodifiable
 * @param missed how many moments of plans passed without a reading
 * @param postponed what could not be read now, with the reason and the next try in its progress; unmodifiable
 * @param ended what will not be read any more, because its plan is over or with the reason; unmodifiable
 * @param more whether more is due at this moment
 */
public record CollectionRun(
        List<InsightSample> collected,
        long missed,
        List<CollectionTask> postponed,
        List<CollectionTask> ended,
        boolean more) {

    /**
     * Copies the lists.
     *
     * @param collected the samples that were read and stored
     * @param missed how many moments of plans passed without a reading
     * @param postponed what could not be read now
     * @param ended what will not be read any more
     * @param more whether more is due at this moment
     */
    public CollectionRun {
        collected = List.copyOf(collected);
        postponed = List.copyOf(postponed);
        ended = List.copyOf(ended);
    }
}
