package io.smm.post.plan;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A time in which nothing of a scope is sent.
 *
 * @param id its id
 * @param request what was asked for
 * @param since from when on
 * @param endedAt when it was ended; empty while it lasts
 */
public record Pause(PauseId id, PauseRequest request, Instant since, Optional<Instant> endedAt) {

    /**
     * Checks that no component is null.
     *
     * @param id its id
     * @param request what was asked for
     * @param since from when on
     * @param endedAt when it was ended
     */
    public Pause {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(endedAt, "endedAt");
    }

    /** {@return how much it stops} */
    public PauseScope scope() {
        return request.scope();
    }

    /** {@return why} */
    public String reason() {
        return request.reason();
    }

    /** {@return whether it lasts} */
    public boolean isActive() {
        return endedAt.isEmpty();
    }

    /**
     * Tells whether it lasted at a moment.
     *
     * @param moment the moment
     * @return whether it did
     */
    public boolean lastedAt(Instant moment) {
        return !moment.isBefore(since) && endedAt.map(moment::isBefore).orElse(true);
    }
}
