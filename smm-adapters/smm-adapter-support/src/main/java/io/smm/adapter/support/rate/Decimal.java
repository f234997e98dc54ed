package io.smm.adapter.support.rate;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A number as headers spell it: digits, perhaps a point and more digits. No sign, no exponent: no network sends any.
 *
 * @param whole the digits before the point
 * @param nanos the billionths after it, rounded down
 * @param exact whether nothing was lost by that
 */
record Decimal(long whole, int nanos, boolean exact) {

    /** As many as a long always holds. */
    private static final int MOST_DIGITS = 18;

    private static final int PLACES = 9;
    private static final int LONGEST = 64;

    /** The number; null when it is none. Read by hand: it is asked for with each answer. */
    static @Nullable Decimal read(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return null;
        }
        int point = text.indexOf('.');
        int end = point < 0 ? text.length() : point;
        if (end == 0 || end > MOST_DIGITS || point == text.length() - 1) {
            return null;
        }
        long whole = digits(text, 0, end);
        if (whole < 0 || point < 0) {
            return whole < 0 ? null : new Decimal(whole, 0, true);
        }
        int kept = Math.min(text.length(), point + 1 + PLACES);
        long nanos = digits(text, point + 1, kept);
        long rest = kept < text.length() ? digits(text, kept, Math.min(text.length(), kept + MOST_DIGITS)) : 0;
        if (nanos < 0 || rest < 0) {
            return null;
        }
        for (int missing = kept - point - 1; missing < PLACES; missing++) {
            nanos *= 10;
        }
        return new Decimal(whole, (int) nanos, rest == 0);
    }

    private static long digits(String text, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = number * 10 + (digit - '0');
        }
        return number;
    }

    long roundedUp() {
        return nanos > 0 || !exact ? whole + 1 : whole;
    }

    Duration asSeconds() {
        return Duration.ofSeconds(whole, nanos);
    }
}
