package io.smm.metrics.ids;

import io.smm.error.InvalidInputException;
import java.util.Arrays;

/**
 * Numbers ids in the order in which they first come: 0, 1, 2, …, so that what is kept for each can lie in plain arrays, and sets of
 * the numbers take one bit an id. Memory: 20 to 48 bytes an id. Not thread-safe.
 */
public final class IdDictionary {

    private static final int MOST = 1 << 28;

    private long[] ids = new long[16];
    private int[] slots = new int[32]; // number + 1; 0 is free
    private int size;

    /** Makes an empty dictionary. */
    public IdDictionary() {}

    /**
     * The number of an id, a new one for an id that was not there. O(1), amortised; a known id allocates nothing.
     *
     * @param id any value
     * @return its number, from 0 on
     * @throws InvalidInputException when it would be one more than 2^28 ids
     */
    public int number(long id) {
        int slot = slot(id);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (size == MOST) {
            throw InvalidInputException.of("IdDictionary", "id", "would be one more than " + MOST);
        }
        if (size == ids.length) {
            grow();
            slot = slot(id);
        }
        ids[size] = id;
        slots[slot] = ++size;
        return size - 1;
    }

    /**
     * The number of an id, if it has one. O(1).
     *
     * @param id any value
     * @return its number, or −1 when it never came
     */
    public int find(long id) {
        return slots[slot(id)] - 1;
    }

    /**
     * The id of a number. O(1).
     *
     * @param number a number that was given out
     * @return the id
     * @throws InvalidInputException when it was not given out
     */
    public long id(int number) {
        if (number < 0 || number >= size) {
            throw InvalidInputException.of("IdDictionary", "number", "must be 0 to " + (size - 1) + ", is " + number);
        }
        return ids[number];
    }

    /** {@return how many ids have a number} */
    public int size() {
        return size;
    }

    /** {@return how many ids have a number; never the ids, which are people} */
    @Override
    public String toString() {
        return "IdDictionary[" + size + " ids]";
    }

    private int slot(long id) {
        int mask = slots.length - 1;
        int slot = (int) (IdStore.mix(id) >>> 64 - Integer.numberOfTrailingZeros(slots.length));
        while (slots[slot] != 0 && ids[slots[slot] - 1] != id) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        ids = Arrays.copyOf(ids, ids.length * 2);
        slots = new int[ids.length * 2];
        for (int number = 0; number < size; number++) {
            slots[slot(ids[number])] = number + 1;
        }
    }
}
