package io.smm.core.internal.quota;

import java.time.Instant;

/** What came of booking points. */
sealed interface Attempt {

    /** They are booked, in the stored window with this key and end. */
    record Booked(String key, Instant resetAt, long points) implements Attempt {}

    /** They are not free before this time. */
    record Refused(Instant availableAt) implements Attempt {}
}
