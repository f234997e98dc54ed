package io.smm.chaos.broken;

import io.smm.post.plan.PlanState;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import java.util.Objects;
import java.util.Optional;

/** Broken on purpose: what stands without its first comments is said to be published, and nobody tries them again. */
final class EndsTooSoon {

    private EndsTooSoon() {}

    static PlanStore over(PlanStore sound) {
        return Proxies.replacing(
                PlanStore.class,
                sound,
                "replace",
                (method, arguments) -> sound.replace(ended((PlanEntry) Objects.requireNonNull(arguments[0]))));
    }

    private static PlanEntry ended(PlanEntry next) {
        if (next.planned().state() != PlanState.PARTLY_PUBLISHED
                || next.notBefore().isEmpty()) {
            return next;
        }
        return new PlanEntry(
                next.planned().toBuilder().state(PlanState.PUBLISHED).build(),
                Optional.empty(),
                next.leasedUntil(),
                next.version(),
                next.note());
    }
}
