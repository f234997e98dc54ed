package io.smm.metrics.response;

import io.smm.TimeWindow;
import io.smm.error.Faults;
import java.util.Objects;

/**
 * How many messages of customers named the brand in a stretch of time that was observed throughout. What was not observed has no count:
 * leave it out.
 *
 * @param window the stretch of time; in the years 1900 to 2150
 * @param mentions how many; not negative
 */
public record MentionCount(TimeWindow window, long mentions) {

    /**
     * Checks the components.
     *
     * @param window the stretch of time
     * @param mentions how many
     */
    public MentionCount {
        Objects.requireNonNull(window, "window");
        Faults faults =
                Faults.of("MentionCount").check(mentions >= 0, "mentions", "must not be negative, is ", mentions);
        Nanos.check(faults, "window", window.from());
        Nanos.check(faults, "window", window.to());
        faults.raise();
    }
}
