package io.smm.ads;

import io.smm.error.Faults;
import java.time.Instant;
import java.util.Optional;

/**
 * When an ad set may be delivered.
 *
 * @param from the first instant; empty for as soon as it is switched on
 * @param until the first instant after it; empty for no end, which {@link SpendConsent} must then allow
 */
public record AdSchedule(Optional<Instant> from, Optional<Instant> until) {

    /**
     * Checks the order.
     *
     * @param from the first instant
     * @param until the first instant after it
     */
    public AdSchedule {
        Faults.of("AdSchedule")
                .check(
                        from.isEmpty() || until.isEmpty() || until.get().isAfter(from.get()),
                        "until",
                        "is not later than from")
                .raise();
    }

    /** {@return from when it is switched on, without an end} */
    public static AdSchedule openEnded() {
        return new AdSchedule(Optional.empty(), Optional.empty());
    }

    /**
     * From when it is switched on until an instant.
     *
     * @param end the first instant at which it is over
     * @return the schedule
     */
    public static AdSchedule until(Instant end) {
        return new AdSchedule(Optional.empty(), Optional.of(end));
    }

    /**
     * Between two instants.
     *
     * @param start the first instant
     * @param end the first instant after it
     * @return the schedule
     */
    public static AdSchedule between(Instant start, Instant end) {
        return new AdSchedule(Optional.of(start), Optional.of(end));
    }
}
