package io.smm.adapter.memory.internal.world;

import io.smm.adapter.memory.MemoryQuota;
import io.smm.spi.QuotaLimit;
import io.smm.spi.QuotaObservation;
import io.smm.spi.QuotaWindow;
import java.time.Instant;
import java.util.Optional;

/**
 * How the network counts one quota of one holder. Plain on purpose, and made without a look at the ledger that it shall prove. Not
 * thread-safe.
 */
interface WriteCounter {

    static WriteCounter of(MemoryQuota quota) {
        QuotaWindow window = quota.rule().window();
        if (quota.rule().limit() instanceof QuotaLimit.Spend) {
            return new BillCounter();
        }
        if (window instanceof QuotaWindow.TokenBucket bucket) {
            return new BucketCounter(quota.rule().id(), quota.truth(), bucket.refill());
        }
        return window instanceof QuotaWindow.Slots ? new SlotCounter(quota.truth()) : new SpanCounter(quota);
    }

    /** Whether one more is taken. */
    boolean isFree(Instant now);

    /** Takes one more. */
    void take(Instant now);

    /** Takes all that is left. */
    void fill(Instant now);

    /** From when on one more is taken; empty where time alone does not tell. */
    Optional<Instant> freeAt(Instant now);

    /** How it stands; empty where the network has no words for it. */
    Optional<QuotaObservation> standing(Instant now);

    /** How it stands in the answer that refuses. */
    default Optional<QuotaObservation> refused(Instant now) {
        return standing(now);
    }

    /** A request is under way. */
    default void begin() {}

    /** It is not any more. */
    default void end() {}
}
