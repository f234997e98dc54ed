package io.smm.spi;

import io.smm.account.TenantId;
import io.smm.post.plan.Pause;
import io.smm.post.plan.PauseId;
import java.util.List;
import java.util.Optional;

/**
 * Keeps pauses. Asked before everything that is sent, by all nodes: what one stores, all others read from then on.
 * Thread-safe.
 */
public interface PauseStore {

    /**
     * Stores a pause, or its end in the place of the same pause.
     *
     * @param pause the pause
     */
    void save(Pause pause);

    /**
     * Looks a pause up.
     *
     * @param id its id
     * @return the pause; empty when there is none
     */
    Optional<Pause> find(PauseId id);

    /**
     * Lists a tenant's pauses.
     *
     * @param tenant the tenant
     * @return all, ended ones among them, the oldest first
     */
    List<Pause> of(TenantId tenant);
}
