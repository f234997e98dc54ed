package io.smm.core.internal.quota;

import io.smm.QuotaEvent;
import io.smm.SmmObserver;
import io.smm.core.internal.Registry;
import io.smm.error.ErrorDetails;
import io.smm.error.InvalidInputException;
import io.smm.error.QuotaExhaustedException;
import io.smm.error.RetryAdvice;
import io.smm.spi.CallScope;
import io.smm.spi.QuotaCharge;
import io.smm.spi.QuotaGate;
import io.smm.spi.QuotaObservation;
import io.smm.spi.QuotaRule;
import io.smm.spi.QuotaStore;
import io.smm.spi.QuotaStore.Window;
import io.smm.spi.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts the use of quotas in fixed windows and lets a call through only while there is something left. A window begins with
 * the first use in it; what the network's answers say outranks the count.
 */
public final class QuotaLedger implements QuotaGate {

    /** How far the network's clock and ours may differ. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(1);

    private final Registry registry;
    private final QuotaStore store;
    private final Clock clock;
    private final Sleeper sleeper;
    private final SmmObserver observer;
    private final Duration patience;

    /**
     * Makes the ledger.
     *
     * @param registry the adapters, which state the rules
     * @param store where the use is kept
     * @param clock the clock
     * @param sleeper the way to wait
     * @param observer who watches
     * @param patience how long a call may wait in all
     */
    public QuotaLedger(
            Registry registry,
            QuotaStore store,
            Clock clock,
            Sleeper sleeper,
            SmmObserver observer,
            Duration patience) {
        this.registry = registry;
        this.store = store;
        this.clock = clock;
        this.sleeper = sleeper;
        this.observer = observer;
        this.patience = patience;
    }

    @Override
    public void acquire(CallScope scope, List<QuotaCharge> charges) {
        Instant giveUp = clock.instant().plus(patience);
        while (true) {
            Shortage shortage = book(scope, charges);
            if (shortage == null) {
                return;
            }
            Instant now = clock.instant();
            Duration delay = Duration.between(now, shortage.availableAt());
            boolean tooLong = shortage.availableAt().isAfter(giveUp);
            observer.onQuota(new QuotaEvent(scope.network(), shortage.rule(), delay, tooLong));
            if (tooLong) {
                throw exhausted(scope, shortage, delay, "is used up");
            }
            try {
                sleeper.sleep(delay);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw exhausted(scope, shortage, delay, "is used up, and the wait for it was interrupted");
            }
        }
    }

    @Override
    public void report(CallScope scope, QuotaObservation observation) {
        QuotaRule rule = rule(scope, observation.rule());
        String key = key(scope, rule);
        while (true) {
            Instant now = clock.instant();
            Instant latest = now.plus(rule.window()).plus(CLOCK_DIFFERENCE);
            if (!observation.resetAt().isAfter(now) || observation.resetAt().isAfter(latest)) {
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
                    observation.resetAt().minus(rule.window()), observation.resetAt(), observation.limit(), used);
            if (store.replace(key, stored, next)) {
                return;
            }
        }
    }

    /** A window that would end later than a whole one from now was stored by a clock that stood wrong. */
    private static boolean isRunning(Window window, QuotaRule rule, Instant now) {
        return window.resetAt().isAfter(now)
                && !window.resetAt().isAfter(now.plus(rule.window()).plus(CLOCK_DIFFERENCE));
    }

    /** Whether a window reported to end at {@code resetAt} is the stored one, whose end we only guessed. */
    private static boolean overlaps(Window stored, Instant resetAt, QuotaRule rule) {
        return stored.resetAt().isAfter(resetAt.minus(rule.window()));
    }

    /** Books all charges or none: looks before it books, so that a refused call never stands in another's way. */
    private @Nullable Shortage book(CallScope scope, List<QuotaCharge> charges) {
        Shortage worst = null;
        for (QuotaCharge charge : charges) {
            Shortage shortage = shortage(scope, charge);
            if (shortage != null && (worst == null || shortage.availableAt().isAfter(worst.availableAt()))) {
                worst = shortage;
            }
        }
        if (worst != null) {
            return worst;
        }
        List<Booked> booked = new ArrayList<>(charges.size());
        try {
            for (QuotaCharge charge : charges) {
                worst = bookOne(scope, charge, booked);
                if (worst != null) {
                    break;
                }
            }
            return worst;
        } finally {
            if (booked.size() < charges.size()) {
                booked.forEach(this::giveBack);
            }
        }
    }

