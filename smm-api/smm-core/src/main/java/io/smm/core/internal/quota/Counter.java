package io.smm.core.internal.quota;

import io.smm.spi.QuotaObservation;
import io.smm.spi.QuotaRule;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One way to count the use of a quota. */
interface Counter {

    /** How far the network's clock and ours may differ. */
    Duration CLOCK_DIFFERENCE = Duration.ofMinutes(1);

    /** When so many points will be free; empty when they are now. Books nothing. */
    Optional<Instant> availableAt(String key, QuotaRule rule, long points);

    /** Books points when they are free. */
    Attempt book(String key, QuotaRule rule, long points);

    /** Takes in what the network's answer said. */
    void correct(String key, QuotaRule rule, QuotaObservation observation);

    /** The limit that the network's answers last named; 0 when none did. */
    long learnedLimit(String key);
}
