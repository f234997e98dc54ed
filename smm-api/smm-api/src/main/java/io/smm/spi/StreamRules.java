package io.smm.spi;

import io.smm.error.Faults;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;

/**
 * How a network's lines are kept open, as data: an adapter declares it, the SDK does the keeping. A line that worked is opened
 * again at once when it breaks; what follows is told here. The SDK adds up to a quarter to each wait, so that many do not come
 * back in one moment, and waits longer where the network's answer asks for it.
 *
 * @param afterTrouble the waits after trouble on the way: no connection, or one that broke
 * @param afterRefusal the waits after an answer that refuses the line or tells of trouble there
 * @param afterTooMany the waits after an answer that says "too many"
 * @param silence how long a line may bring nothing, signs of life included, before it counts as dead
 * @param resumes whether a line can begin at a place in the past; if not, the SDK reads the lists again after each break
 * @param source where that comes from; not blank. Values that no source has are the SDK's own.
 * @param asOf when it was last checked
 */
public record StreamRules(
        Backoff afterTrouble,
        Backoff afterRefusal,
        Backoff afterTooMany,
        Duration silence,
        boolean resumes,
        String source,
        LocalDate asOf) {

    /**
     * Checks the components.
     *
     * @param afterTrouble the waits after trouble on the way
     * @param afterRefusal the waits after an answer that refuses the line
     * @param afterTooMany the waits after an answer that says "too many"
     * @param silence how long a line may bring nothing before it counts as dead
     * @param resumes whether a line can begin at a place in the past
     * @param source where that comes from
     * @param asOf when it was last checked
     */
    public StreamRules {
        Objects.requireNonNull(afterTrouble, "afterTrouble");
        Objects.requireNonNull(afterRefusal, "afterRefusal");
        Objects.requireNonNull(afterTooMany, "afterTooMany");
        Objects.requireNonNull(silence, "silence");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(asOf, "asOf");
        Faults.of("StreamRules")
                .check(
                        silence.compareTo(Duration.ZERO) > 0 && silence.compareTo(Duration.ofHours(1)) <= 0,
                        "silence",
                        "must be more than zero and at most an hour, is ",
                        silence)
                .check(!source.isBlank(), "source", "must not be blank")
                .raise();
    }

    /**
     * The rules where a network documents no waits: those that X asks for (linear from 250 ms to 16 s after trouble on the way,
     * doubling from 5 s to 320 s after an HTTP error, doubling from 60 s after "too many"), as docs.x.com, "Handling
     * disconnections", had them on 2026-11-23. That the last stops at 16 minutes is ours.
     *
     * @param silence how long a line may bring nothing before it counts as dead
     * @param resumes whether a line can begin at a place in the past
     * @param source where the network says what it does say
     * @param asOf when it was last checked
     * @return the rules
     */
    public static StreamRules usual(Duration silence, boolean resumes, String source, LocalDate asOf) {
        return new StreamRules(
                Backoff.linear(Duration.ofMillis(250), Duration.ofSeconds(16)),
                Backoff.doubling(Duration.ofSeconds(5), Duration.ofSeconds(320)),
                Backoff.doubling(Duration.ofSeconds(60), Duration.ofMinutes(16)),
                silence,
                resumes,
                source,
                asOf);
    }
}
