package io.smm.adapter.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.smm.spi.ResilienceOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A breaker that is made at the first failure decides as one that was there from the beginning. */
class LibraryBreakerTest {

    private static final ResilienceOptions OPTIONS = ResilienceOptions.builder()
            .window(Duration.ofSeconds(7))
            .minimumCalls(4)
            .build();

    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-03-01T10:00:00.7Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void itKnowsOfTheSuccessesOfItsWindowAndOfNoOlderOnes() {
        Hands clock = new Hands();
        Successes successes = new Successes(OPTIONS.window());
        successes.add(clock.now);
        clock.now = clock.now.plusSeconds(1);
        successes.add(clock.now);
        successes.add(clock.now);
        clock.now = clock.now.plusSeconds(6);
        CircuitBreaker breaker = LibraryBreaker.knowing(successes, OPTIONS, clock);

        breaker.onError(0, TimeUnit.NANOSECONDS, new IllegalStateException());

        assertThat(breaker.getMetrics().getNumberOfSuccessfulCalls()).isEqualTo(2);
        assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isEqualTo(1);
    }

    @Test
    void madeAtTheFirstFailureItDecidesAsIfItHadBeenThereAlways() {
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            Hands clock = new Hands();
            CircuitBreaker always = LibraryBreaker.knowing(new Successes(OPTIONS.window()), OPTIONS, clock);
            Successes successes = new Successes(OPTIONS.window());
            for (int i = random.nextInt(40); i > 0; i--) {
                clock.now = clock.now.plusMillis(random.nextInt(2_500));
                always.onSuccess(0, TimeUnit.NANOSECONDS);
                successes.add(clock.now);
            }
            clock.now = clock.now.plusMillis(random.nextInt(9_000));
            CircuitBreaker late = LibraryBreaker.knowing(successes, OPTIONS, clock);
            for (int i = 0; i < 30; i++) {
                boolean fails = i == 0 || random.nextBoolean();
                call(always, fails);
                call(late, fails);

                assertThat(told(late)).as("seed %d, call %d", seed, i).isEqualTo(told(always));
                clock.now = clock.now.plusMillis(random.nextInt(2_500));
            }
        }
    }

    private static void call(CircuitBreaker breaker, boolean fails) {
        if (!breaker.tryAcquirePermission()) {
            return;
        }
        if (fails) {
            breaker.onError(0, TimeUnit.NANOSECONDS, new IllegalStateException());
        } else {
            breaker.onSuccess(0, TimeUnit.NANOSECONDS);
        }
    }

    private static String told(CircuitBreaker breaker) {
        CircuitBreaker.Metrics metrics = breaker.getMetrics();
        return breaker.getState() + " " + metrics.getNumberOfSuccessfulCalls() + " " + metrics.getNumberOfFailedCalls();
    }
}
