package io.smm.crisis;

import io.smm.post.plan.PauseId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What would be done, for somebody to look at before it is. Nothing is done by making one. A value: a host may store it, show it, and
 * have it carried out on another node.
 *
 * @param pause the crisis
 * @param madeAt when the networks were looked at
 * @param steps what would be done, in order; account after account, posts last
 * @param without what cannot be done, is so already, or could not be looked at: one entry each, with the reason and what to do instead
 */
public record CrisisPlan(PauseId pause, Instant madeAt, List<CrisisStep> steps, List<CrisisResult> without) {

    /**
     * Copies the lists.
     *
     * @param pause the crisis
     * @param madeAt when the networks were looked at
     * @param steps what would be done
     * @param without what needs no step, or gets none
     */
    public CrisisPlan {
        Objects.requireNonNull(pause, "pause");
        Objects.requireNonNull(madeAt, "madeAt");
        steps = List.copyOf(steps);
        without = List.copyOf(without);
    }
}
