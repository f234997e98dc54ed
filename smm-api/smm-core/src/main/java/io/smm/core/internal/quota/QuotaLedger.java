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
            if (!observation.resetAt().isAfter(now)) {
                return; // about a window that is over
            }
            Optional<Window> stored = store.find(key);
            long used = Math.max(0, observation.limit() - observation.remaining());
            boolean sameWindow = stored.map(window -> !window.resetAt().isBefore(observation.resetAt())
                            || isRunning(window, now) && overlaps(window, observation.resetAt(), rule))
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

    private static boolean isRunning(Window window, Instant now) {
        return window.resetAt().isAfter(now);
    }

    /** Whether a window reported to end at {@code resetAt} is the stored one, whose end we only guessed. */
    private static boolean overlaps(Window stored, Instant resetAt, QuotaRule rule) {
        return stored.resetAt().isAfter(resetAt.minus(rule.window()));
    }

    /** Books all charges or none. */
    private @Nullable Shortage book(CallScope scope, List<QuotaCharge> charges) {
        List<QuotaCharge> booked = new ArrayList<>(charges.size());
        Shortage worst = null;
        for (QuotaCharge charge : charges) {
            Shortage shortage = bookOne(scope, charge);
            if (shortage == null) {
                booked.add(charge);
            } else if (worst == null || shortage.availableAt().isAfter(worst.availableAt())) {
                worst = shortage;
            }
        }
        if (worst != null) {
            booked.forEach(charge -> giveBack(scope, charge));
        }
        return worst;
    }

    private @Nullable Shortage bookOne(CallScope scope, QuotaCharge charge) {
        QuotaRule rule = rule(scope, charge.rule());
        String key = key(scope, rule);
        while (true) {
            Instant now = clock.instant();
            Optional<Window> stored = store.find(key);
            Window window = stored.filter(present -> isRunning(present, now)).orElseGet(() -> fresh(rule, stored, now));
            if (charge.points() > window.limit()) {
                throw InvalidInputException.of(
                        "QuotaCharge",
                        "points",
                        charge.points() + " can never fit into " + rule.id() + ", which holds " + window.limit());
            }
            if (window.used() + charge.points() > window.limit()) {
                return new Shortage(rule.id(), window.resetAt());
            }
            Window next = new Window(window.from(), window.resetAt(), window.limit(), window.used() + charge.points());
            if (store.replace(key, stored, next)) {
                return null;
            }
        }
    }

    private void giveBack(CallScope scope, QuotaCharge charge) {
        String key = key(scope, rule(scope, charge.rule()));
        while (true) {
            Optional<Window> stored = store.find(key);
            if (stored.isEmpty()) {
                return;
            }
            Window window = stored.get();
            long used = Math.max(0, window.used() - charge.points());
            if (store.replace(key, stored, new Window(window.from(), window.resetAt(), window.limit(), used))) {
                return;
            }
        }
    }

    /** A limit that the network has corrected stays corrected in the next window. */
    private static Window fresh(QuotaRule rule, Optional<Window> last, Instant now) {
        return new Window(now, now.plus(rule.window()), last.map(Window::limit).orElse(rule.limit()), 0);
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
        String holder = switch (rule.scope()) {
            case HOST -> server;
            case APP -> server + "/" + scope.app();
            case ACCOUNT -> server + "/" + scope.account();
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
}
