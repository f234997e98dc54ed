package io.smm.metrics.ids;

import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import java.util.Collection;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An exact set of 64-bit ids. Any value is an id, 0, −1 and the extremes too. Immutable, so safe for any thread.
 *
 * <p>Memory: one to 64 bits an id for dense ids (0, 1, 2, … with gaps; where one in 64 is there they are bits), 16 to 32 bytes for
 * all others; at most 2^28 of these. {@link #bytes()} tells how many it is. Unlike a sketch an exact set can forget one person
 * (P-05): {@link #without(long)}.
 *
 * <pre>{@code
 * IdSet monday = IdSet.of(1, 2, 3);
 * IdSet tuesday = IdSet.of(3, 4);
 * long reached = IdSet.union(List.of(monday, tuesday)).size(); // 4, not 5
 * }</pre>
 */
public final class IdSet {

    private final IdSpace space;
    private final IdStore store;

    IdSet(IdSpace space, IdStore store) {
        this.space = space;
        this.store = store;
    }

    /**
     * A set of unkeyed ids.
     *
     * @param ids the ids; may be there several times
     * @return the set
     */
    public static IdSet of(long... ids) {
        return new IdSetBuilder(IdSpace.UNKEYED).add(ids, 0, ids.length).build();
    }

    /** {@return a builder of a set of unkeyed ids} */
    public static IdSetBuilder builder() {
        return new IdSetBuilder(IdSpace.UNKEYED);
    }

    /**
     * A builder.
     *
     * @param space whose ids they are, such as {@link IdKeyer#space()}
     * @return an empty builder
     */
    public static IdSetBuilder builder(IdSpace space) {
        return new IdSetBuilder(space);
    }

    /**
     * The ids that are in any of several sets. O(ids of all).
     *
     * @param sets the sets, all of one space; none gives an empty set of unkeyed ids
     * @return the union
     * @throws InvalidInputException when they are of different spaces
     */
    public static IdSet union(Collection<IdSet> sets) {
        if (sets.isEmpty()) {
            return IdSet.of();
        }
        IdSetBuilder all = new IdSetBuilder(sets.iterator().next().space);
        sets.forEach(all::add);
        return all.build();
    }

    /**
     * The ids that are in either set. O(ids of both).
     *
     * @param other a set of the same space
     * @return the union
     * @throws InvalidInputException when it is of another space
     */
    public IdSet union(IdSet other) {
        return union(List.of(this, other));
    }

    /**
     * The ids that are in both sets. O(ids of both).
     *
     * @param other a set of the same space
     * @return the intersection
     * @throws InvalidInputException when it is of another space
     */
    public IdSet intersection(IdSet other) {
        checkSpace(other.space);
        return new IdSet(space, IdStore.intersection(store, other.store));
    }

    /**
     * The ids of this set that are not in the other. O(ids of both).
     *
     * @param other a set of the same space
     * @return the difference
     * @throws InvalidInputException when it is of another space
     */
    public IdSet minus(IdSet other) {
        checkSpace(other.space);
        return new IdSet(space, IdStore.difference(store, other.store));
    }

    /**
     * How many ids are in both sets, without making a set of them. O(ids of both), no memory.
     *
     * @param other a set of the same space
     * @return how many
     * @throws InvalidInputException when it is of another space
     */
    public long intersectionSize(IdSet other) {
        checkSpace(other.space);
        return IdStore.common(store, other.store);
    }

    /**
     * The set without one id: what deletes a person (P-05; GDPR, article 17). O(ids): it is a copy.
     *
     * @param id the id; one that is not there changes nothing
     * @return the smaller set
     */
    public IdSet without(long id) {
        if (!store.contains(id)) {
            return this;
        }
        IdStore copy = store.copy();
        copy.remove(id);
        return new IdSet(space, copy);
    }

    /**
     * Tells whether an id is in the set. O(1).
     *
     * @param id the id
     * @return whether it is there
     */
    public boolean contains(long id) {
        return store.contains(id);
    }

    /** {@return how many ids it holds, each counted once; O(1)} */
    public long size() {
        return store.size();
    }

    /** {@return whether it holds none} */
    public boolean isEmpty() {
        return size() == 0;
    }

    /** {@return whose ids they are} */
    public IdSpace space() {
        return space;
    }

    /** {@return the ids in the order of signed numbers, in a new array; O(n log n)} */
    public long[] toArray() {
        return store.sorted();
    }

    /**
     * Hands out each id once. O(ids), no memory; in an order that means nothing.
     *
     * @param action what to do with each
     */
    public void forEach(LongConsumer action) {
        store.forEach(action);
    }

    /** {@return how much memory the ids take, in bytes} */
    public long bytes() {
        return store.bytes();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IdSet that
                && size() == that.size()
                && space.equals(that.space)
                && IdStore.common(store, that.store) == size();
    }

    @Override
    public int hashCode() {
        return 31 * space.hashCode() + store.contentHash();
    }

    /** {@return how many ids it holds and of which space; never the ids, which are people} */
    @Override
    public String toString() {
        return "IdSet[" + size() + " ids, " + space + "]";
    }

    IdStore store() {
        return store;
    }

    private void checkSpace(IdSpace other) {
        checkSpaces(space, other);
    }

    static void checkSpaces(IdSpace one, IdSpace other) {
        Faults.of("IdSet")
                .check(
                        one.equals(other),
                        "space",
                        "ids of one space do not meet those of another: " + one + ", " + other)
                .raise();
    }
}
