package io.smm.adapter.files;

import io.smm.adapter.files.internal.TextNumbers;
import io.smm.error.InvalidInputException;

/**
 * Numbers texts in the order in which they first come: 0, 1, 2, …, so that columns hold a number where the file has the key of a post
 * or a campaign. Memory: about 60 bytes a text and its letters, up to a bound. Not thread-safe.
 */
public final class CsvKeys {

    /** How many different texts there may be unless told otherwise. */
    public static final int DEFAULT_MOST = 1_000_000;

    private final TextNumbers numbers = new TextNumbers();
    private final int most;

    /** Makes an empty dictionary of at most {@value #DEFAULT_MOST} texts. */
    public CsvKeys() {
        this(DEFAULT_MOST);
    }

    /**
     * Makes an empty dictionary.
     *
     * @param most how many different texts there may be; positive, at most 2^28
     * @throws InvalidInputException when it is not
     */
    public CsvKeys(int most) {
        if (most <= 0 || most > 1 << 28) {
            throw InvalidInputException.of("CsvKeys", "most", "must be 1 to " + (1 << 28) + ", is " + most);
        }
        this.most = most;
    }

    /**
     * The number of a text, a new one for a text that was not there. O(length); a known text allocates nothing.
     *
     * @param text the text
     * @return its number, from 0 on
     * @throws InvalidInputException when it would be one more than there may be
     */
    public int number(CharSequence text) {
        int known = numbers.find(text);
        if (known < 0 && numbers.size() == most) {
            throw InvalidInputException.of("CsvKeys", "text", "would be one more than " + most + " different ones");
        }
        return known < 0 ? numbers.add(text) : known;
    }

    /**
     * The number of a text, if it has one. O(length).
     *
     * @param text the text
     * @return its number, or −1 when it never came
     */
    public int find(CharSequence text) {
        return numbers.find(text);
    }

    /**
     * The text of a number. O(1).
     *
     * @param number a number that was given out
     * @return the text
     * @throws InvalidInputException when it was not given out
     */
    public String text(int number) {
        if (number < 0 || number >= numbers.size()) {
            throw InvalidInputException.of(
                    "CsvKeys", "number", "must be 0 to " + (numbers.size() - 1) + ", is " + number);
        }
        return numbers.text(number);
    }

    /** {@return how many texts have a number} */
    public int size() {
        return numbers.size();
    }

    @Override
    public String toString() {
        return "CsvKeys[" + size() + " texts]";
    }
}
