package io.smm.spi;

import io.smm.Network;
import io.smm.account.TenantId;
import io.smm.error.Faults;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A worker's wish for work.
 *
 * @param tenant whose posts; empty for all tenants
 * @param after the tenant that had its turn last: turns begin with the next one, in an order of the store's own that goes round; empty
 *     to begin anywhere
 * @param networks the networks that the worker can publish on, one or more: nothing of others is given, and nothing of others stands in
 *     the way
 * @param now the moment
 * @param leaseUntil until when the worker works on what it gets; later than {@code now}
 * @param most how many it can take, 1 to 1,000
 */
public record PlanClaim(
        Optional<TenantId> tenant,
        Optional<TenantId> after,
        Set<Network> networks,
        Instant now,
        Instant leaseUntil,
        int most) {

    /**
     * Checks the bounds.
     *
     * @param tenant whose posts
     * @param after the tenant that had its turn last
     * @param networks the networks that the worker can publish on
     * @param now the moment
     * @param leaseUntil until when the worker works on what it gets
     * @param most how many it can take
     */
    public PlanClaim {
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(after, "after");
        networks = Set.copyOf(networks);
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(leaseUntil, "leaseUntil");
        Faults.of("PlanClaim")
                .check(!networks.isEmpty(), "networks", "must name one at least")
                .check(leaseUntil.isAfter(now), "leaseUntil", "must be later than now, is ", leaseUntil)
                .check(most >= 1 && most <= 1_000, "most", "must be 1 to 1,000, is ", most)
                .raise();
    }
}
