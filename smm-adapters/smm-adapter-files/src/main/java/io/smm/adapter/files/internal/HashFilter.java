package io.smm.adapter.files.internal;

/** A set of hashes by 26 of their bits, in 8 MiB whatever it holds: says yes to each that was added, and now and then to another. */
final class HashFilter {

    private static final int BITS = 26;

    private final long[] words = new long[1 << BITS - 6];
    private boolean isEmpty = true;

    void add(long hash) {
        words[word(hash)] |= 1L << hash;
        isEmpty = false;
    }

    boolean mayHold(long hash) {
        return (words[word(hash)] & 1L << hash) != 0;
    }

    boolean isEmpty() {
        return isEmpty;
    }

    private static int word(long hash) {
        return (int) (hash >>> 6) & (1 << BITS - 6) - 1;
    }
}
