package io.smm.core.internal.quota;

import io.smm.QuotaEvent;
import io.smm.SmmObserver;
import io.smm.account.QuotaSource;
import io.smm.account.Quotas;
import io.smm.core.internal.Registry;
import io.smm.error.ErrorDetails;
import io.smm.error.InvalidInputException;
import io.smm.error.QuotaExhaustedException;
import io.smm.error.RetryAdvice;
import io.smm.spi.CallScope;
import io.smm.spi.QuotaCharge;
import io.smm.spi.QuotaGate;
import io.smm.spi.QuotaObservation;
import io.smm.spi.QuotaPermit;
import io.smm.spi.QuotaStore;
import io.smm.spi.QuotaStore.Window;
import io.smm.spi.Sleeper;
import io.smm.spi.SpendBudget;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a call through only while there is something left of all quotas that it uses. How use adds up and comes back is the
 * matter of each {@link Shape}; what stands is in the store alone, so that other nodes and later processes go on from it.
 */
public final class QuotaLedger implements QuotaGate {

    private static final Logger LOG = LoggerFactory.getLogger(QuotaLedger.class);

    /** How soon to ask again where somebody may make room at any time. */
    private static final Duration SOON = Duration.ofMillis(100);

    private final Meters meters;
    private final Cells cells;
    private final Sleeper sleeper;
    private final SmmObserver observer;
    private final Duration patience;

    /**
     * Makes the ledger.
     *
     * @param registry the adapters, which state the rules
     * @param store where the use is kept
     * @param budgets how much the host lets billed calls cost
     * @param clock the clock
     * @param sleeper the way to wait
     * @param observer who watches
     * @param patience how long a call may wait in all
     */
    public QuotaLedger(
            Registry registry,
            QuotaStore store,
            List<SpendBudget> budgets,
            Clock clock,
            Sleeper sleeper,
            SmmObserver observer,
            Duration patience) {
        this.sleeper = sleeper;
        this.observer = observer;
        this.patience = patience;
        meters = new Meters(registry, budgets);
        cells = new Cells(store, clock);
    }

    /**
     * Checks that each budget bounds something.
     *
     * @throws InvalidInputException when the network of one does not bill in its currency; it lists all
     */
    public void checkBudgets() {
        meters.checkBudgets();
    }

    /** {@return what the ledger knows, for the host} */
    public Quotas standings() {
        return new Standings(meters, cells);
    }

    @Override
    public QuotaPermit acquire(CallScope scope, List<QuotaCharge> charges) {
        return acquire(scope, charges, patience);
    }

    @Override
    public QuotaPermit acquire(CallScope scope, List<QuotaCharge> charges, Instant by) {
        Duration callers = notNegative(Duration.between(cells.now(), by));
        return acquire(scope, charges, callers.compareTo(patience) < 0 ? callers : patience);
    }

    private QuotaPermit acquire(CallScope scope, List<QuotaCharge> charges, Duration most) {
        List<Booking> wanted = meters.of(scope, charges);
        for (Booking booking : wanted) {
            requirePossible(booking);
        }
        Instant giveUp = cells.now().plus(most);
        Duration left = most;
        boolean told = false;
        while (true) {
            List<Cells.Booked.Done> done = new ArrayList<>(wanted.size());
            Cells.Booked.Not refused = book(wanted, done);
            if (refused == null) {
                for (Cells.Booked.Done one : done) {
                    if (one.first() && one.unconfirmed()) {
                        tell(scope, QuotaEvent.Kind.NOT_CONFIRMED, one.booking(), Duration.ZERO);
                    }
                }
                return new Permit(cells, done);
            }
            Shortage shortage = refused.shortage();
            Duration delay = notNegative(Duration.between(cells.now(), shortage.availableAt()));
            Duration nap = shortage.perhapsSooner() || delay.isZero() ? SOON : delay;
            boolean tooLong = nap.compareTo(left) > 0 || cells.now().plus(nap).isAfter(giveUp);
            if (tooLong || !told) {
                tell(scope, tooLong ? QuotaEvent.Kind.USED_UP : QuotaEvent.Kind.WAITING, refused.booking(), delay);
                told = true;
            }
            if (tooLong) {
                throw exhausted(scope, refused, delay, "is used up");
            }
            left = left.minus(nap);
            try {
                sleeper.sleep(nap);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw exhausted(scope, refused, delay, "is used up, and the wait for it was interrupted");
            }
        }
    }