    private @Nullable Shortage shortage(CallScope scope, QuotaCharge charge) {
        QuotaRule rule = rule(scope, charge.rule());
        Instant now = clock.instant();
        Window window = present(rule, store.find(key(scope, rule)), charge, now);
        return window.used() + charge.points() > window.limit() ? new Shortage(rule.id(), window.resetAt()) : null;
    }

    private @Nullable Shortage bookOne(CallScope scope, QuotaCharge charge, List<Booked> booked) {
        QuotaRule rule = rule(scope, charge.rule());
        String key = key(scope, rule);
        while (true) {
            Optional<Window> stored = store.find(key);
            Window window = present(rule, stored, charge, clock.instant());
            if (window.used() + charge.points() > window.limit()) {
                return new Shortage(rule.id(), window.resetAt());
            }
            if (store.replace(key, stored, window.withUsed(window.used() + charge.points()))) {
                booked.add(new Booked(key, window.resetAt(), charge.points()));
                return null;
            }
        }
    }

    private void giveBack(Booked booking) {
        while (true) {
            Optional<Window> stored = store.find(booking.key());
            if (stored.isEmpty() || !stored.get().resetAt().equals(booking.resetAt())) {
                return; // the window that was booked is over
            }
            long used = Math.max(0, stored.get().used() - booking.points());
            if (store.replace(booking.key(), stored, stored.get().withUsed(used))) {
                return;
            }
        }
    }

    /** The window that runs now: the stored one, else a fresh one. */
    private static Window present(QuotaRule rule, Optional<Window> stored, QuotaCharge charge, Instant now) {
        if (charge.points() > Math.max(rule.limit(), stored.map(Window::limit).orElse(0L))) {
            throw InvalidInputException.of(
                    "QuotaCharge",
                    "points",
                    charge.points() + " can never fit into " + rule.id() + ", which holds " + rule.limit());
        }
        return stored.filter(window -> isRunning(window, rule, now)).orElseGet(() -> fresh(rule, stored, charge, now));
    }

    /**
     * A limit that the network has corrected stays corrected in the next window, unless not even one call would fit: then
     * the stated one is tried again, or nothing would ever correct it.
     */
    private static Window fresh(QuotaRule rule, Optional<Window> last, QuotaCharge charge, Instant now) {
        long limit = last.map(Window::limit)
                .filter(learned -> learned >= charge.points())
                .orElse(rule.limit());
        return new Window(now, now.plus(rule.window()), limit, 0);
    }

    private QuotaRule rule(CallScope scope, String id) {
        return registry.require(scope.network()).quotaRules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.of(
                        "QuotaCharge", "rule", "the adapter of " + scope.network() + " states no rule '" + id + "'"));
    }

    private static String key(CallScope scope, QuotaRule rule) {
        String server = scope.endpoint().getRawAuthority();
        String instance = scope.endpoint().toString();
        String holder = switch (rule.scope()) {
            case HOST -> server;
            case APP -> instance + "/" + scope.app();
            case ACCOUNT -> instance + "/" + scope.account();
        };
        return scope.network() + "/" + rule.id() + "/" + rule.scope() + "/" + holder;
    }

    private static QuotaExhaustedException exhausted(CallScope scope, Shortage shortage, Duration delay, String what) {
        ErrorDetails.Builder details = ErrorDetails.of(
                        "the quota " + shortage.rule() + " " + what + " until " + shortage.availableAt(),
                        RetryAdvice.sameCallAfter(delay.isNegative() ? Duration.ZERO : delay))
                .network(scope.network())
                .tenant(scope.tenant());
        scope.connection().ifPresent(details::connection);
        return new QuotaExhaustedException(details.build(), shortage.availableAt());
    }

    private record Shortage(String rule, Instant availableAt) {}

    private record Booked(String key, Instant resetAt, long points) {}
}
