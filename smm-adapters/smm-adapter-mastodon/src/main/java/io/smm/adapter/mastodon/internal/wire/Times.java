package io.smm.adapter.mastodon.internal.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Times as servers spell them: ISO 8601, ours always in UTC with three digits of a second. */
public final class Times {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Times() {}

    /**
     * Spells a time.
     *
     * @param instant the time; what is finer than a millisecond is cut off
     * @return its text
     */
    public static String format(Instant instant) {
        return FORMAT.format(instant);
    }

    /**
     * Reads a time.
     *
     * @param text its text
     * @return the time; empty when the text is none
     */
    public static Optional<Instant> parse(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
