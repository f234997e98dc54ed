package io.smm.spi;

import io.smm.post.Delivery;
import io.smm.post.Outcome;
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

    /**
     * From when on somebody should go on with it of their own accord: after the lease of whoever works on it, and not before the network
     * can have something to tell. Stores keep it in an index, so that finished deliveries cost a search nothing.
     *
     * @return the moment; empty when nothing is left to do, because all is published, nobody can find out what became of it, or the
     *     network refused it: then whoever asked was told, and asks again, or does not
     */
    public Optional<Instant> resumeAt() {
        if (state.next() == StepKind.NONE) {
            return Optional.empty();
        }
        Optional<Instant> wanted = delivery.lastOutcome().map(this::after).orElse(Optional.of(delivery.createdAt()));
        return wanted.map(moment -> leasedUntil.filter(moment::isBefore).orElse(moment));
    }

    /**
     * The next version: the same delivery, with somebody working on it.
     *
     * @param until until when
     * @return the entry, with its attempts counted anew
     */
    public OutboxEntry leased(Instant until) {
        return new OutboxEntry(delivery, key, state, effectSince, 0, Optional.of(until), version + 1);
    }

    private Optional<Instant> after(Outcome outcome) {
        if (outcome instanceof Outcome.Pending pending) {
            return Optional.of(pending.checkAfter());
        }
        if (outcome instanceof Outcome.ScheduledOnNetwork scheduled) {
            return Optional.of(scheduled.at());
        }
        if (outcome instanceof Outcome.Unknown unknown) {
            return unknown.settleAfter();
        }
        return outcome instanceof Outcome.Published ? Optional.of(delivery.createdAt()) : Optional.empty();
    }
}
