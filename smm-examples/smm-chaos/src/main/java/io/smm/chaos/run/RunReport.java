package io.smm.chaos.run;

import io.smm.chaos.broken.Broken;
import java.time.Instant;
import java.util.List;

/**
 * What became of one run.
 *
 * @param title where it ran, and with what broken
 * @param broken what was broken
 * @param processes how many published
 * @param seed what it was drawn from
 * @param planned what was planned
 * @param witness what the server tells
 * @param incidents what was done to the processes
 * @param from when the first process began
 * @param to when the last one ended
 * @param tally what the posts came to
 */
record RunReport(
        String title,
        Broken broken,
        int processes,
        long seed,
        List<Calendar.Planned> planned,
        Witness witness,
        List<Incident> incidents,
        Instant from,
        Instant to,
        Tally tally) {

    long count(Incident.Kind kind) {
        return incidents.stream().filter(incident -> incident.kind() == kind).count();
    }

    /** Whether it came out as it should: sound, or with something broken, noticed. */
    boolean asExpected() {
        return broken == Broken.NOTHING
                ? tally.isSound()
                : tally.of(Tally.Figure.TWICE) + tally.of(Tally.Figure.LOST) > 0;
    }
}
