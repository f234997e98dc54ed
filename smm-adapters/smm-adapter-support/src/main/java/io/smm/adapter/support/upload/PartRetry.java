package io.smm.adapter.support.upload;

import io.github.resilience4j.core.IntervalFunction;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.spi.AdapterContext;
import java.time.Duration;
import java.time.Instant;

/** How often one part is sent, and how long is waited in between. */
final class PartRetry {

    static final int MOST_ATTEMPTS = 4;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final IntervalFunction BACK_OFF =
            IntervalFunction.ofExponentialRandomBackoff(Duration.ofMillis(500), 2.0, 0.5, LONGEST_WAIT);

    private final AdapterContext context;
    private final Instant deadline;
    private int failures;

    PartRetry(AdapterContext context, Instant deadline) {
        this.context = context;
        this.deadline = deadline;
    }

    static boolean mayPass(SmmException error) {
        return error.retryAdvice().kind() == RetryAdvice.Kind.SAME_CALL_AFTER;
    }

    /** Waits before the next attempt, or throws the error when there is none. */
    void waitOrThrow(SmmException error) {
        failures++;
        Duration asked = error.retryAdvice().after().orElse(Duration.ZERO);
        Duration pause = Duration.ofMillis(BACK_OFF.apply(failures));
        Duration wait = asked.compareTo(pause) > 0 ? asked : pause;
        boolean again = mayPass(error)
                && failures < MOST_ATTEMPTS
                && wait.compareTo(LONGEST_WAIT) <= 0
                && context.clock().instant().plus(wait).isBefore(deadline)
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
