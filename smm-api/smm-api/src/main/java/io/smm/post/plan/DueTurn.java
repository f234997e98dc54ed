package io.smm.post.plan;

import io.smm.error.SmmException;
import io.smm.post.Delivery;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one post when it had its turn; its state and note say it in short.
 *
 * @param planned the post as it stands now
 * @param delivery its delivery; empty when nothing was handed to a network
 * @param error why it was refused before anything was sent, such as preflight's faults; empty when it was not
 * @param again when it is tried again; empty when it is not
 */
public record DueTurn(
        PlannedPost planned, Optional<Delivery> delivery, Optional<SmmException> error, Optional<Instant> again) {

    /**
     * Checks that no component is null.
     *
     * @param planned the post as it stands now
     * @param delivery its delivery
     * @param error why it was refused before anything was sent
     * @param again when it is tried again
     */
    public DueTurn {
        Objects.requireNonNull(planned, "planned");
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(error, "error");
        Objects.requireNonNull(again, "again");
    }
}
