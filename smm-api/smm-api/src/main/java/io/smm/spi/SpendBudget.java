package io.smm.spi;

import io.smm.Money;
import io.smm.Network;
import io.smm.account.TenantId;
import io.smm.error.Faults;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * How much the host lets calls to a network cost. Each call is booked with its price before it is sent, and one that does not
 * fit any more is refused with {@link io.smm.error.QuotaExhaustedException}; nothing ever exceeds it, as far as the store of
 * quotas remembers. Several budgets may bound the same call; all must have room.
 *
 * @param network the network that bills
 * @param per who has so much: each tenant, app, account, or account within an app
 * @param window in which time; counted by our own clock
 * @param most how much; more than zero, in whole millionths
 * @param tenant whose calls only; empty for everybody's
 */
public record SpendBudget(Network network, QuotaScope per, QuotaWindow window, Money most, Optional<TenantId> tenant) {

    /** Prices and budgets are exact to a millionth: finer than any price that a network states. */
    private static final int DECIMALS = 6;

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE).movePointLeft(DECIMALS);

    /**
     * Checks that the budget can be kept.
     *
     * @param network the network that bills
     * @param per who has so much
     * @param window in which time
     * @param most how much
     * @param tenant whose calls only
     */
    public SpendBudget {
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(per, "per");
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(most, "most");
        Objects.requireNonNull(tenant, "tenant");
        Faults.of("SpendBudget")
                .check(!per.isBelowAccount(), "per", "must not be below the account")
                .check(window.counts(), "window", "must be a window in which use is counted")
                .check(most.signum() > 0, "most", "must be more than zero")
                .check(isExact(most), "most", "must be in whole millionths")
                .raise();
    }

    /**
     * A budget for everybody's calls.
     *
     * @param network the network that bills
     * @param per who has so much
     * @param window in which time
     * @param most how much
     * @return the budget
     */
    public static SpendBudget of(Network network, QuotaScope per, QuotaWindow window, Money most) {
        return new SpendBudget(network, per, window, most, Optional.empty());
    }

    /**
     * The same budget for one tenant's calls only.
     *
     * @param only the tenant
     * @return the budget
     */
    public SpendBudget withTenant(TenantId only) {
        return new SpendBudget(network, per, window, most, Optional.of(only));
    }

    /** {@return the budget in millionths of the currency's major unit} */
    public long millionths() {
        return millionths(most);
    }

    static long millionths(Money money) {
        return money.amount().movePointRight(DECIMALS).longValueExact();
    }

    static boolean isExact(Money money) {
        return money.amount().stripTrailingZeros().scale() <= DECIMALS
                && money.amount().abs().compareTo(LARGEST) <= 0;
    }
}
