package io.smm.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What was erased where, and what not and why. Asking again erases what could not be erased before and is harmless otherwise.
 *
 * @param at when
 * @param erasures one a store and kind
 */
public record ErasureReport(Instant at, List<Erasure> erasures) {

    /**
     * Copies the list.
     *
     * @param at when
     * @param erasures one a store and kind
     */
    public ErasureReport {
        Objects.requireNonNull(at, "at");
        erasures = List.copyOf(erasures);
    }

    /** {@return whether nothing was kept} */
    public boolean complete() {
        return erasures.stream().allMatch(one -> one.kept().isEmpty());
    }

    /** {@return how many records are gone} */
    public long erased() {
        return erasures.stream().mapToLong(Erasure::erased).sum();
    }

    /** {@return why something was kept, in the order of the stores} */
    public List<String> kept() {
        return erasures.stream().flatMap(one -> one.kept().stream()).toList();
    }
}
