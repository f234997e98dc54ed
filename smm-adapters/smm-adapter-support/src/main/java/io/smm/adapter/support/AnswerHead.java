package io.smm.adapter.support;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import okhttp3.Headers;

/** Status and headers of an answer, and when it came. Immutable. */
public final class AnswerHead {

    /** Longer than anybody waits, short enough to reckon with. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(365);

    /** As many as a long always holds. */
    private static final int MOST_DIGITS = 18;

    private final int status;
    private final Headers headers;
    private final Instant receivedAt;

    /**
     * The head of an answer.
     *
     * @param status the HTTP status
     * @param headers the headers
     * @param receivedAt when it came, on the context's clock
     */
    public AnswerHead(int status, Headers headers, Instant receivedAt) {
        this.status = status;
        this.headers = Objects.requireNonNull(headers, "headers");
        this.receivedAt = Objects.requireNonNull(receivedAt, "receivedAt");
    }

    /** {@return the HTTP status} */
    public int status() {
        return status;
    }

    /** {@return when it came, on the context's clock} */
    public Instant receivedAt() {
        return receivedAt;
    }

    /**
     * Looks a header up.
     *
     * @param name its name, in any case
     * @return its last value; empty when it is not there
     */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /**
     * Looks a header up whose value is a whole number.
     *
     * @param name its name, in any case
     * @return its value; empty when it is not there or not a number
     */
    public OptionalLong number(String name) {
        String value = headers.get(name);
        return value != null && isNumber(value) ? OptionalLong.of(Long.parseLong(value)) : OptionalLong.empty();
    }

    private static boolean isNumber(String value) {
        if (value.isEmpty() || value.length() > MOST_DIGITS) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** {@return how long the answer asks to wait (header Retry-After, seconds or a date), a year at most; empty when it does
     * not say} */
    public Optional<Duration> retryAfter() {
        OptionalLong seconds = number("Retry-After");
        if (seconds.isPresent()) {
            return Optional.of(Duration.ofSeconds(Math.min(seconds.getAsLong(), LONGEST_WAIT.toSeconds())));
        }
        return header("Retry-After").flatMap(this::untilDate);
    }

    private Optional<Duration> untilDate(String value) {
        try {
            Instant at = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(receivedAt, at);
            return Optional.of(
                    wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
