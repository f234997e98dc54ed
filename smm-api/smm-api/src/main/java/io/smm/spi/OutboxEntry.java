package io.smm.spi;

import io.smm.post.Delivery;
import io.smm.post.RequestKey;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A delivery as the outbox keeps it: what the caller sees, and what the engine needs to go on.
 *
 * @param delivery the delivery
 * @param key the host's own key; empty when it gave none
 * @param state how far the adapter is
 * @param effectSince when the effect step that is next in {@code state} was last tried; empty when it was not. Stored before
 *     that try, so that a process that finds it knows that the effect may have happened.
 * @param attempts how often the present effect step was tried
 * @param leasedUntil until when somebody works on it; empty when nobody does
 * @param version grows with every change
 */
public record OutboxEntry(
        Delivery delivery,
        Optional<RequestKey> key,
        PublishState state,
        Optional<Instant> effectSince,
        int attempts,
        Optional<Instant> leasedUntil,
        long version) {

    /**
     * Checks that no component is null.
     *
     * @param delivery the delivery
     * @param key the host's own key
     * @param state how far the adapter is
     * @param effectSince when the effect step that is next in {@code state} was last tried
     * @param attempts how often the present effect step was tried
     * @param leasedUntil until when somebody works on it
     * @param version grows with every change
     */
    public OutboxEntry {
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(effectSince, "effectSince");
        Objects.requireNonNull(leasedUntil, "leasedUntil");
    }
}
