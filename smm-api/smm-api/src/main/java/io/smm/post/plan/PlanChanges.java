package io.smm.post.plan;

import io.smm.Cursor;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A piece of the log of all changes. The log has no end: whoever has read this piece keeps {@link #upTo()} and asks with it again, at
 * once or tomorrow.
 *
 * @param changes in the order in which they can be read: a change never appears before a place that was given out already
 * @param upTo the place after them; the place asked with when there are none, and empty when the log is
 */
public record PlanChanges(List<PlanChange> changes, Optional<Cursor> upTo) {

    /**
     * Copies the list.
     *
     * @param changes in order
     * @param upTo the place after them
     */
    public PlanChanges {
        changes = List.copyOf(changes);
        Objects.requireNonNull(upTo, "upTo");
    }
}
