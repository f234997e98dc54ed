package io.smm.metrics.virality;

import io.smm.error.InvalidInputException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link Cascade} of ids of any kind, such as texts: equal by {@code equals}, named by {@code toString}. Nodes come
 * in any order. Nothing is refused here but a missing argument or a time that cannot be counted; what is wrong with the tree,
 * the cascade says. Not thread-safe.
 *
 * @param <K> the kind of id
 */
public final class CascadeBuilder<K> {

    private final List<K> ids = new ArrayList<>();
    private final List<@Nullable K> parentIds = new ArrayList<>();
    private final List<@Nullable Instant> times = new ArrayList<>();
    private boolean timed;
    private boolean attach;

    CascadeBuilder() {}

    /**
     * Adds the post itself, at a time that is not known.
     *
     * @param id its id
     * @return this
     */
    public CascadeBuilder<K> root(K id) {
        return add(id, null, null);
    }

    /**
     * Adds the post itself.
     *
     * @param id its id
     * @param time when it was made
     * @return this
     * @throws InvalidInputException when the time is not within the years 1824 to 2115
     */
    public CascadeBuilder<K> root(K id, Instant time) {
        return add(id, null, Objects.requireNonNull(time, "time"));
    }

    /**
     * Adds a reshare, at a time that is not known.
     *
     * @param id its id
     * @param parent the id of what was reshared: the post or another reshare, added before or after
     * @return this
     */
    public CascadeBuilder<K> reshare(K id, K parent) {
        return add(id, Objects.requireNonNull(parent, "parent"), null);
    }

    /**
     * Adds a reshare.
     *
     * @param id its id
     * @param parent the id of what was reshared: the post or another reshare, added before or after
     * @param time when it was reshared
     * @return this
     * @throws InvalidInputException when the time is not within the years 1824 to 2115
     */
    public CascadeBuilder<K> reshare(K id, K parent, Instant time) {
        return add(id, Objects.requireNonNull(parent, "parent"), Objects.requireNonNull(time, "time"));
    }

    /**
     * Makes reshares whose parent is not among the nodes children of the root. They are counted by
     * {@link Cascade#attachedToRoot()} and flagged. Default: they are refused.
     *
     * @return this
     */
    public CascadeBuilder<K> attachUnknownParentsToRoot() {
        attach = true;
        return this;
    }

    /** {@return the cascade, sound or refused; O(n)} */
    public Cascade build() {
        CascadeFaults faults = new CascadeFaults(node -> ids.get(node).toString());
        Map<K, Integer> positions = new HashMap<>();
        for (int node = 0; node < ids.size(); node++) {
            if (positions.putIfAbsent(ids.get(node), node) != null) {
                faults.add(CascadeFault.REPEATED_ID, node);
            }
        }
        int[] parents = new int[ids.size()];
        for (int node = 0; node < parents.length; node++) {
            K parent = parentIds.get(node);
            parents[node] = parent == null ? Tree.NONE : positions.getOrDefault(parent, Tree.UNKNOWN);
        }
        return CascadeAssembly.assemble(parents, faults, attach, timed ? nanos() : null);
    }

    private CascadeBuilder<K> add(K id, @Nullable K parent, @Nullable Instant time) {
        Objects.requireNonNull(id, "id");
        if (time != null) {
            Nanos.of("Cascade", "time", time);
            timed = true;
        }
        ids.add(id);
        parentIds.add(parent);
        times.add(time);
        return this;
    }

    private long[] nanos() {
        long[] nanos = new long[times.size()];
        for (int node = 0; node < nanos.length; node++) {
            Instant time = times.get(node);
            nanos[node] = time == null ? CascadeTimes.UNKNOWN : Nanos.of("Cascade", "time", time);
        }
        return nanos;
    }
}
