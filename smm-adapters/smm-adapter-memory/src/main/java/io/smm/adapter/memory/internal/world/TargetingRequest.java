package io.smm.adapter.memory.internal.world;

import java.util.List;

/**
 * Targeting as it goes over the network's wire.
 *
 * @param all lists of alternatives; a person must meet one entry of each
 * @param none entries of which a person may meet none
 * @param ages ranges of ages, of which a person must be in one; empty for all
 */
public record TargetingRequest(List<List<Entry>> all, List<Entry> none, List<Ages> ages) {

    /** Without a demand. */
    public static final TargetingRequest EVERYBODY = new TargetingRequest(List.of(), List.of(), List.of());

    /**
     * One entry.
     *
     * @param kind in what respect, as the network names it
     * @param value an id of the network, a code, or {@code latitude,longitude,metres}
     */
    public record Entry(String kind, String value) {}

    /**
     * A range of ages, both ends included.
     *
     * @param from the youngest
     * @param to the oldest
     */
    public record Ages(int from, int to) {}
}
