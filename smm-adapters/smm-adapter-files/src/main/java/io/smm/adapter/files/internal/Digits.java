package io.smm.adapter.files.internal;

/** Whole numbers in ASCII digits, read where they stand. */
public final class Digits {

    private Digits() {}

    /**
     * Tells whether a text is a whole number of 64 bits: an optional minus, then digits.
     *
     * @param text the text
     * @return whether it is
     */
    public static boolean isLong(CharSequence text) {
        int from = text.length() > 0 && text.charAt(0) == '-' ? 1 : 0;
        if (!areDigits(text, from, text.length()) || text.length() - from > 19) {
            return false;
        }
        long value = toLong(text);
        // Beyond the range the nineteenth digit turns the sign.
        return value == 0 || value < 0 == (from == 1);
    }

    /**
     * Reads a text for which {@link #isLong} holds.
     *
     * @param text the text
     * @return the number
     */
    public static long toLong(CharSequence text) {
        boolean negative = text.charAt(0) == '-';
        long value = 0;
        for (int i = negative ? 1 : 0; i < text.length(); i++) {
            value = value * 10 - (text.charAt(i) - '0');
        }
        return negative ? value : -value;
    }

    static boolean areDigits(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return to > from;
    }

    /** The number in some digits, at most nine of them. */
    static int of(CharSequence text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + (text.charAt(i) - '0');
        }
        return value;
    }
}
