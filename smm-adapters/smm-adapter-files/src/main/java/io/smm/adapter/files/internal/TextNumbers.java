package io.smm.adapter.files.internal;

import java.util.Arrays;

/** Numbers texts; looks them up by their letters, so that a known one need not be made a string first. */
public final class TextNumbers {

    private String[] texts = new String[16];
    private long[] hashes = new long[16];
    private int[] slots = new int[32]; // number + 1; 0 is free
    private int size;

    /** Makes an empty one. */
    public TextNumbers() {}

    /**
     * Finds a text.
     *
     * @param text the text
     * @return its number, or −1
     */
    public int find(CharSequence text) {
        return slots[slot(text, TextHash.of(text))] - 1;
    }

    /**
     * Adds a text.
     *
     * @param text one that is not there
     * @return its number
     */
    public int add(CharSequence text) {
        if (size == texts.length) {
            grow();
        }
        long hash = TextHash.of(text);
        int slot = slot(text, hash);
        texts[size] = text.toString();
        hashes[size] = hash;
        slots[slot] = ++size;
        return size - 1;
    }

    /**
     * Tells the text of a number.
     *
     * @param number a number that was given out
     * @return the text
     */
    public String text(int number) {
        return texts[number];
    }

    /** {@return how many there are} */
    public int size() {
        return size;
    }

    private int slot(CharSequence text, long hash) {
        int mask = slots.length - 1;
        int slot = (int) hash & mask;
        while (slots[slot] != 0 && (hashes[slots[slot] - 1] != hash || !texts[slots[slot] - 1].contentEquals(text))) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        texts = Arrays.copyOf(texts, size * 2);
        hashes = Arrays.copyOf(hashes, size * 2);
        slots = new int[size * 4];
        int mask = slots.length - 1;
        for (int number = 0; number < size; number++) {
            int slot = (int) hashes[number] & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = number + 1;
        }
    }
}
