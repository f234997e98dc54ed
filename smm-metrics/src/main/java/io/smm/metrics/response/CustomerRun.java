package io.smm.metrics.response;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A stretch of customer messages with no message of the brand between them: what waits for one answer.
 *
 * @param thread its conversation
 * @param first whether it is the first of its conversation
 * @param startedAt when its first message was written
 * @param answeredAt when the brand wrote next; empty when it had not until the end of observation
 */
public record CustomerRun(String thread, boolean first, Instant startedAt, Optional<Instant> answeredAt) {

    /**
     * Checks that no component is null.
     *
     * @param thread its conversation
     * @param first whether it is the first of its conversation
     * @param startedAt when its first message was written
     * @param answeredAt when the brand wrote next
     */
    public CustomerRun {
        Objects.requireNonNull(thread, "thread");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(answeredAt, "answeredAt");
    }
}
