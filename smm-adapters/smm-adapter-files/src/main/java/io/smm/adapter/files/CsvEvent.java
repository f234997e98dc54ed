package io.smm.adapter.files;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One row of a file of events: something that was shown to somebody, or that somebody did.
 *
 * @param line the line of the file where the row begins
 * @param person the id of whom it is about, as the file has it; empty when the profile has no column for it
 * @param key the post or campaign that it belongs to; empty when the profile has no column for it
 * @param kind which of the profile's kinds it is; empty when the profile has no column for it
 * @param at when it happened; empty when the profile has no column for it
 * @param count how many of them the row stands for; 1 when the profile has no column for it
 */
public record CsvEvent(
        long line,
        Optional<String> person,
        Optional<String> key,
        Optional<String> kind,
        Optional<Instant> at,
        long count) {

    /**
     * Checks that nothing is null.
     *
     * @param line the line of the file where the row begins
     * @param person the id of whom it is about
     * @param key the post or campaign that it belongs to
     * @param kind which of the profile's kinds it is
     * @param at when it happened
     * @param count how many of them the row stands for
     */
    public CsvEvent {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(at, "at");
    }

    /** {@return everything but the person} */
    @Override
    public String toString() {
        return "CsvEvent[line " + line + ", key=" + key.orElse("") + ", kind=" + kind.orElse("") + ", at="
                + at.map(Instant::toString).orElse("") + ", count=" + count + "]";
    }
}
