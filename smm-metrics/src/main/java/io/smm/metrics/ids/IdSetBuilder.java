package io.smm.metrics.ids;

import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import java.util.Objects;

/**
 * Gathers an exact set of 64-bit ids as they come. An id that is there already allocates nothing; memory doubles as the set grows
 * ({@link IdSet} says how much it is). Not thread-safe.
 */
public final class IdSetBuilder {

    private final IdSpace space;
    private final IdStore store = new IdStore();

    IdSetBuilder(IdSpace space) {
        this.space = Objects.requireNonNull(space, "space");
    }

    /**
     * Adds one id. O(1), amortised.
     *
     * @param id any value
     * @return this
     */
    public IdSetBuilder add(long id) {
        store.add(id);
        return this;
    }

    /**
     * Adds the ids of a part of a column; the same as adding each of them, and quicker.
     *
     * @param ids the column
     * @param from the first place
     * @param to the place after the last
     * @return this
     * @throws InvalidInputException when the places are not {@code 0 <= from <= to <= ids.length}
     */
    public IdSetBuilder add(long[] ids, int from, int to) {
        Faults.of("IdSetBuilder")
                .check(from >= 0 && from <= to, "from", "must be 0 to " + to + ", is ", from)
                .check(to <= ids.length, "to", "must be at most " + ids.length + ", is ", to)
                .raise();
        store.add(ids, from, to);
        return this;
    }

    /**
     * Adds the ids of a set. O(ids of the set).
     *
     * @param set a set of the same space
     * @return this
     * @throws InvalidInputException when it is of another space
     */
    public IdSetBuilder add(IdSet set) {
        IdSet.checkSpaces(space, set.space());
        store.addAll(set.store());
        return this;
    }

    /** {@return how many different ids came so far; O(1)} */
    public long size() {
        return store.size();
    }

    /** {@return the set of what came so far, a copy: the builder can go on} */
    public IdSet build() {
        return new IdSet(space, store.fittedCopy());
    }

    @Override
    public String toString() {
        return "IdSetBuilder[" + size() + " ids, " + space + "]";
    }
}
