package io.smm.adapter.memory;

import io.smm.Money;
import io.smm.error.Faults;
import io.smm.spi.QuotaCharge;
import io.smm.spi.QuotaLimit;
import io.smm.spi.QuotaRule;
import io.smm.spi.QuotaScope;
import io.smm.spi.QuotaWindow;
import java.util.Objects;

/**
 * A quota of a simulated network: what its adapter states, and what the network truly does. The two may differ, as they do
 * with real networks. The network counts posts, edits and deletions, one each, by a count of its own; what it refuses has no effect
 * and uses nothing.
 *
 * @param rule what the adapter states; its scope is the account or the host
 * @param truth what the network truly has: the points of a window, a bucket or slots; of a gauge, the writes that make 100 percent;
 *     of a quota that is not published, its hidden ceiling; of money, the price of a write in millionths
 * @param telling what its answers tell of it
 */
public record MemoryQuota(QuotaRule rule, long truth, Telling telling) {

    /** What answers tell of a quota. */
    public enum Telling {
        /** Each answer tells how it stands. */
        EVERY_ANSWER,
        /** A refusal names the moment from which it is over; other answers tell nothing, and none tells a number. */
        REFUSALS,
        /** Nothing but that it was too many. */
        NOTHING
    }

    /**
     * Checks that the network can count it.
     *
     * @param rule what the adapter states
     * @param truth what the network truly has
     * @param telling what its answers tell of it
     */
    public MemoryQuota {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(telling, "telling");
        Faults.of("MemoryQuota")
                .check(truth > 0, "truth", "must be positive, is " + truth)
                .check(
                        rule.scope() == QuotaScope.ACCOUNT || rule.scope() == QuotaScope.HOST,
                        "scope",
                        "must be the account or the host, is " + rule.scope())
                .check(
                        !(rule.limit() instanceof QuotaLimit.Percent) || rule.window() instanceof QuotaWindow.Rolling,
                        "window",
                        "a gauge shows the time just past")
                .raise();
    }

    /**
     * A quota that is as it is stated, and told of with each answer.
     *
     * @param rule what the adapter states; its limit is a number of points
     * @return the quota
     */
    public static MemoryQuota of(QuotaRule rule) {
        return new MemoryQuota(rule, rule.limit().stated().orElse(0), Telling.EVERY_ANSWER);
    }

    /**
     * What each write costs.
     *
     * @param rule what the adapter states; its limit is {@link QuotaLimit.Spend}
     * @param price the price of a write, in whole millionths
     * @return the quota, of which nothing is told: the bill comes later
     */
    public static MemoryQuota billed(QuotaRule rule, Money price) {
        return new MemoryQuota(rule, QuotaCharge.price(rule.id(), price).points(), Telling.NOTHING);
    }

    /** {@return what the adapter books for a write} */
    public QuotaCharge charge() {
        return new QuotaCharge(rule.id(), rule.limit() instanceof QuotaLimit.Spend ? truth : 1);
    }
}
