package io.smm.chaos.broken;

import io.smm.post.RequestKey;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlannedPost;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import java.util.Objects;
import java.util.Optional;

/** Broken on purpose: what follows a post has another key each time that it is planned. */
final class FollowsAgain {

    private FollowsAgain() {}

    static PlanStore over(PlanStore sound) {
        return Proxies.replacing(
                PlanStore.class,
                sound,
                "insert",
                (method, arguments) -> sound.insert(renamed((PlanEntry) Objects.requireNonNull(arguments[0]))));
    }

    private static PlanEntry renamed(PlanEntry entry) {
        Optional<PlanId> base = entry.planned().follows();
        if (base.isEmpty()) {
            return entry;
        }
        PlannedPost wished = entry.planned();
        RequestKey other = new RequestKey(wished.key().value() + "/" + wished.id());
        PlannedPost.Builder next = PlannedPost.builder(
                        wished.id(), wished.connection(), wished.post(), other, wished.at())
                .state(wished.state())
                .late(wished.late())
                .follows(base.get());
        wished.review().ifPresent(next::review);
        return new PlanEntry(next.build(), entry.notBefore(), entry.leasedUntil(), entry.version(), entry.note());
    }
}
