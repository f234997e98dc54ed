package io.smm.core.internal.quota;

import io.smm.TimeWindow;
import io.smm.spi.QuotaObservation;
import io.smm.spi.QuotaRule;
import io.smm.spi.QuotaStore;
import io.smm.spi.QuotaStore.Window;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Counts in one window at a time: a fixed one, which begins with the first use in it, or a day of the calendar. What the
 * network's answers say outranks the count.
 */
final class SingleWindow implements Counter {

    private final QuotaStore store;
    private final Clock clock;

    SingleWindow(QuotaStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> availableAt(String key, QuotaRule rule, long points) {
        Window window = present(rule, store.find(key), points, clock.instant());
        return fits(window, points) ? Optional.empty() : Optional.of(window.resetAt());
    }

    @Override
    public Attempt book(String key, QuotaRule rule, long points) {
        while (true) {
            Optional<Window> stored = store.find(key);
            Window window = present(rule, stored, points, clock.instant());
            if (!fits(window, points)) {
                return new Attempt.Refused(window.resetAt());
            }
            if (store.replace(key, stored, window.withUsed(window.used() + points))) {
                return new Attempt.Booked(key, window.resetAt(), points);
            }
        }
    }

    @Override
    public void correct(String key, QuotaRule rule, QuotaObservation observation) {
        while (true) {
            Instant now = clock.instant();
            if (!observation.resetAt().isAfter(now) || observation.resetAt().isAfter(latestEnd(rule, now))) {
                return; // about a window that is over, or that no such window can be
            }
            Optional<Window> stored = store.find(key);
            long used = Math.max(0, observation.limit() - observation.remaining());
            boolean sameWindow = stored.map(window -> !window.resetAt().isBefore(observation.resetAt())
                            || isRunning(window, rule, now) && overlaps(window, observation.resetAt(), rule))
                    .orElse(false);
            if (sameWindow) {
                // Calls under way are booked here and not yet counted there: the larger number is the careful one.
                used = Math.max(used, Math.min(stored.get().used(), observation.limit()));
            }
            Window next = new Window(
                    observation.resetAt().minus(rule.window().longest()),
                    observation.resetAt(),
                    observation.limit(),
                    used);
            if (store.replace(key, stored, next)) {
                return;
            }
        }
    }

    @Override
    public long learnedLimit(String key) {
        return store.find(key).map(Window::limit).orElse(0L);
    }

    private static boolean fits(Window window, long points) {
        return window.used() + points <= window.limit();
    }

    /** The window that runs now: the stored one, else a fresh one. */
    private static Window present(QuotaRule rule, Optional<Window> stored, long points, Instant now) {
        return stored.filter(window -> isRunning(window, rule, now)).orElseGet(() -> fresh(rule, stored, points, now));
    }

    /**
     * A limit that the network has corrected stays corrected in the next window, unless not even one call would fit: then
     * the stated one is tried again, or nothing would ever correct it.
     */
    private static Window fresh(QuotaRule rule, Optional<Window> last, long points, Instant now) {
        long limit =
                last.map(Window::limit).filter(learned -> learned >= points).orElse(rule.limit());
        TimeWindow window = rule.window().at(now);
        return new Window(window.from(), window.to(), limit, 0);
    }

    /** A window that would end later than a whole one from now was stored by a clock that stood wrong. */
    private static boolean isRunning(Window window, QuotaRule rule, Instant now) {
        return window.resetAt().isAfter(now) && !window.resetAt().isAfter(latestEnd(rule, now));
    }

    private static Instant latestEnd(QuotaRule rule, Instant now) {
        return now.plus(rule.window().longest()).plus(CLOCK_DIFFERENCE);
    }

    /** Whether a window reported to end at {@code resetAt} is the stored one, whose end we only guessed. */
    private static boolean overlaps(Window stored, Instant resetAt, QuotaRule rule) {
        return stored.resetAt().isAfter(resetAt.minus(rule.window().longest()));
    }
}
