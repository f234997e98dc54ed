package io.smm.benchmarks.durable;

import io.smm.Smm;
import io.smm.post.plan.PlanWorker;
import io.smm.spi.PlanClaim;
import io.smm.spi.PlanStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** How long after a dead node's leases have run out its posts stand on the network. */
final class Takeover {

    private static final Duration LEASE = Duration.ofSeconds(4);

    private Takeover() {}

    /** {@return the time from the end of the leases to the last call} */
    static Duration measure(DataSource pool, SmmSide side, int posts) {
        side.prepare(pool);
        PlanStore store = SmmSide.stores(pool).planStore().orElseThrow();
        InstantPublisher publisher = new InstantPublisher((intent, moment) -> {});
        try (Smm planner = SmmSide.before(pool);
                Smm smm = side.smm(pool, publisher)) {
            Instant due = Instant.now().minusSeconds(1);
            for (int i = 0; i < posts; i++) {
                planner.planning().schedule(SmmSide.request(i, due));
            }
            Instant now = Instant.now();
            Instant end = now.plus(LEASE);
            // Claimed by a node that is heard of no more.
            store.claim(
                    new PlanClaim(Optional.empty(), Optional.empty(), Set.of(InstantNetwork.NETWORK), now, end, posts));
            PlanWorker worker = smm.planning().startWorker(side.options());
            Work.until(() -> publisher.calls() >= posts);
            Duration after = Duration.between(end, Instant.now());
            worker.close();
            if (after.isNegative()) {
                throw new IllegalStateException("published under somebody else's lease");
            }
            return after;
        }
    }
}
