package io.smm.adapter.memory.internal.sim;

/** A set of people, one bit each. */
final class PersonSet {

    private final long[] bits;
    private int size;

    PersonSet(int people) {
        bits = new long[(people + 63) >>> 6];
    }

    boolean has(int person) {
        return (bits[person >>> 6] & 1L << person) != 0;
    }

    /** Whether they were not in it before. */
    boolean add(int person) {
        if (has(person)) {
            return false;
        }
        bits[person >>> 6] |= 1L << person;
        size++;
        return true;
    }

    /** Whether they were in it before. */
    boolean remove(int person) {
        if (!has(person)) {
            return false;
        }
        bits[person >>> 6] &= ~(1L << person);
        size--;
        return true;
    }

    /** Takes in all who are in another set of the same people. */
    void addAll(PersonSet others) {
        size = 0;
        for (int word = 0; word < bits.length; word++) {
            bits[word] |= others.bits[word];
            size += Long.bitCount(bits[word]);
        }
    }

    int size() {
        return size;
    }

    /** The members, ascending. */
    int[] numbers() {
        int[] numbers = new int[size];
        int at = 0;
        for (int person = next(0); person >= 0; person = next(person + 1)) {
            numbers[at++] = person;
        }
        return numbers;
    }

    /** The least member that is at least a number; negative when there is none. */
    int next(int from) {
        int word = from >>> 6;
        if (word >= bits.length) {
            return -1;
        }
        long left = bits[word] & -1L << from;
        while (left == 0) {
            if (++word == bits.length) {
                return -1;
            }
            left = bits[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(left);
    }
}
