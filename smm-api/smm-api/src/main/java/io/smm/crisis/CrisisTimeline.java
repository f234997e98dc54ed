package io.smm.crisis;

import io.smm.post.plan.Pause;
import java.util.List;
import java.util.Objects;

/**
 * What happened in a crisis, in order: from stored data alone, so that it can be read after a restart, on any node.
 *
 * @param pause the crisis
 * @param events what happened, the oldest first; of one moment in the order of cause
 * @param complete whether all is told; false when more posts were planned in its scope than are looked through
 */
public record CrisisTimeline(Pause pause, List<CrisisEvent> events, boolean complete) {

    /**
     * Copies the list.
     *
     * @param pause the crisis
     * @param events what happened
     * @param complete whether all is told
     */
    public CrisisTimeline {
        Objects.requireNonNull(pause, "pause");
        events = List.copyOf(events);
    }
}
