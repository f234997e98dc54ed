package io.smm.example.publisher.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Moments as people type them. */
final class Moments {

    /** How one says when. */
    static final String HOW = "must be a moment such as 2030-05-01T09:00:00Z, or from now such as PT90S";

    /** What is wanted at once is planned a little later: what has passed is refused, and planning takes a while. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private Moments() {}

    /** A moment, or how long from now; empty when it is neither. */
    static Optional<Instant> read(String text, Clock clock) {
        try {
            if (!text.startsWith("P")) {
                return Optional.of(Instant.parse(text));
            }
            Duration later = Duration.parse(text);
            boolean atOnce = !later.isNegative() && later.compareTo(AT_ONCE) < 0;
            return Optional.of(clock.instant().plus(atOnce ? AT_ONCE : later));
        } catch (DateTimeException | ArithmeticException wrong) {
            return Optional.empty();
        }
    }
}
