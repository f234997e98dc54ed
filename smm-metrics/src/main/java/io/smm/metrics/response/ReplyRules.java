package io.smm.metrics.response;

import io.smm.error.Faults;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How reply times are taken: until when was looked, and whether time runs always or in business hours only. Immutable.
 */
public final class ReplyRules {

    private static final ReplyRules STANDARD = new ReplyRules(null, null);

    private final @Nullable Instant end;
    private final @Nullable BusinessHours hours;

    private ReplyRules(@Nullable Instant end, @Nullable BusinessHours hours) {
        this.end = end;
        this.hours = hours;
    }

    /** {@return all messages, in calendar time, with no word on when the observation ended} */
    public static ReplyRules standard() {
        return STANDARD;
    }

    /**
     * The same rules with an end of observation: messages at or after it do not exist, and what is open then has waited until then.
     * Default: none, which leaves the Kaplan–Meier median undefined.
     *
     * @param value the first instant that was not observed any more; in the years 1900 to 2150
     * @return the rules
     * @throws io.smm.error.InvalidInputException when it is in another year
     */
    public ReplyRules endingAt(Instant value) {
        Objects.requireNonNull(value, "value");
        Faults faults = Faults.of("ReplyRules");
        Nanos.check(faults, "end", value);
        faults.raise();
        return new ReplyRules(value, hours);
    }

    /**
     * The same rules in business time: only the time that the brand is open counts. Default: all time counts.
     *
     * @param value when the brand is open
     * @return the rules
     */
    public ReplyRules inBusinessHours(BusinessHours value) {
        return new ReplyRules(end, Objects.requireNonNull(value, "value"));
    }

    /** {@return the first instant that was not observed any more; empty when not given} */
    public Optional<Instant> end() {
        return Optional.ofNullable(end);
    }

    /** {@return when the brand is open; empty when all time counts} */
    public Optional<BusinessHours> businessHours() {
        return Optional.ofNullable(hours);
    }

    /** The nanoseconds that count between two moments. */
    long between(long from, long to) {
        return hours == null ? to - from : hours.nanosBetween(from, to);
    }

    String timeWords() {
        return hours == null ? "calendar-time" : "business-time";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReplyRules rules
                && Objects.equals(end, rules.end)
                && Objects.equals(hours, rules.hours);
    }

    @Override
    public int hashCode() {
        return Objects.hash(end, hours);
    }

    @Override
    public String toString() {
        return "ReplyRules[end=" + end + ", businessHours=" + hours + "]";
    }
}
