package io.smm.adapter.memory.internal.world;

import io.smm.adapter.memory.MemoryQuota;
import io.smm.spi.QuotaLimit;
import io.smm.spi.QuotaObservation;
import io.smm.spi.QuotaPart;
import io.smm.spi.QuotaWindow;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * All writes of a window in a list: of the time just past, of the calendar's day or month, or of a window that begins with its
 * first write and whose end answers tell.
 */
final class SpanCounter implements WriteCounter {

    private static final int FULL = 100;

    private final String rule;
    private final QuotaWindow window;
    private final QuotaLimit limit;
    private final long truth;
    private final Deque<Instant> writes = new ArrayDeque<>();

    SpanCounter(MemoryQuota quota) {
        rule = quota.rule().id();
        window = quota.rule().window();
        limit = quota.rule().limit();
        truth = quota.truth();
    }

    private long used(Instant now) {
        if (window instanceof QuotaWindow.Fixed) {
            if (!writes.isEmpty() && !end(now).isAfter(now)) {
                writes.clear();
            }
        } else {
            while (!writes.isEmpty() && !leaves(writes.getFirst()).isAfter(now)) {
                writes.removeFirst();
            }
        }
        return writes.size();
    }

    /** When a window ends that begins with its first write. */
    private Instant end(Instant now) {
        return window.at(writes.isEmpty() ? now : writes.getFirst()).to();
    }

    private Instant leaves(Instant write) {
        return window.at(write).to();
    }

    @Override
    public boolean isFree(Instant now) {
        return used(now) < truth;
    }

    @Override
    public void take(Instant now) {
        used(now);
        writes.addLast(now);
    }

    @Override
    public void fill(Instant now) {
        while (used(now) < truth) {
            writes.addLast(now);
        }
    }

    @Override
    public Optional<Instant> freeAt(Instant now) {
        return Optional.of(used(now) < truth ? now : leaves(writes.getFirst()));
    }

    @Override
    public Optional<QuotaObservation> standing(Instant now) {
        long used = used(now);
        if (limit instanceof QuotaLimit.Percent) {
            return Optional.of(QuotaObservation.percent(rule, used * FULL / truth, Optional.empty()));
        }
        Optional<Instant> end = window instanceof QuotaWindow.Rolling ? Optional.empty() : Optional.of(end(now));
        return Optional.of(new QuotaObservation(rule, QuotaPart.WHOLE, truth, truth - used, end));
    }

    @Override
    public Optional<QuotaObservation> refused(Instant now) {
        return limit instanceof QuotaLimit.Percent
                ? Optional.of(QuotaObservation.percent(rule, FULL, freeAt(now)))
                : Optional.of(new QuotaObservation(rule, QuotaPart.WHOLE, truth, 0, freeAt(now)));
    }
}
