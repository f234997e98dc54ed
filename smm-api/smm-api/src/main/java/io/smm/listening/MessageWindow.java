package io.smm.listening;

import io.smm.error.Faults;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A network's rule for when a business may write to a person, as data with source and date.
 *
 * @param theyWriteFirst whether they must have written to us before
 * @param sinceTheirs how long after their last message we may write; empty when it does not end
 * @param whenAPersonWrites how long when a person and no program writes; empty when that makes no difference
 * @param mostUntilTheyAnswer how many messages we may write until they write again; empty when that is not counted
 * @param source where the rule comes from; not blank
 * @param asOf when it was last checked
 */
public record MessageWindow(
        boolean theyWriteFirst,
        Optional<Duration> sinceTheirs,
        Optional<Duration> whenAPersonWrites,
        OptionalInt mostUntilTheyAnswer,
        String source,
        LocalDate asOf) {

    /**
     * Checks that the rule makes sense.
     *
     * @param theyWriteFirst whether they must have written to us before
     * @param sinceTheirs how long after their last message we may write
     * @param whenAPersonWrites how long when a person and no program writes
     * @param mostUntilTheyAnswer how many messages we may write until they write again
     * @param source where the rule comes from
     * @param asOf when it was last checked
     */
    public MessageWindow {
        Objects.requireNonNull(sinceTheirs, "sinceTheirs");
        Objects.requireNonNull(whenAPersonWrites, "whenAPersonWrites");
        Objects.requireNonNull(mostUntilTheyAnswer, "mostUntilTheyAnswer");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(asOf, "asOf");
        boolean longer = whenAPersonWrites.isEmpty()
                || sinceTheirs.isPresent() && whenAPersonWrites.get().compareTo(sinceTheirs.get()) > 0;
        Faults.of("MessageWindow")
                .check(
                        sinceTheirs.isEmpty() || theyWriteFirst,
                        "theyWriteFirst",
                        "a window after their message needs their message")
                .check(
                        sinceTheirs
                                .map(time -> time.compareTo(Duration.ZERO) > 0)
                                .orElse(true),
                        "sinceTheirs",
                        "must be more than zero")
                .check(longer, "whenAPersonWrites", "must be longer than sinceTheirs")
                .check(mostUntilTheyAnswer.orElse(1) > 0, "mostUntilTheyAnswer", "must be positive")
                .check(!source.isBlank(), "source", "must not be blank")
                .raise();
    }

    /**
     * No rule but the recipient's own settings.
     *
     * @param source where that comes from
     * @param asOf when it was last checked
     * @return the rule
     */
    public static MessageWindow none(String source, LocalDate asOf) {
        return new MessageWindow(false, Optional.empty(), Optional.empty(), OptionalInt.empty(), source, asOf);
    }

    /**
     * They write first; then it never closes.
     *
     * @param source where that comes from
     * @param asOf when it was last checked
     * @return the rule
     */
    public static MessageWindow afterTheyWrote(String source, LocalDate asOf) {
        return new MessageWindow(true, Optional.empty(), Optional.empty(), OptionalInt.empty(), source, asOf);
    }

    /**
     * For a while after each of their messages.
     *
     * @param sinceTheirs how long
     * @param source where that comes from
     * @param asOf when it was last checked
     * @return the rule
     */
    public static MessageWindow within(Duration sinceTheirs, String source, LocalDate asOf) {
        return new MessageWindow(true, Optional.of(sinceTheirs), Optional.empty(), OptionalInt.empty(), source, asOf);
    }

    /**
     * The same rule with more time for what a person writes.
     *
     * @param time how long after their last message; longer than for a program
     * @return the rule
     */
    public MessageWindow orWhenAPersonWrites(Duration time) {
        return new MessageWindow(theyWriteFirst, sinceTheirs, Optional.of(time), mostUntilTheyAnswer, source, asOf);
    }

    /**
     * The same rule with a number of messages.
     *
     * @param most how many we may write until they write again
     * @return the rule
     */
    public MessageWindow atMost(int most) {
        return new MessageWindow(theyWriteFirst, sinceTheirs, whenAPersonWrites, OptionalInt.of(most), source, asOf);
    }

    /**
     * Applies the rule to a conversation.
     *
     * @param theirLast when they last wrote; empty when they never did
     * @param oursSince how many messages we wrote since
     * @return whether and until when something may be sent; no clock is asked
     */
    public Sendability apply(Optional<Instant> theirLast, int oursSince) {
        if (theyWriteFirst && theirLast.isEmpty()) {
            return Sendability.never("they have not written first (" + source + ")");
        }
        Optional<Instant> until = sinceTheirs.flatMap(time -> theirLast.map(last -> last.plus(time)));
        Optional<Instant> forPeople = whenAPersonWrites.flatMap(time -> theirLast.map(last -> last.plus(time)));
        OptionalInt left = mostUntilTheyAnswer.isPresent()
                ? OptionalInt.of(Math.max(0, mostUntilTheyAnswer.getAsInt() - oursSince))
                : OptionalInt.empty();
        return new Sendability(true, until, left, forPeople, words() + " (" + source + ")");
    }

    private String words() {
        StringBuilder words = new StringBuilder(sinceTheirs
                .map(time -> "for " + hours(time) + " after their last message")
                .orElse(theyWriteFirst ? "since they wrote first" : "as their settings allow"));
        whenAPersonWrites.ifPresent(
                time -> words.append(", for ").append(hours(time)).append(" when a person writes"));
        mostUntilTheyAnswer.ifPresent(
                most -> words.append(", at most ").append(most).append(" until they answer"));
        return words.toString();
    }

    private static String hours(Duration time) {
        return time.toMinutesPart() == 0 && time.toSecondsPart() == 0 ? time.toHours() + " hours" : time.toString();
    }
}
