package io.smm.core.internal.quota;

import io.smm.spi.QuotaObservation;
import io.smm.spi.QuotaRule;
import io.smm.spi.QuotaStore;
import io.smm.spi.QuotaStore.Window;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Counts the time just past in slices of a twelfth of the window, each stored under a key of its own. A slice counts until its
 * last moment has left the window, so that more is held against us than the network counts (at most a slice's use), never less.
 */
final class RollingWindow implements Counter {

    private static final int SLICES = 12;

    /** The slice that runs, the twelve before it that may still count, and one that none of these can collide with. */
    private static final int KEYS = SLICES + 2;

    private final QuotaStore store;
    private final Clock clock;

    RollingWindow(QuotaStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> availableAt(String key, QuotaRule rule, long points) {
        return look(key, rule, clock.instant()).availableAt(points);
    }

    @Override
    public Attempt book(String key, QuotaRule rule, long points) {
        while (true) {
            Instant now = clock.instant();
            View view = look(key, rule, now);
            Optional<Instant> availableAt = view.availableAt(points);
            if (availableAt.isPresent()) {
                return new Attempt.Refused(availableAt.get());
            }
            Window next = view.slice.withUsed(view.slice.used() + points);
            if (store.replace(view.sliceKey, view.stored, next)) {
                return new Attempt.Booked(view.sliceKey, next.resetAt(), points);
            }
        }
    }

    /** What the network counts beyond our own count is held against the present slice; less than that gives nothing back. */
    @Override
    public void correct(String key, QuotaRule rule, QuotaObservation observation) {
        while (true) {
            View view = look(key, rule, clock.instant());
            long missing = Math.max(0, observation.limit() - observation.remaining() - view.used());
            Window now = view.slice;
            Window next = new Window(now.from(), now.resetAt(), observation.limit(), now.used() + missing);
            if (store.replace(view.sliceKey, view.stored, next)) {
                return;
            }
        }
    }

    @Override
    public long learnedLimit(String key) {
        long most = 0;
        for (int slot = 0; slot < KEYS; slot++) {
            most = Math.max(
                    most, store.find(key + "/" + slot).map(Window::limit).orElse(0L));
        }
        return most;
    }

    private View look(String key, QuotaRule rule, Instant now) {
        Duration length = rule.window().longest();
        long slice = Math.max(1, length.toMillis() / SLICES);
        long number = Math.floorDiv(now.toEpochMilli(), slice);
        String sliceKey = key + "/" + Math.floorMod(number, KEYS);
        Instant from = Instant.ofEpochMilli(number * slice);
        List<Window> counting = new ArrayList<>();
        Optional<Window> stored = Optional.empty();
        for (int slot = 0; slot < KEYS; slot++) {
            Optional<Window> found = store.find(key + "/" + slot);
            if (slot == Math.floorMod(number, KEYS)) {
                stored = found;
            }
            // A slice that begins after now was stored by a clock that stood wrong.
            found.filter(window ->
                            window.resetAt().isAfter(now) && !window.from().isAfter(now))
                    .ifPresent(counting::add);
        }
        counting.sort(Comparator.comparing(Window::resetAt));
        long limit = counting.isEmpty()
                ? rule.limit()
                : counting.get(counting.size() - 1).limit();
        Window present = stored.filter(window -> window.from().equals(from))
                .orElse(new Window(from, from.plusMillis(slice).plus(length), limit, 0));
        return new View(sliceKey, stored, present, counting, limit);
    }

    /** What is stored at one moment: the present slice, and all that still count, the first to leave first. */
    private record View(String sliceKey, Optional<Window> stored, Window slice, List<Window> counting, long limit) {

        long used() {
            return counting.stream().mapToLong(Window::used).sum();
        }

        Optional<Instant> availableAt(long points) {
            long over = used() + points - limit;
            for (Window leaving : counting) {
                if (over <= 0) {
                    break;
                }
                over -= leaving.used();
                if (over <= 0) {
                    return Optional.of(leaving.resetAt());
                }
            }
            // Only when the network's limit is below one call: then its word is good for as long as the present slice.
            return over > 0 ? Optional.of(slice.resetAt()) : Optional.empty();
        }
    }
}
