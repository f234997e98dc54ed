package io.smm.core.internal.quota;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * A ceiling that a refusal taught. It may have been a bad day, or the network may have raised it: each later window tries a
 * tenth more than the one before, and after thirty windows without a refusal it is forgotten.
 */
final class Ceiling {

    private static final int TENTH = 10;
    private static final int WINDOWS_REMEMBERED = 30;
    private static final int PAUSES_A_WINDOW = 12;
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private Ceiling() {}

    /** The ceiling so many windows after it was learned; empty when it is forgotten. */
    static OptionalLong after(long learned, long windows) {
        return windows >= WINDOWS_REMEMBERED
                ? OptionalLong.empty()
                : OptionalLong.of(Uses.add(learned, windows * Math.max(1, learned / TENTH)));
    }

    /** How long to hold calls after a refusal that names no time: a twelfth of the window, a second to five minutes. */
    static Duration pause(Duration window) {
        Duration part = window.dividedBy(PAUSES_A_WINDOW);
        if (part.compareTo(SHORTEST_PAUSE) < 0) {
            return SHORTEST_PAUSE;
        }
        return part.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : part;
    }
}
