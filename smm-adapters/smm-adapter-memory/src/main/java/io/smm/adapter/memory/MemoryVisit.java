package io.smm.adapter.memory;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;

/**
 * A session on the website, as it really was.
 *
 * @param visitor who, by the handle on the network
 * @param landing the address with which it began
 * @param at when it began
 */
public record MemoryVisit(String visitor, URI landing, Instant at) {

    /**
     * Checks that no component is null.
     *
     * @param visitor who
     * @param landing the address with which it began
     * @param at when it began
     */
    public MemoryVisit {
        Objects.requireNonNull(visitor, "visitor");
        Objects.requireNonNull(landing, "landing");
        Objects.requireNonNull(at, "at");
    }
}
