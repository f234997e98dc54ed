package io.smm.chaos.broken;

import io.smm.post.plan.PauseId;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import java.util.List;

/** Broken on purpose: every statement that a worker takes is that of another pause. */
final class OtherStatements {

    private static final PauseId OTHER = new PauseId("another");

    private OtherStatements() {}

    @SuppressWarnings("unchecked") // what the method gives
    static PlanStore over(PlanStore sound) {
        return Proxies.replacing(
                PlanStore.class,
                sound,
                "claim",
                (method, arguments) -> ((List<PlanEntry>) method.invoke(sound, arguments))
                        .stream().map(OtherStatements::of).toList());
    }

    private static PlanEntry of(PlanEntry entry) {
        if (entry.planned().statementFor().isEmpty()) {
            return entry;
        }
        return new PlanEntry(
                entry.planned().toBuilder().statementFor(OTHER).build(),
                entry.notBefore(),
                entry.leasedUntil(),
                entry.version(),
                entry.note());
    }
}
