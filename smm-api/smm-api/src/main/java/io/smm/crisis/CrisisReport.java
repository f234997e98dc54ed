package io.smm.crisis;

import io.smm.post.plan.PauseId;
import java.util.List;
import java.util.Objects;

/**
 * What became of a plan.
 *
 * @param pause the crisis
 * @param results one for each step, in the order of the plan, and after them what had none
 */
public record CrisisReport(PauseId pause, List<CrisisResult> results) {

    /**
     * Copies the list.
     *
     * @param pause the crisis
     * @param results one for each step
     */
    public CrisisReport {
        Objects.requireNonNull(pause, "pause");
        results = List.copyOf(results);
    }

    /** {@return whether all stands as was asked} */
    public boolean isComplete() {
        return results.stream().allMatch(result -> result.outcome().isAsAsked());
    }

    /** {@return what does not stand as was asked: for people to look at, or to ask again for} */
    public List<CrisisResult> open() {
        return results.stream().filter(result -> !result.outcome().isAsAsked()).toList();
    }
}
