package io.smm.core.internal.plan;

import java.time.Duration;
import java.time.Instant;

/** How long something rests that was tried in vain: a tenth of the time that it takes already, from a minute to an hour. */
public final class Rest {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private Rest() {}

    /**
     * When it is tried again.
     *
     * @param begun since when it is tried
     * @param now the moment
     * @return a later moment
     */
    public static Instant after(Instant begun, Instant now) {
        Duration rest = Duration.between(begun, now).dividedBy(10);
        if (rest.compareTo(SHORTEST) < 0) {
            return now.plus(SHORTEST);
        }
        return now.plus(rest.compareTo(LONGEST) < 0 ? rest : LONGEST);
    }
}
