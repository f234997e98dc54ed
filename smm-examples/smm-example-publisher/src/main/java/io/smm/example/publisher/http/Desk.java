package io.smm.example.publisher.http;

import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.post.plan.PlanWorker;
import io.smm.post.plan.Planning;
import io.smm.spi.PlanStore;
import java.time.Clock;
import java.util.List;
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

    static String name(Connection account) {
        return account.tenant() + "/" + account.account().id();
    }
}
