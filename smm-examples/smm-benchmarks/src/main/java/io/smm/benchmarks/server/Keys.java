package io.smm.benchmarks.server;

/** The record keys of the posts that the server knows: a fixed text and three letters for a number. */
public final class Keys {

    private static final String PREFIX = "3kbenchaaa";
    private static final int DIGITS = 3;

    private Keys() {}

    /** The key of a post. */
    public static String of(int number) {
        return PREFIX + (char) ('a' + number / 100 % 10) + (char) ('a' + number / 10 % 10) + (char) ('a' + number % 10);
    }

    /** The number of the first key in a text; 0 when there is none. */
    static int firstIn(String text) {
        int at = text.indexOf(PREFIX);
        if (at < 0) {
            return 0;
        }
        int number = 0;
        for (int i = 0; i < DIGITS; i++) {
            number = number * 10 + text.charAt(at + PREFIX.length() + i) - 'a';
        }
        return number;
    }
}
