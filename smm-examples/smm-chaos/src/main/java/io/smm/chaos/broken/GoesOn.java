package io.smm.chaos.broken;

import io.smm.error.WindowClosedException;
import io.smm.post.Outcome;
import io.smm.post.plan.PlanState;
import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import java.util.Objects;
import java.util.Optional;

/** Broken on purpose: what is given up is not closed in the outbox, and the plan does not say of it that it keeps it back. */
final class GoesOn {

    private GoesOn() {}

    static OutboxStore outbox(OutboxStore sound) {
        return Proxies.replacing(
                OutboxStore.class,
                sound,
                "replace",
                (method, arguments) ->
                        sound.replace(leftOpen((OutboxEntry) Objects.requireNonNull(arguments[0]), sound)));
    }

    private static OutboxEntry leftOpen(OutboxEntry next, OutboxStore sound) {
        Optional<OutboxEntry> before = sound.find(next.delivery().id()).filter(standing -> closes(next));
        return before.map(standing -> new OutboxEntry(
                        standing.delivery(),
                        next.key(),
                        next.state(),
                        next.effectSince(),
                        next.attempts(),
                        next.leasedUntil(),
                        next.version()))
                .orElse(next);
    }

    private static boolean closes(OutboxEntry next) {
        return next.delivery()
                .lastOutcome()
                .filter(Outcome.Rejected.class::isInstance)
                .filter(last -> ((Outcome.Rejected) last).error() instanceof WindowClosedException)
                .isPresent();
    }

    @SuppressWarnings("unchecked") // what the method gives
    static PlanStore plans(PlanStore sound) {
        return Proxies.replacing(
                PlanStore.class,
                sound,
                "findByKey",
                (method, arguments) -> ((Optional<PlanEntry>) method.invoke(sound, arguments))
                        .filter(entry -> !isKeptBack(entry.planned().state())));
    }

    private static boolean isKeptBack(PlanState state) {
        return state.isOpen() || state == PlanState.CANCELLED || state == PlanState.FAILED;
    }
}
