package io.smm.benchmarks.durable;

import io.smm.Smm;
import io.smm.post.plan.PlannedPost;
import io.smm.spi.PlanClaim;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** What a claim of the one post that is due costs, beside none and many that are planned for later. */
final class ClaimCost {

    private static final int CLAIMS = 300;
    private static final int WARM_UP = 100;

    private final DataSource pool;
    private final SmmSide side;

    ClaimCost(DataSource pool, SmmSide side) {
        this.pool = pool;
        this.side = side;
    }

    /** {@return the microseconds of the median claim with nothing else planned, and with so many later posts} */
    long[] measure(int later) {
        side.prepare(pool);
        PlanStore store = SmmSide.stores(pool).planStore().orElseThrow();
        try (Smm smm = SmmSide.before(pool)) {
            median(smm, store, 1);
            long alone = median(smm, store, 10_000);
            plan(smm, later);
            median(smm, store, 20_000);
            return new long[] {alone, median(smm, store, 30_000)};
        }
    }

    private long median(Smm smm, PlanStore store, int from) {
        long[] took = new long[CLAIMS];
        for (int i = -WARM_UP; i < CLAIMS; i++) {
            Instant now = Instant.now();
            PlannedPost due = smm.planning().schedule(SmmSide.request(from + i + WARM_UP, now.minusSeconds(1)));
            PlanClaim claim = new PlanClaim(
                    Optional.empty(), Optional.empty(), Set.of(InstantNetwork.NETWORK), now, now.plusSeconds(60), 8);
            long began = System.nanoTime();
            List<PlanEntry> claimed = store.claim(claim);
            long ended = System.nanoTime();
            if (claimed.size() != 1) {
                throw new IllegalStateException("claimed " + claimed.size());
            }
            Postgres.run(pool, "delete from smm.smm_plan where id = '" + due.id() + "'");
            if (i >= 0) {
                took[i] = (ended - began) / 1_000;
            }
        }
        Arrays.sort(took);
        return took[CLAIMS / 2];
    }

    /** Copies of a post of each account, a second apart from tomorrow on: the same accounts have what is due. */
    private void plan(Smm smm, int later) {
        Instant tomorrow = Instant.now().plusSeconds(86_400);
        for (int i = 0; i < SmmSide.ACCOUNTS; i++) {
            smm.planning().schedule(SmmSide.request(1_000_000 + i, tomorrow));
        }
        Postgres.run(
                pool,
                "insert into smm.smm_plan select id || '-' || n, key_hash || n, tenant, account_hash, null, state, priority,"
                        + " planned_at + n * 1000000000::bigint, null, null, due_at + n * 1000000000::bigint, version,"
                        + " doc_version, document, network from smm.smm_plan, generate_series(1, "
                        + (later / SmmSide.ACCOUNTS - 1) + ") as n where planned_at > "
                        + tomorrow.minusSeconds(1).getEpochSecond() + "000000000",
                "vacuum analyze smm.smm_plan",
                "checkpoint");
    }
}
