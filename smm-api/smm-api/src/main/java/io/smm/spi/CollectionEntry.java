package io.smm.spi;

import io.smm.error.InvalidInputException;
import io.smm.insight.CollectionProgress;
import io.smm.insight.CollectionTask;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A collection as it is stored.
 *
 * @param task the collection
 * @param leasedUntil until when somebody works on it; empty when nobody does
 * @param version grows with each change; one or more
 */
public record CollectionEntry(CollectionTask task, Optional<Instant> leasedUntil, long version) {

    /**
     * Checks the components.
     *
     * @param task the collection
     * @param leasedUntil until when somebody works on it
     * @param version grows with each change
     */
    public CollectionEntry {
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(leasedUntil, "leasedUntil");
        if (version < 1) {
            throw InvalidInputException.of("CollectionEntry", "version", "must be at least 1");
        }
    }

    /**
     * A new collection.
     *
     * @param task the collection
     * @return its first version
     */
    public static CollectionEntry first(CollectionTask task) {
        return new CollectionEntry(task, Optional.empty(), 1);
    }

    /**
     * The same collection, worked on.
     *
     * @param until until when
     * @return the next version
     */
    public CollectionEntry leased(Instant until) {
        return new CollectionEntry(task, Optional.of(until), version + 1);
    }

    /**
     * The collection further on, worked on by nobody.
     *
     * @param next how far it is
     * @return the next version
     */
    public CollectionEntry with(CollectionProgress next) {
        return new CollectionEntry(task.with(next), Optional.empty(), version + 1);
    }
}
