package io.smm.insight;

import java.util.List;

/**
 * What one run of collecting did.
 *
 * @param collected the samples that were read and stored, in the order of reading; unmodifiable
 * @param missed how many moments of plans passed without a reading
 * @param postponed what could not be read now, with the reason and the next try in its progress; unmodifiable
 * @param ended what will not be read any more, because its plan is over or with the reason; unmodifiable
 * @param incomplete what was read in part only, such as an account without its days, with the reason in its progress; the rest is tried
 *     again with the next reading; unmodifiable
 * @param more whether more is due at this moment
 */
public record CollectionRun(
        List<InsightSample> collected,
        long missed,
        List<CollectionTask> postponed,
        List<CollectionTask> ended,
        List<CollectionTask> incomplete,
        boolean more) {

    /**
     * Copies the lists.
     *
     * @param collected the samples that were read and stored
     * @param missed how many moments of plans passed without a reading
     * @param postponed what could not be read now
     * @param ended what will not be read any more
     * @param incomplete what was read in part only
     * @param more whether more is due at this moment
     */
    public CollectionRun {
        collected = List.copyOf(collected);
        postponed = List.copyOf(postponed);
        ended = List.copyOf(ended);
        incomplete = List.copyOf(incomplete);
    }
}
