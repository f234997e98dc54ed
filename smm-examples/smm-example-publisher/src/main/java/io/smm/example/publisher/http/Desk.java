package io.smm.example.publisher.http;

import io.smm.Smm;
import io.smm.account.BrandId;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.post.plan.PauseScope;
import io.smm.post.plan.PlanWorker;
import io.smm.post.plan.Planning;
import io.smm.spi.PlanStore;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the service answers from.
 *
 * @param node the name of this node
 * @param accounts the accounts that it plans for
 * @param smm the SDK
 * @param store where the plan is kept, for counting and for leases
 * @param worker what publishes here; empty on a node that only plans
 * @param clock the database's clock
 */
public record Desk(
        String node, List<Connection> accounts, Smm smm, PlanStore store, Optional<PlanWorker> worker, Clock clock) {

    Planning planning() {
        return smm.planning();
    }

    List<TenantId> tenants() {
        return accounts.stream().map(Connection::tenant).distinct().toList();
    }

    Optional<Connection> account(String name) {
        return accounts.stream().filter(account -> name(account).equals(name)).findFirst();
    }

    /** The brands of a tenant's accounts. */
    List<BrandId> brands(TenantId tenant) {
        return accounts.stream()
                .filter(account -> account.tenant().equals(tenant))
                .flatMap(account -> account.brand().stream())
                .distinct()
                .toList();
    }

    /** What is to be paused: {@code tenant}, {@code brand} as TENANT/BRAND, or {@code account}; empty when it is none of this node's. */
    Optional<PauseScope> scope(Map<String, String> named) {
        return Optional.ofNullable(named.get("account"))
                .flatMap(this::account)
                .map(PauseScope::connection)
                .or(() -> Optional.ofNullable(named.get("brand")).flatMap(this::brand))
                .or(() -> tenants().stream()
                        .filter(tenant -> tenant.value().equals(named.get("tenant")))
                        .findFirst()
                        .map(PauseScope::tenant));
    }

    private Optional<PauseScope> brand(String name) {
        return tenants().stream()
                .flatMap(tenant -> brands(tenant).stream()
                        .filter(brand -> name(tenant, brand).equals(name))
                        .map(brand -> PauseScope.brand(tenant, brand, of(tenant, brand))))
                .findFirst();
    }

    private Connection[] of(TenantId tenant, BrandId brand) {
        return accounts.stream()
                .filter(account -> account.tenant().equals(tenant)
                        && account.brand().filter(brand::equals).isPresent())
                .toArray(Connection[]::new);
    }

    static String name(TenantId tenant, BrandId brand) {
        return tenant + "/" + brand.value();
    }

    static String name(Connection account) {
        return account.tenant() + "/" + account.account().id();
    }
}
