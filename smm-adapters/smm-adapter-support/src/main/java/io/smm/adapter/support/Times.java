package io.smm.adapter.support;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times as most networks spell them: RFC 3339, ours always in UTC with three digits of a second. */
public final class Times {

    /** How nearly every time is spelt. A formatter would do, at ten times the cost, and each page holds two hundred of them. */
    private static final byte[] PATTERN = "0000-00-00T00:00:00.000Z".getBytes(StandardCharsets.ISO_8859_1);

    private static final int NANOS_A_MILLI = 1_000_000;
    private static final long FIRST_SECOND = -62_167_219_200L; // the beginning of the year 0
    private static final long LAST_SECOND = 253_402_300_799L; // the end of the year 9999

    private Times() {}

    /**
     * Spells a time.
     *
     * @param instant the time; what is finer than a millisecond is cut off
     * @return its text
     */
    public static String format(Instant instant) {
        if (instant.getEpochSecond() < FIRST_SECOND || instant.getEpochSecond() > LAST_SECOND) {
            return Unusual.FORMAT.format(instant);
        }
        LocalDateTime utc = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
        byte[] text = PATTERN.clone();
        write(text, 0, 4, utc.getYear());
        write(text, 5, 2, utc.getMonthValue());
        write(text, 8, 2, utc.getDayOfMonth());
        write(text, 11, 2, utc.getHour());
        write(text, 14, 2, utc.getMinute());
        write(text, 17, 2, utc.getSecond());
        write(text, 20, 3, utc.getNano() / NANOS_A_MILLI);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    /**
     * Reads a time.
     *
     * @param text its text
     * @return the time; empty when the text is none
     */
    public static Optional<Instant> parse(String text) {
        return Optional.ofNullable(parseOrNull(text));
    }

    private static @Nullable Instant parseOrNull(String text) {
        try {
            return isUsual(text)
                    ? usual(text)
                    : text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    /**
     * When something was said: by its author's word, else by the server's.
     *
     * @param createdAt the author's word; any text
     * @param indexedAt the server's word
     * @return the time
     * @throws MalformedAnswerException when neither is a time
     */
    public static Instant saidAt(String createdAt, String indexedAt) {
        Instant said = parseOrNull(createdAt);
        said = said != null ? said : parseOrNull(indexedAt);
        if (said == null) {
            throw new MalformedAnswerException("neither createdAt nor indexedAt is a time");
        }
        return said;
    }

    /** Years of other than four digits. */
    private static final class Unusual {
        private static final DateTimeFormatter FORMAT =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    }

    private static void write(byte[] text, int at, int digits, int number) {
        int rest = number;
        for (int i = at + digits - 1; i >= at; i--) {
            text[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /** Whether a text is spelt as ours, digit for digit. */
    private static boolean isUsual(String text) {
        if (text.length() != PATTERN.length) {
            return false;
        }
        for (int i = 0; i < PATTERN.length; i++) {
            char c = text.charAt(i);
            if (PATTERN[i] == '0' ? c < '0' || c > '9' : c != PATTERN[i]) {
                return false;
            }
        }
        return true;
    }

    private static Instant usual(String text) {
        int hour = ChronoField.HOUR_OF_DAY.checkValidIntValue(number(text, 11, 2));
        int minute = ChronoField.MINUTE_OF_HOUR.checkValidIntValue(number(text, 14, 2));
        int second = ChronoField.SECOND_OF_MINUTE.checkValidIntValue(number(text, 17, 2));
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2))
                .toEpochDay();
        return Instant.ofEpochSecond(
                ((day * 24 + hour) * 60 + minute) * 60 + second, (long) number(text, 20, 3) * NANOS_A_MILLI);
    }

    private static int number(String text, int at, int digits) {
        int number = 0;
        for (int i = at; i < at + digits; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
