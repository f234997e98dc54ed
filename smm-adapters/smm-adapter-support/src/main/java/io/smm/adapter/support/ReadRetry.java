package io.smm.adapter.support;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.smm.error.NetworkDownException;
import io.smm.error.RateLimitedException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.spi.AdapterContext;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Repeats reads that failed on the way, a few times. The library decides whether and after which time; the wait is ours, on
 * the context's sleeper.
 */
final class ReadRetry {

    /** A network that wants a longer pause is reported to the caller, who may have better to do than to wait. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final AdapterContext context;

    ReadRetry(AdapterContext context) {
        this.context = context;
    }

    Attempts begin() {
        return new Attempts();
    }

    /** The attempts of one call. The library is asked when one failed: a call that succeeds does not even load it. */
    final class Attempts {

        private Retry.@Nullable AsyncContext<Object> decisions;

        /** Waits before the next attempt, or throws the error when there is none. */
        void waitOrThrow(ApiCall<?> call, SmmException error) {
            if (call.operation().kind() != OperationKind.READ || asked(error).compareTo(LONGEST_WAIT) > 0) {
                throw error;
            }
            if (decisions == null) {
                decisions = Retry.of("read", Policy.CONFIG).asyncContext();
            }
            long millis = decisions.onError(error);
            Duration wait = Duration.ofMillis(Math.max(millis, 0));
            boolean again = millis >= 0
                    && wait.compareTo(LONGEST_WAIT) <= 0
                    && endsInTime(call, wait)
                    && !Thread.currentThread().isInterrupted();
            if (!again) {
                throw error;
            }
            try {
                context.sleeper().sleep(wait);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw error;
            }
        }
    }

    private static final class Policy {

        private static final int MOST_ATTEMPTS = 3;
        private static final IntervalFunction BACK_OFF =
                IntervalFunction.ofExponentialRandomBackoff(Duration.ofMillis(250), 2.0, 0.5, Duration.ofSeconds(2));

        private static final RetryConfig CONFIG = RetryConfig.custom()
                .maxAttempts(MOST_ATTEMPTS)
                .retryOnException(Policy::mayPass)
                .intervalBiFunction((attempt, result) -> Math.max(
                        BACK_OFF.apply(attempt), asked(result.getLeft()).toMillis()))
                .build();

        private static boolean mayPass(Throwable error) {
            return (error instanceof NetworkDownException || error instanceof RateLimitedException)
                    && ((SmmException) error).retryAdvice().kind() == RetryAdvice.Kind.SAME_CALL_AFTER;
        }
    }

    private boolean endsInTime(ApiCall<?> call, Duration wait) {
        Instant next = context.clock().instant().plus(wait);
        return call.deadline().map(next::isBefore).orElse(true);
    }

    private static Duration asked(Throwable error) {
        return error instanceof SmmException known ? known.retryAdvice().after().orElse(Duration.ZERO) : Duration.ZERO;
    }
}
