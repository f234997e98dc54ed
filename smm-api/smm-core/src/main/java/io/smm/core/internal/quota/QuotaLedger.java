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
import io.smm.spi.QuotaWindow;
import io.smm.spi.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets a call through only while there is something left of all quotas that it uses. How use is counted depends on the
 * quota's window: see {@link SingleWindow} and {@link RollingWindow}.
 */
public final class QuotaLedger implements QuotaGate {

    private final Registry registry;
    private final QuotaStore store;
    private final Clock clock;
    private final Sleeper sleeper;
    private final SmmObserver observer;
    private final Duration patience;
    private final Counter single;
    private final Counter rolling;

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
        single = new SingleWindow(store, clock);
        rolling = new RollingWindow(store, clock);
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
        counterOf(rule).correct(key(scope, rule), rule, observation);
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
        List<Attempt.Booked> booked = new ArrayList<>(charges.size());
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
        Counter counter = counterOf(rule);
        String key = key(scope, rule);
        requirePossible(rule, charge, counter.learnedLimit(key));
        return counter.availableAt(key, rule, charge.points())
                .map(at -> new Shortage(rule.id(), at))
                .orElse(null);
    }

    private @Nullable Shortage bookOne(CallScope scope, QuotaCharge charge, List<Attempt.Booked> booked) {
        QuotaRule rule = rule(scope, charge.rule());
        Attempt attempt = counterOf(rule).book(key(scope, rule), rule, charge.points());
        if (attempt instanceof Attempt.Refused refused) {
            return new Shortage(rule.id(), refused.availableAt());
        }
        booked.add((Attempt.Booked) attempt);
        return null;
    }

    private static void requirePossible(QuotaRule rule, QuotaCharge charge, long learned) {
        if (charge.points() > Math.max(rule.limit(), learned)) {
            throw InvalidInputException.of(
                    "QuotaCharge",
                    "points",
                    charge.points() + " can never fit into " + rule.id() + ", which holds " + rule.limit());
        }
    }

    private void giveBack(Attempt.Booked booking) {
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

    private Counter counterOf(QuotaRule rule) {
        return rule.window() instanceof QuotaWindow.Rolling ? rolling : single;
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
            case APP_ACCOUNT -> instance + "/" + scope.app() + "/" + scope.account();
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
