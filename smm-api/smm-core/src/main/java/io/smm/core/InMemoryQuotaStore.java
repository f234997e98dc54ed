package io.smm.core;

import io.smm.account.QuotaSource;
import io.smm.spi.QuotaStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Keeps the use of quotas in memory, known to this process alone. Thread-safe.
 *
 * <p>What is over is forgotten from time to time: what nothing is known of but our own count a day after its last use stopped
 * counting; what an answer or a refusal taught after 32 days. So it holds what was used in the last month, and twice that or
 * 1,024 quotas at most. What still counts is never thrown away, however much it is: a forgotten count would let a limit through
 * twice. After forgetting, the ledger is as careful as with any quota that it never saw.
 */
public final class InMemoryQuotaStore implements QuotaStore {

    private static final Duration COUNT_KEPT = Duration.ofDays(1);

    /** Longer than any refusal is remembered, and than a month of the calendar. */
    private static final Duration LESSON_KEPT = Duration.ofDays(32);

    private static final long FEW = 1_024;

    private final Clock clock;
    private final ConcurrentMap<String, Window> windows = new ConcurrentHashMap<>();
    private final AtomicBoolean sweeping = new AtomicBoolean();
    private volatile long sweepAbove = FEW;

    /**
     * Makes an empty store.
     *
     * @param clock tells what is over
     */
    public InMemoryQuotaStore(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    @Override
    public Optional<Window> find(String key) {
        return Optional.ofNullable(windows.get(key));
    }

    @Override
    public boolean replace(String key, Optional<Window> expected, Window next) {
        if (expected.isPresent()) {
            return windows.replace(key, expected.get(), next);
        }
        boolean isNew = windows.putIfAbsent(key, next) == null;
        if (isNew && windows.size() > sweepAbove && sweeping.compareAndSet(false, true)) {
            try {
                sweep();
            } finally {
                sweeping.set(false);
            }
        }
        return isNew;
    }

    /** Looks at each once for as many new ones as there were, so that a new one costs the same however many there are. */
    private void sweep() {
        Instant now = clock.instant();
        windows.forEach((key, window) -> {
            if (isOver(window, now)) {
                windows.remove(key, window);
            }
        });
        sweepAbove = Math.max(FEW, 2L * windows.size());
    }

    private static boolean isOver(Window window, Instant now) {
        Instant last = window.closed()
                .map(closure -> later(closure.until(), window.resetAt()))
                .orElse(window.resetAt());
        boolean taught = window.word()
                .filter(word -> word.source() == QuotaSource.OBSERVED || word.source() == QuotaSource.LEARNED)
                .isPresent();
        return last.plus(taught ? LESSON_KEPT : COUNT_KEPT).isBefore(now);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    int size() {
        return windows.size();
    }
}
