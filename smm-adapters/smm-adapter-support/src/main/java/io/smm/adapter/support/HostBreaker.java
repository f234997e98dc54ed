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
    private volatile Instant triedAgainAt = Instant.MIN;

    HostBreaker(ResilienceOptions options, Clock clock, Listener listener) {
        this.clock = clock;
        openFor = options.openFor().plus(AND_PASSED);
        witnesses = new Witnesses(options.window());
        probes = new Semaphore(options.trialCalls());
        breaker = CircuitBreaker.of("host", config(options, clock));
        if (!options.breaker()) {
            breaker.transitionToDisabledState();
        }
        breaker.getEventPublisher()
                .onStateTransition(event -> changed(event.getStateTransition().getToState(), listener));
    }

    /** Lets a call through or not; one that came through must be {@link #ended}. */
    Pass begin(String account) {
        if (refusesFor().filter(left -> left.compareTo(openFor) > 0).isPresent()) {
            breaker.transitionToHalfOpenState(); // the clock was set back
        }
        if (breaker.tryAcquirePermission()) {
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
            if (pass == Pass.PROBE) {
                breaker.transitionToClosedState();
            } else {
                breaker.onSuccess(0, TimeUnit.NANOSECONDS);
            }
            return;
        }
        boolean speaksForTheHost = evidence == Evidence.TROUBLE && witnesses.failed(account, now);
        if (pass == Pass.REGULAR && speaksForTheHost) {
            breaker.onError(0, TimeUnit.NANOSECONDS, error.orElseThrow());
        } else if (pass == Pass.REGULAR) {
            breaker.releasePermission();
        }
    }

    private void changed(CircuitBreaker.State state, Listener listener) {
        switch (state) {
            case OPEN -> {
                triedAgainAt = clock.instant().plus(openFor);
                listener.changed(BreakerEvent.State.OPEN, Optional.of(triedAgainAt));
            }
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
