package io.smm.adapter.support;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
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

/**
 * Refuses calls to a host in trouble, for one app. The library counts and decides; this adds who failed: what fails for one
 * account only does not open the breaker while others are answered and, where it opened before that was known, does not keep
 * the others from finding out. Thread-safe.
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

    private static final Duration NEVER_SLOW = Duration.ofDays(1);

    private final CircuitBreaker breaker;
    private final Witnesses witnesses;
    private final Semaphore probes;
    private final Clock clock;
    private final Duration openFor;
    private final Listener listener;

    /** One at a time asks the library or tells it, so that who changes its state sees that it did. */
    private final ReentrantLock lock = new ReentrantLock();

    private CircuitBreaker.State state;
    private volatile Instant triedAgainAt = Instant.MIN;

    HostBreaker(ResilienceOptions options, Clock clock, Listener listener) {
        this.clock = clock;
        this.listener = listener;
        openFor = options.openFor().plus(AND_PASSED);
        witnesses = new Witnesses(options.window());
        probes = new Semaphore(options.trialCalls());
        breaker = CircuitBreaker.of("host", config(options, clock));
        if (!options.breaker()) {
            breaker.transitionToDisabledState();
        }
        // Not the library's own listeners: with one of any kind it makes an event with a date for each success.
        state = breaker.getState();
    }

    /** Lets a call through or not; one that came through must be {@link #ended}. */
    Pass begin(String account) {
        if (isLetThrough()) {
            return Pass.REGULAR;
        }
        boolean probe = witnesses.onlyAnotherFails(account, clock.instant()) && probes.tryAcquire();
        return probe ? Pass.PROBE : Pass.REFUSED;
    }

    /** How long calls are refused; empty while trials are under way, whose end nobody knows. */
    Optional<Duration> refusesFor() {
        return breaker.getState() == CircuitBreaker.State.OPEN
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
            succeeded(pass);
            return;
        }
        boolean speaksForTheHost = evidence == Evidence.TROUBLE && witnesses.failed(account, now);
        if (pass == Pass.REGULAR && speaksForTheHost) {
            failed(error.orElseThrow());
        } else if (pass == Pass.REGULAR) {
            breaker.releasePermission();
        }
    }

    private boolean isLetThrough() {
        lock.lock();
        try {
            if (refusesFor().filter(left -> left.compareTo(openFor) > 0).isPresent()) {
                breaker.transitionToHalfOpenState(); // the clock was set back
            }
            return breaker.tryAcquirePermission();
        } finally {
            unlockAndTell();
        }
    }

    private void succeeded(Pass pass) {
        lock.lock();
        try {
            if (pass == Pass.PROBE) {
                breaker.transitionToClosedState();
            } else {
                breaker.onSuccess(0, TimeUnit.NANOSECONDS);
            }
        } finally {
            unlockAndTell();
        }
    }

    private void failed(SmmException error) {
        lock.lock();
        try {
            breaker.onError(0, TimeUnit.NANOSECONDS, error);
        } finally {
            unlockAndTell();
        }
    }

    private void unlockAndTell() {
        CircuitBreaker.State now = breaker.getState();
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

    private static CircuitBreakerConfig config(ResilienceOptions options, Clock clock) {
        return CircuitBreakerConfig.custom()
                .clock(clock)
                .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
                .slidingWindow(
                        Math.toIntExact(options.window().toSeconds()),
                        options.minimumCalls(),
                        CircuitBreakerConfig.SlidingWindowType.TIME_BASED)
                .failureRateThreshold(options.failurePercent())
                .waitDurationInOpenState(options.openFor())
                .permittedNumberOfCallsInHalfOpenState(options.trialCalls())
                // How slow a call may be is the time-outs' to say.
                .slowCallDurationThreshold(NEVER_SLOW)
                // It would start a thread of the library's own.
                .automaticTransitionFromOpenToHalfOpenEnabled(false)
                .build();
    }
}