    /** Books all or none: looks before it books, so that a refused call never stands in another's way. */
    private Cells.Booked.@Nullable Not book(List<Booking> wanted, List<Cells.Booked.Done> done) {
        Cells.Booked.Not worst = null;
        List<Cells.Look> looks = new ArrayList<>(wanted.size());
        for (Booking booking : wanted) {
            Cells.Look look = cells.look(booking);
            looks.add(look);
            Shortage shortage = look.shortage().orElse(null);
            if (shortage != null
                    && (worst == null
                            || shortage.availableAt().isAfter(worst.shortage().availableAt()))) {
                worst = new Cells.Booked.Not(booking, shortage);
            }
        }
        if (worst != null) {
            return worst;
        }
        try {
            for (Cells.Look look : looks) {
                Cells.Booked booked = cells.book(look);
                if (booked instanceof Cells.Booked.Not not) {
                    return not;
                }
                done.add((Cells.Booked.Done) booked);
            }
            return null;
        } finally {
            if (done.size() < wanted.size()) {
                for (Cells.Booked.Done one : done) {
                    Permit.undo(cells, one);
                }
            }
        }
    }

    private void requirePossible(Booking booking) {
        Meter meter = booking.meter();
        long stated = meter.stated().orElse(Long.MAX_VALUE);
        if (booking.points() > stated
                && booking.points()
                        > meter.shape()
                                .limit(meter, cells.present(meter), cells.now())
                                .orElse(stated)) {
            throw InvalidInputException.of(
                    "QuotaCharge",
                    "points",
                    booking.points() + " can never fit into " + meter.rule().id() + ", which holds " + stated);
        }
    }

    @Override
    public void report(CallScope scope, QuotaObservation observation) {
        Meter meter = meters.meter(scope, meters.rule(scope, observation.rule()), observation.part());
        guarded(() -> {
            Cells.Changed changed = cells.change(
                            meter, (present, now) -> meter.shape().correct(meter, present, observation, now))
                    .orElse(null);
            if (changed != null
                    && (changed.after().limit() != changed.before().limit()
                            || changed.after().used() != changed.before().used())) {
                tell(scope, QuotaEvent.Kind.CORRECTED, meter, changed.after(), Duration.ZERO);
            }
        });
    }

    @Override
    public void refused(CallScope scope, List<QuotaCharge> charges, Optional<Instant> until) {
        guarded(() -> Refusals.about(meters.of(scope, charges)).forEach(booking -> {
            Meter meter = booking.meter();
            cells.change(meter, (present, now) -> Refusals.refuse(booking, present, until, now))
                    .map(Cells.Changed::after)
                    .filter(after -> after.word()
                            .filter(word -> word.source() == QuotaSource.LEARNED)
                            .isPresent())
                    .ifPresent(after -> tell(scope, QuotaEvent.Kind.LEARNED, meter, after, Duration.ZERO));
        }));
    }

    @Override
    public void release(CallScope scope, QuotaCharge charge) {
        for (Booking booking : meters.of(scope, List.of(charge))) {
            if (booking.lasting()) {
                Meter meter = booking.meter();
                cells.change(meter, (present, now) -> meter.shape().giveBack(meter, present, booking, now));
            }
        }
    }

    private void tell(CallScope scope, QuotaEvent.Kind kind, Booking booking, Duration delay) {
        tell(scope, kind, booking.meter(), cells.present(booking.meter()), delay);
    }

    private void tell(CallScope scope, QuotaEvent.Kind kind, Meter meter, Window present, Duration delay) {
        observer.onQuota(new QuotaEvent(
                scope.network(), scope.connection(), kind, Standings.standing(meter, present, cells.now()), delay));
    }

    private static QuotaExhaustedException exhausted(
            CallScope scope, Cells.Booked.Not refused, Duration delay, String what) {
        String rule = refused.booking().meter().rule().id();
        Instant availableAt = refused.shortage().availableAt();
        ErrorDetails.Builder details = ErrorDetails.of(
                        "the quota " + rule + " " + what + " until " + availableAt, RetryAdvice.sameCallAfter(delay))
                .network(scope.network())
                .tenant(scope.tenant());
        scope.connection().ifPresent(details::connection);
        return new QuotaExhaustedException(details.build(), availableAt, Optional.of(rule));
    }

    /** What is learned after a call must not cost its answer: the next answer teaches it again. */
    private static void guarded(Runnable change) {
        try {
            change.run();
        } catch (InvalidInputException wrongUse) {
            throw wrongUse;
        } catch (RuntimeException fault) {
            // Only its type: a stranger's exception may say anything, secrets included.
            LOG.warn(
                    "what an answer says of quotas could not be stored: {}",
                    fault.getClass().getName());
        }
    }

    private static Duration notNegative(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }
}
