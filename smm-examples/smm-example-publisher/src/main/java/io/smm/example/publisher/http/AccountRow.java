package io.smm.example.publisher.http;

import io.smm.account.Connection;
import io.smm.post.plan.PlanQuery;
import io.smm.post.plan.PlanState;
import io.smm.spi.PlanStore;
import java.time.Instant;
import java.util.Map;

/** How one account's posts stand: three questions to the store. */
record AccountRow(Connection account, long due, long late, Map<PlanState, Long> counts) {

    static AccountRow of(PlanStore store, Connection account, Instant now, Instant late, Instant since) {
        PlanQuery all = PlanQuery.of(account);
        return new AccountRow(
                account,
                sum(store.counts(all.in(PlanState.SCHEDULED).before(now))),
                sum(store.counts(all.late(late))),
                store.counts(all.from(since)));
    }

    long in(PlanState... states) {
        long sum = 0;
        for (PlanState state : states) {
            sum += counts.getOrDefault(state, 0L);
        }
        return sum;
    }

    private static long sum(Map<PlanState, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
