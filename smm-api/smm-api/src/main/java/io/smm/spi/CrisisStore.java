package io.smm.spi;

import io.smm.crisis.CrisisResult;
import io.smm.post.plan.PauseId;
import java.time.Instant;
import java.util.List;

/**
 * Keeps what was done in crises to posts and comments: a log that only grows. It tells who did what and when, and what need not be done
 * again. When {@link #append} returns, the result outlives the process as far as anything in the store does. Thread-safe.
 */
public interface CrisisStore {

    /**
     * Adds a result.
     *
     * @param pause the crisis
     * @param result what became of an action
     */
    void append(PauseId pause, CrisisResult result);

    /**
     * Lists the results of a crisis.
     *
     * @param pause the crisis
     * @return all, in the order in which they were added
     */
    List<CrisisResult> of(PauseId pause);

    /**
     * Forgets what happened before a moment: results name comments of people, by their ids.
     *
     * @param moment before when
     * @return how many results were forgotten
     */
    int removeBefore(Instant moment);
}
