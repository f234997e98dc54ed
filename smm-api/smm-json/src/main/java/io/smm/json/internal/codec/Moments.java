package io.smm.json.internal.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Reads points in time as {@link Instant#toString} writes them. A stored post has half a dozen, and Java's own way of reading them, which
 * takes much else besides, is a third of what reading the post takes.
 */
final class Moments {

    private static final int SECONDS_A_DAY = 86_400;
    private static final int UP_TO_SECONDS = "2026-11-23T12:00:00".length();
    private static final int MOST_DIGITS = 9;

    private Moments() {}

    /**
     * Reads a moment.
     *
     * @param text ISO 8601 in UTC
     * @return the moment
     * @throws DateTimeException when it is none
     */
    static Instant read(String text) {
        int end = text.length() - 1;
        int digits = end - UP_TO_SECONDS - 1;
        boolean usual = end >= UP_TO_SECONDS
                && text.charAt(end) == 'Z'
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && (digits == -1 || digits >= 1 && digits <= MOST_DIGITS && text.charAt(UP_TO_SECONDS) == '.');
        if (!usual) {
            return Instant.parse(text);
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, UP_TO_SECONDS);
        int nanos = digits < 1 ? 0 : number(text, UP_TO_SECONDS + 1, end);
        if ((year | month | day | hour | minute | second | nanos) < 0 || hour > 23 || minute > 59 || second > 59) {
            return Instant.parse(text);
        }
        for (int i = digits; i >= 1 && i < MOST_DIGITS; i++) {
            nanos *= 10;
        }
        long days = LocalDate.of(year, month, day).toEpochDay();
        return Instant.ofEpochSecond(days * SECONDS_A_DAY + (hour * 60L + minute) * 60L + second, nanos);
    }

    /** Less than nothing where something else than digits stands there. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
