package io.smm.core;

import io.smm.Network;
import io.smm.error.Faults;
import io.smm.spi.AdapterFactory;
import io.smm.spi.SpendBudget;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold of a host's choices before an {@code Smm} is built; all that does not is told at once. */
final class BuilderChecks {

    private static final Duration MOST_QUOTA_PATIENCE = Duration.ofMinutes(10);
    private static final Duration LEAST_LEASE_MARGIN = Duration.ofSeconds(1);
    private static final Duration MOST_LEASE_MARGIN = Duration.ofMinutes(10);

    private BuilderChecks() {}

    static void of(
            List<AdapterFactory> factories,
            List<SpendBudget> spendBudgets,
            Duration quotaPatience,
            Duration leaseMargin) {
        Faults faults = Faults.of("SmmBuilder").check(!factories.isEmpty(), "register", "no adapter is registered");
        Set<Network> seen = new HashSet<>();
        for (AdapterFactory factory : factories) {
            faults.check(seen.add(factory.network()), "register", factory.network() + " is registered twice");
        }
        for (SpendBudget budget : spendBudgets) {
            faults.check(seen.contains(budget.network()), "spendBudget", budget.network() + " has no adapter here");
        }
        faults.check(
                        !quotaPatience.isNegative() && quotaPatience.compareTo(MOST_QUOTA_PATIENCE) <= 0,
                        "quotaPatience",
                        "must be zero to ten minutes, is " + quotaPatience)
                .check(
                        leaseMargin.compareTo(LEAST_LEASE_MARGIN) >= 0 && leaseMargin.compareTo(MOST_LEASE_MARGIN) <= 0,
                        "leaseMargin",
                        "must be a second to ten minutes, is " + leaseMargin)
                .raise();
    }
}
