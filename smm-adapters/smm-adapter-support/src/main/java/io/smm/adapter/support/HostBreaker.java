package io.smm.adapter.support;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.smm.BreakerEvent;
import io.smm.error.SmmException;
import io.smm.spi.ResilienceOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Refuses calls to a host in trouble, for one app. The library counts and decides; this adds who failed: what fails for one
 * account only does not open the breaker while others are answered and, where it opened before that was known, does not keep
 * the others from finding out. Of a host that has never failed only its successes are counted, and the library is not asked
 * (docs/adr/0254). Thread-safe.
 */
final class HostBreaker {

    /** Hears of changes of the state. */
    @FunctionalInterface
    interface Listener {
        void changed(BreakerEvent.State state, Optional<Instant> triedAgainAt);
    }

    /** How a call came through, or that it did not. */
    enum Pass {
        /** As the breaker decided. */
        REGULAR,
        /** Past the open breaker, since all that failed is another account's. */
        PROBE,
        REFUSED
    }

    /** The library lets calls go when that moment has passed, in whole milliseconds. */
    private static final Duration AND_PASSED = Duration.ofMillis(1);

    private final ResilienceOptions options;
    private final Witnesses witnesses;
    private final Successes successes;
    private final Semaphore probes;
    private final Clock clock;
    private final Duration openFor;
    private final Listener listener;

    /** One at a time asks the library or tells it, so that who changes its state sees that it did. */
    private final ReentrantLock lock = new ReentrantLock();

    /** Made at the first failure. */
    private volatile @Nullable CircuitBreaker breaker;

    private CircuitBreaker.@Nullable State state;
    private volatile Instant triedAgainAt = Instant.MIN;

    HostBreaker(ResilienceOptions options, Clock clock, Listener listener) {
        this.options = options;
        this.clock = clock;
        this.listener = listener;
        openFor = options.openFor().plus(AND_PASSED);
        witnesses = new Witnesses(options.window());
        probes = new Semaphore(options.trialCalls());
        successes = new Successes(options.window());
    }

    /** Lets a call through or not; one that came through must be {@link #ended}. */
    Pass begin(String account) {
        CircuitBreaker made = breaker;
        if (made == null || isLetThrough(made)) {
            return Pass.REGULAR;
        }
        boolean probe = witnesses.onlyAnotherFails(account, clock.instant()) && probes.tryAcquire();
        return probe ? Pass.PROBE : Pass.REFUSED;
    }

    /** How long calls are refused; empty while trials are under way, whose end nobody knows. */
    Optional<Duration> refusesFor() {
        CircuitBreaker made = breaker;
        return made != null && made.getState() == CircuitBreaker.State.OPEN
                ? Optional.of(Duration.between(clock.instant(), triedAgainAt)).filter(left -> !left.isNegative())
                : Optional.empty();
    }

    /** Takes in what the end of a call tells that came through; the error is present when it tells of trouble. */
    void ended(Pass pass, String account, Evidence evidence, Optional<SmmException> error) {
        if (pass == Pass.PROBE) {
            probes.release();
        }
        Instant now = clock.instant();
        if (evidence == Evidence.ALIVE) {
            witnesses.answered(account, now);
            succeeded(pass, now);
            return;
        }
        boolean speaksForTheHost = evidence == Evidence.TROUBLE && witnesses.failed(account, now);
        CircuitBreaker made = breaker;
        if (pass == Pass.REGULAR && speaksForTheHost) {
            failed(error.orElseThrow());
        } else if (pass == Pass.REGULAR && made != null) {
            made.releasePermission();
        }
    }

    private boolean isLetThrough(CircuitBreaker made) {
        lock.lock();
        try {
            if (refusesFor().filter(left -> left.compareTo(openFor) > 0).isPresent()) {
                made.transitionToHalfOpenState(); // the clock was set back
            }
            return made.tryAcquirePermission();
        } finally {
            unlockAndTell();
        }
    }

    private void succeeded(Pass pass, Instant now) {
        lock.lock();
        try {
            CircuitBreaker made = breaker;
            if (made == null) {
                successes.add(now);
            } else if (pass == Pass.PROBE) {
                made.transitionToClosedState();
            } else {
                made.onSuccess(0, TimeUnit.NANOSECONDS);
            }
        } finally {
            unlockAndTell();
        }
    }

    private void failed(SmmException error) {
        if (!options.breaker()) {
            return;
        }
        lock.lock();
        try {
            made().onError(0, TimeUnit.NANOSECONDS, error);
        } finally {
            unlockAndTell();
        }
    }

    private CircuitBreaker made() {
        CircuitBreaker made = breaker;
        if (made == null) {
            made = LibraryBreaker.knowing(successes, options, clock);
            // Not the library's own listeners: with one of any kind it makes an event with a date for each success.
            state = made.getState();
            breaker = made;
        }
        return made;
    }

    private void unlockAndTell() {
        CircuitBreaker made = breaker;
        if (made == null) {
            lock.unlock();
            return;
        }
        CircuitBreaker.State now = made.getState();
        boolean changed = now != state;
        Instant again;
        try {
            state = now;
            if (changed && now == CircuitBreaker.State.OPEN) {
                triedAgainAt = clock.instant().plus(openFor);
            }
            again = triedAgainAt;
        } finally {
            lock.unlock();
        }
        if (changed) {
            tell(now, again);
        }
    }

    private void tell(CircuitBreaker.State now, Instant again) {
        switch (now) {
            case OPEN -> listener.changed(BreakerEvent.State.OPEN, Optional.of(again));
            case HALF_OPEN -> listener.changed(BreakerEvent.State.TRYING, Optional.empty());
            default -> listener.changed(BreakerEvent.State.CLOSED, Optional.empty());
        }
    }
}
