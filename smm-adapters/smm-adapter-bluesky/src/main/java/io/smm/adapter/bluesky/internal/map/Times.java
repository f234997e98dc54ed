package io.smm.adapter.bluesky.internal.map;

import io.smm.adapter.support.MalformedAnswerException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Times as the lexicons spell them: RFC 3339, ours always in UTC with three digits of a second. */
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

    /**
     * When a post was written: by its author's word, else by the server's.
     *
     * @param createdAt the author's word; any text
     * @param indexedAt the server's word
     * @return the time
     * @throws MalformedAnswerException when neither is a time
     */
    public static Instant saidAt(String createdAt, String indexedAt) {
        return parse(createdAt)
                .or(() -> parse(indexedAt))
                .orElseThrow(() -> new MalformedAnswerException("neither createdAt nor indexedAt is a time"));
    }
}
