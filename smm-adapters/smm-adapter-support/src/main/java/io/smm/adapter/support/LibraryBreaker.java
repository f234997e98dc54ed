package io.smm.adapter.support;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.smm.spi.ResilienceOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Makes the library's breaker when a host has failed, as it would be had it counted from the beginning. */
final class LibraryBreaker {

    private static final Duration NEVER_SLOW = Duration.ofDays(1);

    private LibraryBreaker() {}

    static CircuitBreaker knowing(Successes successes, ResilienceOptions options, Clock clock) {
        Replay replay = new Replay(clock);
        CircuitBreaker breaker = CircuitBreaker.of("host", config(options, replay));
        successes.forEach((second, count) -> {
            replay.past = Instant.ofEpochSecond(second);
            for (int i = 0; i < count; i++) {
                breaker.onSuccess(0, TimeUnit.NANOSECONDS);
            }
        });
        replay.past = null;
        return breaker;
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

    /** The context's clock, but for the past while it is told; told once, before anybody else has the breaker. */
    private static final class Replay extends Clock {

        private final Clock clock;

        /** The breaker is made long ago: its time goes forward only. */
        private @Nullable Instant past = Instant.EPOCH;

        Replay(Clock clock) {
            this.clock = clock;
        }

        @Override
        public Instant instant() {
            Instant told = past;
            return told == null ? clock.instant() : told;
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return clock.withZone(zone);
        }
    }
}
