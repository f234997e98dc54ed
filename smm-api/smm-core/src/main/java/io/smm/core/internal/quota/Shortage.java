package io.smm.core.internal.quota;

import java.time.Instant;

/**
 * Why something cannot be booked now.
 *
 * @param availableAt when it can, as far as is known
 * @param perhapsSooner whether somebody else may make room before that, so that asking again is worth while
 */
record Shortage(Instant availableAt, boolean perhapsSooner) {

    static Shortage until(Instant moment) {
        return new Shortage(moment, false);
    }
}
