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
     * Stores a pause, in the place of the same pause whatever became of that.
     *
     * @param pause the pause
     */
    void save(Pause pause);

    /**
     * Stores what became of a pause, only where nobody changed it since it was read: who ends it and who tells what it did to ads may do so
     * at the same moment.
     *
     * @param before the pause as it was read
     * @param next the same pause as it shall stand
     * @return whether it stands so now; otherwise nothing was changed: read it again
     */
    boolean replace(Pause before, Pause next);

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
