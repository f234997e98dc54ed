package io.smm.core.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes ids: UUIDs of version 7 (RFC 9562), so that they sort by time. Thread-safe. */
public final class TimeOrderedIds {

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * Makes the source.
     *
     * @param clock gives the time in the ids
     */
    public TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    /** {@return an id never given before} */
    public String next() {
        long high = clock.millis() << 16 | 0x7000 | random.nextInt() & 0x0fff;
        long low = 0x8000_0000_0000_0000L | random.nextLong() & 0x3fff_ffff_ffff_ffffL;
        return new UUID(high, low).toString();
    }
}
